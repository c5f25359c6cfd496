namespace InferenceDash.Web.Tests.Comparing;

/// <summary>The site with a sweep over draft lengths composed from measured step times.</summary>
public sealed class DraftSweepSite() : Site(RunningSite.Shared(
    SampleData.Find(SampleData.SweepQwen) is { } sweep && SampleData.Find(SampleData.SweepModels) is { } models ? [models, sweep] : []));

/// <summary>Draft length against draft length: the best one grows with the speed that a user asks for.</summary>
public sealed class LineUpDraftSweepTests(DraftSweepSite site) : IClassFixture<DraftSweepSite>
{
    private const string Sweep = "draft/dense-8b-h200-bf16-mtp";

    [SampleFact(SampleData.SweepQwen)]
    public async Task Every_draft_length_of_the_file_is_a_series_and_off_is_the_baseline()
    {
        var lineUp = (await site.JsonAsync("/api/v2/compare")).EnumerateArray().Single(l => $"{l.Text("by")}/{l.Text("common")}" == Sweep);
        lineUp.Items("values").Select(v => v.Text("key")).ShouldBe(["8", "6", "5", "4", "3", "2", "1", "0"]);

        var answer = await site.JsonAsync(KnownLineUps.Api($"{Sweep}/8-vs-6-vs-5-vs-4-vs-3-vs-2-vs-1-vs-0"));
        answer.Items("series").Select(s => s.GetProperty("pointCount").GetInt32()).ShouldAllBe(count => count == 22);
        answer.Items("series")[^1].Text("method").ShouldBe("none");
        answer.GetProperty("baseline").GetInt32().ShouldBe(7);
    }

    [SampleFact(SampleData.SweepQwen)]
    public async Task The_leading_draft_length_grows_from_three_to_six()
    {
        var answer = await site.JsonAsync(KnownLineUps.Api($"{Sweep}/8-vs-6-vs-5-vs-4-vs-3-vs-2-vs-1-vs-0", "t=80,150,250,500"));
        var keys = answer.Items("series").Select(s => s.Text("key")).ToList();

        answer.Targets().Select(t => keys[(int)t.GetProperty("leaders").Number("throughput")!.Value]).ShouldBe(["3", "3", "4", "6"]);
        answer.Targets().Select(t => t.GetProperty("leaders").GetRawText().Contains("null", StringComparison.Ordinal)).ShouldAllBe(isOpen => !isOpen);
    }

    [SampleFact(SampleData.SweepQwen)]
    public async Task Without_values_the_schedule_has_every_draft_length_and_gains_over_off()
    {
        var schedule = await site.JsonAsync(KnownLineUps.Api($"{Sweep}/schedule", "seq=1k-1k"));

        schedule.Items("byConcurrency").Select(p => p.Number("draftTokens")).ShouldBe([6, 6, 6, 6, 5, 4, 3, 3, 3, 3, 3]);
        schedule.Items("byConcurrency").Select(p => Math.Round(p.Number("gain")!.Value, 2))
            .ShouldBe([2.81, 2.89, 2.81, 2.69, 2.50, 2.16, 1.80, 1.61, 1.52, 1.41, 1.36]);
        schedule.Items("steps").Select(s => s.Number("draftTokens")).ShouldBe([6, 5, 4, 3]);
        schedule.GetProperty("notes").ToString().ShouldContain("synthetic");
    }

    [SampleFact(SampleData.SweepQwen)]
    public async Task The_page_of_the_sweep_answers_with_a_row_for_each_series()
    {
        var page = await site.PageAsync(KnownLineUps.Page($"{Sweep}/6-vs-3-vs-0"));

        page.QuerySelectorAll("table.cmp tbody tr .sname").Select(s => s.Words()).ShouldBe(["k = 6", "k = 3", "Off"]);
    }
}
