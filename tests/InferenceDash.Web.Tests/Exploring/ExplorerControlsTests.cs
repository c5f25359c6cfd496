using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.Exploring;

/// <summary>What each control of the explorer changes.</summary>
public sealed class ExplorerControlsTests(ExploringSite site) : IClassFixture<ExploringSite>
{
    [Fact]
    public async Task A_series_can_be_hidden_and_shown_again()
    {
        var page = await site.PageAsync(KnownAddresses.SplitExplorer());
        var hidden = await site.PageAsync(page.QuerySelector("[data-series=b200-fp4-mtp-vllm] a")!.GetAttribute("href")!);

        hidden.One("[data-series=b200-fp4-mtp-vllm] a.hidden").Words().ShouldBe("B200 FP4 MTP, vLLM, hidden");
        hidden.QuerySelectorAll("svg polyline.line").Length.ShouldBe(6);
        hidden.TableRows().Count.ShouldBe(25);
        hidden.Caption().ShouldContain("1 series is hidden.");
        hidden.One("[data-series=b200-fp4-mtp-vllm] a.hidden").GetAttribute("href").ShouldBe(KnownAddresses.SplitExplorer());
    }

    [Fact]
    public async Task A_series_can_be_shown_alone()
    {
        var page = await site.PageAsync(KnownAddresses.SplitExplorer());
        var address = page.QuerySelectorAll("[data-series=gb200-fp4-none-dynamo] a")[1].GetAttribute("href")!;

        address.ShouldContain("hide=!gb200-fp4-none-dynamo");
        var alone = await site.PageAsync(address);
        alone.TableRows().Select(r => r["Series"]).Distinct().ShouldBe(["GB200 FP4 Off, Dynamo"]);
        alone.Caption().ShouldContain("6 series are hidden.");
    }

    [Theory]
    [InlineData("throughput", "interactivity", "total")]
    [InlineData("throughput", "e2e", "total")]
    [InlineData("throughput", "ttft", "output")]
    [InlineData("cost", "interactivity", "total")]
    [InlineData("cost", "ttft-p99", "input")]
    [InlineData("joules", "e2e", "total")]
    [InlineData("per-usd", "interactivity-p90", "output")]
    [InlineData("ttft", "interactivity", "total")]
    [InlineData("joules-measured", "interactivity", "total")]
    public async Task The_frontier_is_what_nothing_beats_on_the_chosen_axes(string y, string x, string basis)
    {
        var answer = await site.JsonAsync(KnownAddresses.Points($"y={y}&x={x}&basis={basis}"));
        var (sx, sy) = (Sign(answer.GetProperty("x")), Sign(answer.GetProperty("y")));

        answer.GetProperty("x").Text("key").ShouldBe(x);
        answer.GetProperty("y").Text("key").ShouldBe(y);
        foreach (var series in answer.Points().GroupBy(p => p.Text("series")))
        {
            var placed = series.Where(p => p.Number("x") is not null && p.Number("y") is not null).ToList();
            foreach (var p in placed)
            {
                var isBeaten = placed.Exists(o => sx * o.Number("x") >= sx * p.Number("x") && sy * o.Number("y") >= sy * p.Number("y")
                    && (o.Number("x") != p.Number("x") || o.Number("y") != p.Number("y")));
                p.GetProperty("onFrontier").GetBoolean().ShouldBe(!isBeaten, p.Identity());
            }

            series.Where(p => p.Number("x") is null || p.Number("y") is null).ShouldAllBe(p => !p.GetProperty("onFrontier").GetBoolean());
        }
    }

    [Fact]
    public async Task Concurrency_has_no_better_side_and_follows_the_frontier_of_throughput()
    {
        var throughput = (await site.JsonAsync(KnownAddresses.Points())).Points();
        var concurrency = (await site.JsonAsync(KnownAddresses.Points("y=concurrency"))).Points();

        concurrency.Where(p => p.GetProperty("onFrontier").GetBoolean()).Select(p => p.Identity())
            .ShouldBe(throughput.Where(p => p.GetProperty("onFrontier").GetBoolean()).Select(p => p.Identity()), ignoreOrder: true);
        (await site.PageAsync(KnownAddresses.SplitExplorer("y=concurrency"))).Caption()
            .ShouldContain("Concurrency has no better side: the frontier is that of throughput.");
    }

