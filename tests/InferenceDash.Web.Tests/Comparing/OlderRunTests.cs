namespace InferenceDash.Web.Tests.Comparing;

/// <summary>What is stored and does not count is said wherever its series is shown.</summary>
public sealed class OlderRunTests(LineUpSite site) : IClassFixture<LineUpSite>
{
    private const string Pair = "gemma-4-31b-b200-fp8-mtp-vs-none", SetAside = "3 points of 1 older run set aside";

    [Fact]
    public async Task A_pair_says_it_in_a_note_of_page_and_api()
    {
        var note = (await site.ComparisonAsync(Pair, "seq=1k-1k")).Items("notes").Single(n => n.Text("code") == "older-runs");

        note.Text("text").ShouldBe($"Older runs. {SetAside}. Of each configuration only the newest run counts.");
        (await site.PageAsync(KnownAddresses.Page(Pair, "seq=1k-1k"))).One(".notes").Words().ShouldContain(SetAside);
        (await site.ComparisonAsync(Pair, "seq=1k-1k&engine=SGLang")).Items("notes").ShouldAllBe(n => n.Text("code") != "older-runs");
    }

    [Fact]
    public async Task A_comparison_says_of_which_series()
    {
        var answer = await site.JsonAsync(KnownLineUps.Api(KnownLineUps.Gpus, "seq=1k-1k"));
        var note = answer.Items("notes").Single(n => n.Text("code") == "older-runs");

        var b200 = Array.FindIndex(answer.Items("series"), s => s.Text("key") == "b200");
        note.Numbers("series").ShouldBe([b200]);
        note.Text("text").ShouldBe($"B200: {SetAside}. Of each configuration only the newest run counts.");
        (await site.PageAsync(KnownLineUps.Page(KnownLineUps.Gpus, "seq=1k-1k"))).One(".evid").Words().ShouldContain(note.Text("text")!);
    }

    [Fact]
    public async Task As_of_an_earlier_day_its_run_is_none_that_is_older()
    {
        var answer = await site.JsonAsync(KnownLineUps.Api(KnownLineUps.Dates));

        answer.Items("notes").Single(n => n.Text("code") == "older-runs").Numbers("series").ShouldBe(
            [Array.FindIndex(answer.Items("series"), s => s.Text("key") == "2026-06-15")]);
    }

    [Fact]
    public async Task Published_points_have_no_runs() =>
        (await site.ComparisonAsync(KnownAddresses.Qwen)).Items("notes").ShouldAllBe(n => n.Text("code") != "older-runs");

    [Fact]
    public async Task The_data_page_says_it_beside_the_points_of_the_series()
    {
        var rows = (await site.PageAsync("/data?q=gemma+b200+fp8+1k/1k")).QuerySelectorAll("section[aria-labelledby=series] tbody tr")
            .Select(r => r.QuerySelectorAll("td").Select(c => c.Words()).ToArray()).ToList();

        rows.Where(r => r.Any(c => c.Contains("set aside", StringComparison.Ordinal))).ShouldHaveSingleItem()
            .ShouldContain(c => c.StartsWith($"9 {SetAside}", StringComparison.Ordinal));
    }
}
