namespace InferenceDash.Web.Tests.Comparing;

/// <summary>The site with sweeps that measured each concurrency three times.</summary>
public sealed class RepeatsSite() : Site(RunningSite.Shared("repeats.csv"));

/// <summary>Several measurements of one concurrency are one point of the curve, and ratios have intervals.</summary>
public sealed class RepeatsTests(RepeatsSite site) : IClassFixture<RepeatsSite>
{
    private const string Slug = "qwen-3-5-h200-fp8-mtp-vs-none";
    private const string Query = "seq=1k-1k&src=measured&t=55,70,80";
    private const string LineUp = "/api/v2/compare/method/qwen-3-5-h200-fp8/mtp-vs-none?seq=1k-1k&src=measured&t=55,70,80";

    [Fact]
    public async Task A_curve_passes_through_the_centres_and_not_through_the_luckiest()
    {
        var c = await site.ComparisonAsync(Slug, Query);

        c.GetProperty("curves").GetProperty("method").Items("points").Select(p => p.Number("throughputPerGpu")).ShouldBe([3002.5, 1901.25, 1400]);
        c.NoteCodes().ShouldContain("repeats");
    }

    [Fact]
    public async Task Version_two_gives_each_ratio_its_interval_and_counts_the_repeats()
    {
        var c = await site.JsonAsync(LineUp);

        var (low, middle) = (c.Targets()[0].Items("ratios"), c.Targets()[1].Items("ratios"));
        var interval = low[0].GetProperty("interval");
        interval.Number("low").ShouldNotBeNull().ShouldBeInRange(1, low[0].Number("throughput")!.Value);
        interval.Number("high").ShouldNotBeNull().ShouldBeGreaterThan(low[0].Number("throughput")!.Value);
        (low[0].GetProperty("withinNoise").GetBoolean(), low[0].GetProperty("repeats").GetInt32()).ShouldBe((false, 3));
        middle[0].GetProperty("withinNoise").GetBoolean().ShouldBeTrue();
        low[1].GetProperty("interval").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        c.Items("series")[0].GetProperty("pointCount").GetInt32().ShouldBe(9);
        c.Items("series")[0].Items("curve").Select(p => p.GetProperty("repeats").GetInt32()).ShouldBe([3, 3, 3]);
    }

    [Fact]
    public async Task The_page_shows_a_ratio_with_its_interval_and_says_what_is_noise()
    {
        var page = await site.PageAsync(KnownAddresses.Page(Slug, Query));

        var gains = page.QuerySelector("table.ops tbody tr")!.QuerySelectorAll(".gain").Select(g => g.Words()).ToList();
        gains[0].ShouldMatch(@"^MTP 1\.\d\d× \(1\.\d\d–1\.\d\d\)$");
        gains[1].ShouldMatch(@"^MTP 1\.\d\d× \(0\.\d\d–1\.\d\d\), within noise$|^tie within 1 %$");
        page.QuerySelector(".hero > .caveat")!.Words()
            .ShouldMatch(@"At 70( and 80)? tok/s/user, the difference is within noise: the repeats leave open who is ahead\. See the evidence$");
        page.QuerySelector(".hero .prose")!.Words().ShouldContain("18 measured benchmark points");
        page.QuerySelectorAll(".notice").ShouldContain(n => n.Words().Contains("within noise", StringComparison.Ordinal));
        page.QuerySelectorAll("[data-plot=main-chart] .knot title")
            .ShouldContain(t => t.TextContent.Contains("3 repeats, 2,970–3,040 tok/s/GPU", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Repeats_that_disagree_are_flagged()
    {
        var c = await site.ComparisonAsync(Slug, Query);

        c.GetProperty("curves").GetProperty("off").Items("points").Select(p => p.Items("quality").Select(q => q.Text("rule")).SingleOrDefault())
            .ShouldBe([null, null, "repeats-disagree"]);
    }

    [Fact]
    public async Task The_explorer_shows_each_measurement_and_draws_its_line_through_the_centre()
    {
        var points = (await site.JsonAsync("/api/v1/points?model=qwen-3-5&gpu=h200&spec=mtp&src=measured")).Items("points");

        points.Length.ShouldBe(9);
        points.ShouldAllBe(p => p.GetProperty("onFrontier").GetBoolean());
        var page = await site.PageAsync("/inference?model=qwen-3-5&gpu=h200&seq=1k-1k&src=measured&view=table&spec=none&show=all");
        page.QuerySelectorAll(".explored tbody tr").Select(r => r.Words()).Count(r => r.Contains("repeats disagree", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task A_ceiling_on_ttft_asks_the_centre_of_the_repeats()
    {
        (await site.ComparisonAsync(Slug, "seq=1k-1k&src=measured&ttft=1.5")).GetProperty("curves").GetProperty("method").Items("points").Length.ShouldBe(3);
        (await site.ComparisonAsync(Slug, "seq=1k-1k&src=measured&ttft=1.4")).GetProperty("curves").GetProperty("method").Items("points").ShouldBeEmpty();
    }

    [SampleFact(SampleData.SweepQwen)]
    public async Task The_two_repeats_of_a_sample_sweep_give_its_ratios_narrow_intervals()
    {
        var sample = new DraftSweepSite();

        var c = await sample.JsonAsync(KnownLineUps.Api("draft/dense-8b-h200-bf16-mtp/3-vs-1-vs-0", "t=80,150"));

        foreach (var ratio in c.Targets().SelectMany(t => t.Items("ratios").Take(2)))
        {
            ratio.GetProperty("repeats").GetInt32().ShouldBe(2);
            var interval = ratio.GetProperty("interval");
            (interval.Number("high") / interval.Number("low")).ShouldNotBeNull().ShouldBeLessThan(1.05);
            ratio.Number("throughput").ShouldNotBeNull().ShouldBeInRange(interval.Number("low")!.Value - 1e-9, interval.Number("high")!.Value + 1e-9);
        }
    }
}