    [Theory]
    [InlineData("concurrency", "concurrency")]
    [InlineData("ttft_p99_s", "p99TtftSeconds")]
    [InlineData("output_tok_s_gpu", "outputThroughputPerGpu")]
    [InlineData("cost_usd_per_mtok", "costPerMillionTokens")]
    public async Task A_column_sorts_both_ways_with_the_unknown_last(string column, string property)
    {
        foreach (var (sort, sign) in new[] { (column, 1), ("-" + column, -1) })
        {
            var values = (await site.JsonAsync(KnownAddresses.Points($"sort={sort}"))).Points().Select(p => p.Number(property)).ToList();
            var known = values.TakeWhile(v => v is not null).Select(v => sign * v!.Value).ToList();

            values.Skip(known.Count).ShouldAllBe(v => v == null);
            known.ShouldBe(known.Order());
            known.Count.ShouldBeGreaterThan(20);
        }
    }

    [Fact]
    public async Task A_heading_sorts_turns_and_gives_up_the_order()
    {
        var page = await site.PageAsync(KnownAddresses.SplitExplorer());
        var first = await site.PageAsync(page.Href("th a.sort", "Cost"));
        var second = await site.PageAsync(first.Href("th a.sort", "Cost"));

        first.One("th[aria-sort]").GetAttribute("aria-sort").ShouldBe("descending");
        second.One("th[aria-sort]").GetAttribute("aria-sort").ShouldBe("ascending");
        second.TableRows().Select(r => Costs(r)).ShouldBe(first.TableRows().Select(r => Costs(r)).Order());
        second.Href("th a.sort", "Cost").ShouldBe(KnownAddresses.SplitExplorer());

        static double Costs(Dictionary<string, string> row) => double.Parse(row["Cost"], CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Words_narrow_the_table_and_say_so_when_nothing_holds_them()
    {
        var page = await site.PageAsync(KnownAddresses.SplitExplorer("q=gb200+mtp"));
        page.TableRows().Count.ShouldBe(4);
        page.QuerySelectorAll("p.source").Select(p => p.Words()).ShouldContain(w => w.StartsWith("4 of 29 rows.", StringComparison.Ordinal));

        var none = await site.PageAsync(KnownAddresses.SplitExplorer("q=tpu"));
        none.One("p.empty").Words().ShouldBe("No row contains “tpu”. Show all 29 rows");
        none.Hrefs("p.empty a").ShouldBe([KnownAddresses.SplitExplorer()]);
    }

    [Fact]
    public async Task Points_beyond_the_stretch_shown_are_counted_and_led_to()
    {
        var page = await site.PageAsync(KnownAddresses.SplitExplorer());
        page.Caption().ShouldContain("1 point is outside");
        page.One(".explorer").GetAttribute("data-zoomed").ShouldBe("true");
        var whole = await site.PageAsync(page.Href("figcaption a", "Show the whole axis"));
        whole.QuerySelectorAll("svg[role=img] .knot").Length.ShouldBe(29);
        whole.QuerySelectorAll("figcaption a").ShouldBeEmpty();

        var zoomed = await site.PageAsync(KnownAddresses.SplitExplorer("zoom=90-125.5"));
        var inside = (await site.JsonAsync(KnownAddresses.Points("show=frontier"))).Points().Count(p => p.Number("x") is >= 90 and <= 125.5);
        inside.ShouldBe(8);
        zoomed.QuerySelectorAll("svg[role=img] .knot").Length.ShouldBe(inside);
        zoomed.Caption().ShouldContain($"{29 - inside} points are outside 90 to 126 tok/s/user. Show the whole axis");
        zoomed.TableRows().Count.ShouldBe(29);
    }

    [Fact]
    public async Task A_ceiling_on_ttft_says_what_it_leaves_out_and_why()
    {
        var page = await site.PageAsync(KnownAddresses.SplitExplorer("ttft=1"));
        var all = (await site.JsonAsync(KnownAddresses.Points())).Points();

        var left = all.Where(p => p.Number("p99TtftSeconds") is not <= 1).ToList();
        var unknown = left.Count(p => p.Number("p99TtftSeconds") is null);
        page.Caption().ShouldContain(
            $"{left.Count} points are left out by the TTFT ceiling of 1 s, {unknown} of them without a known TTFT.");
        (await site.JsonAsync(KnownAddresses.Points("ttft=1"))).Points().ShouldAllBe(p => p.Number("p99TtftSeconds") <= 1);
        page.One("#ex-ttft").GetAttribute("value").ShouldBe("1");
    }

    [Fact]
    public async Task Custom_rates_are_marked_where_they_work_and_lead_back()
    {
        var page = await site.PageAsync(KnownAddresses.SplitExplorer("usd=h100:10&basis=output"));

        CustomColumns(page).ShouldBe(["Cost"]);
        page.QuerySelectorAll(".rate:has(.tag) legend").Select(l => l.Words()).ShouldBe(["H100 custom"]);
        page.QuerySelector("footer")!.Words().ShouldContain("custom rates for H100");
        page.Href("a.btn", "Reset to the set’s rates").ShouldBe(KnownAddresses.SplitExplorer("basis=output"));
        (await site.JsonAsync(KnownAddresses.Points("usd=h100:10"))).Points().Where(p => p.Text("gpu") == "h100")
            .ShouldAllBe(p => Math.Abs((p.Number("costPerMillionTokens")!.Value * p.Number("throughputPerGpu")!.Value * 3600 / 1e6) - 10) < 1e-9);
        CustomColumns(await site.PageAsync(KnownAddresses.SplitExplorer("kw=h100:2&y=joules"))).ShouldBe(["Per megawatt", "Energy, assumed"]);
        (await site.PageAsync(KnownAddresses.SplitExplorer())).QuerySelectorAll(".tag").Where(t => t.Words() == "custom").ShouldBeEmpty();
    }

    [Fact]
    public async Task Tokens_of_disaggregated_serving_are_counted_on_their_own_gpus()
    {
        var points = (await site.JsonAsync(KnownAddresses.Points("gpu=gb200&spec=mtp&y=throughput&basis=output"))).Points();
        var point = points.Single(p => p.Number("interactivity") == 84);

        // 12 GPUs with 21,500 tok/s each; a ninth of that is output, from the 8 decode GPUs, the rest input, into the 4 prefill GPUs.
        point.Number("y").ShouldNotBeNull().ShouldBe(21500.0 * 12 / 9 / 8, 0.01);
        point.Number("inputThroughputPerGpu").ShouldNotBeNull().ShouldBe(21500.0 * 12 * 8 / 9 / 4, 0.1);
        (await site.PageAsync(KnownAddresses.SplitExplorer("basis=output"))).Caption()
            .ShouldContain("Disaggregated deployments count output tokens on their decode GPUs alone.");
        (await site.PageAsync(KnownAddresses.SplitExplorer("basis=output&gpu=h100"))).Caption().ShouldNotContain("Disaggregated");
    }

    [Fact]
    public async Task Engines_that_differ_in_case_alone_are_one_series()
    {
        var points = (await site.JsonAsync(KnownAddresses.Points("gpu=h100&spec=none"))).Points();

        points.Select(p => p.Text("series")).Distinct().ShouldBe(["h100-fp8-none-sglang"]);
    }

    private static IEnumerable<string> CustomColumns(IHtmlDocument page) =>
        page.QuerySelectorAll("th").Where(h => h.Words().EndsWith(", custom", StringComparison.Ordinal)).Select(h => h.QuerySelector("a")!.Words());

    private static int Sign(JsonElement axis) => axis.Text("better") == "higher" ? 1 : -1;
}
