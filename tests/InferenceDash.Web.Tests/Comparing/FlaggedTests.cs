using System.Text.Json;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>The site with sweeps some of whose measurements are flagged.</summary>
public sealed class FlaggedSite() : Site(RunningSite.Shared("flagged.csv"));

/// <summary>What is wrong with a measurement stands beside every figure that rests on it, on pages, in the API and in files.</summary>
public sealed class FlaggedTests(FlaggedSite site) : IClassFixture<FlaggedSite>
{
    /// <summary>Off is ahead at 70 only because MTP's run there was cold; one more MTP run is kept out.</summary>
    private const string Doubted = "qwen-3-5-h200-fp8-mtp-vs-none";

    /// <summary>All runs of MTP were cold.</summary>
    private const string AllCold = "qwen-3-5-b200-fp8-mtp-vs-none";

    private const string Query = "seq=1k-1k&src=measured&t=55,70,100";

    [Fact]
    public async Task A_page_names_no_winner_that_flagged_points_alone_make()
    {
        var page = await site.PageAsync(KnownAddresses.Page(Doubted, Query));

        page.QuerySelector(".answer")!.Words().ShouldBe("At 70 tok/s/user there is no verdict: Off is ahead only if MTP’s flagged runs count");
        page.QuerySelector(".also")!.Words().ShouldBe("Without them, MTP is ahead.");
        page.QuerySelector(".caveat")!.Words().ShouldStartWith("The MTP figure rests on a flagged point. p99 TTFT is 113 times the median");
        page.QuerySelector(".strip title")!.TextContent.ShouldContain("no verdict from ");
        page.QuerySelectorAll(".notice.caution").ShouldContain(n => n.Words().StartsWith(
            "Flagged points. 1 of 3 points of MTP is flagged: TTFT stall (1). 1 flagged point of MTP is kept out of the curves: rate-driven (1).",
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_all_points_of_a_side_are_flagged_that_stands_in_the_block_of_the_verdict()
    {
        var page = await site.PageAsync(KnownAddresses.Page(AllCold, "seq=1k-1k&src=measured&t=70"));

        page.QuerySelector(".verdict .answer")!.Words().ShouldStartWith("At 70 tok/s/user Off delivers");
        page.QuerySelector(".hero > .caveat")!.Words().ShouldStartWith("All points of MTP are flagged. p99 TTFT is 113 times the median");
    }

    [Fact]
    public async Task The_table_says_under_each_target_what_its_figures_rest_on()
    {
        var page = await site.PageAsync(KnownAddresses.Page(Doubted, Query));

        var cells = page.QuerySelectorAll("table.ops td.rests").Select(c => c.Words()).ToList();
        cells.Count.ShouldBe(3);
        cells.Take(2).ShouldAllBe(c => c.StartsWith("flagged The MTP figure rests on a flagged point.", StringComparison.Ordinal));
        cells[2].ShouldBeEmpty();
        (await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen))).QuerySelectorAll("td.rests").ShouldBeEmpty();
    }

    [Fact]
    public async Task Tooltips_of_the_chart_tell_it()
    {
        var page = await site.PageAsync(KnownAddresses.Page(Doubted, Query));

        page.QuerySelectorAll("[data-plot=main-chart] .knot title").Select(t => t.TextContent)
            .ShouldContain(t => t.Contains("Flagged: p99 TTFT is 113 times the median", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Version_one_has_no_verdict_where_it_would_flip_and_tells_which_points_are_flagged()
    {
        var c = await site.ComparisonAsync(Doubted, Query);

        c.Targets().Select(t => t.Text("verdict")).ShouldBe(["method", "unknown", "unknown"]);
        c.Targets().ElementAt(1).Number("throughputRatio").ShouldNotBeNull().ShouldBeLessThan(1);
        var method = c.Targets().ElementAt(1).GetProperty("method");
        method.Items("marks").Select(m => m.GetString()).ShouldContain("flagged");
        var quality = method.Items("bracket").Single().Items("quality").ShouldHaveSingleItem();
        (quality.Text("rule"), quality.Number("value")).ShouldBe(("ttft-stall", 113));
        quality.Text("text").ShouldNotBeNull().ShouldStartWith("p99 TTFT is 113 times");
        c.GetProperty("curves").GetProperty("method").Items("points").Select(p => p.Items("quality").Length).ShouldBe([0, 1, 0]);
        c.Items("notes").First().Text("code").ShouldBe("flagged");
        (await site.ComparisonAsync(AllCold, "seq=1k-1k&src=measured&t=70")).Targets().Single().Text("verdict").ShouldBe("off");
    }

    [Fact]
    public async Task Version_two_keeps_the_leaders_of_the_arithmetic_and_notes_the_series()
    {
        var c = await site.JsonAsync("/api/v2/compare/gpu/qwen-3-5-fp8-mtp/h200-vs-b200?seq=1k-1k&src=measured&t=70&lead=throughput");

        c.Targets().Single().GetProperty("leaders").Number("throughput").ShouldBe(1);
        var note = c.Items("notes").First();
        note.Text("code").ShouldBe("flagged");
        note.Items("series").Select(s => s.GetInt32()).ShouldBe([0, 1]);
        note.Text("text").ShouldNotBeNull().ShouldContain("All 2 points of B200 are flagged: TTFT stall (2), idle streams (1).");
        c.Items("series").ElementAt(1).Items("curve").ShouldAllBe(p => p.Items("quality").Any());
    }

    [Fact]
    public async Task A_comparison_of_any_series_marks_its_cells_with_what_is_wrong()
    {
        var page = await site.PageAsync("/compare/gpu/qwen-3-5-fp8-mtp/h200-vs-b200?seq=1k-1k&src=measured&t=70");

        page.QuerySelectorAll("table.cmp .tag.caution").Select(t => t.Words()).ShouldContain("flagged: TTFT stall, idle streams");
        page.QuerySelector(".caveat")!.Words().ShouldContain("All points of B200 are flagged.");
        page.QuerySelectorAll("#data table.data th").ShouldContain(h => h.Words() == "Measurement quality");
    }

    [Fact]
    public async Task Files_carry_the_notes_and_the_rules()
    {
        (await site.TextAsync($"/api/v1/spec-decode/{Doubted}.csv?{Query}")).ShouldContain("# 1 of 3 points of MTP is flagged: TTFT stall (1).");
        (await site.TextAsync("/api/v2/compare/gpu/qwen-3-5-fp8-mtp/h200-vs-b200.csv?seq=1k-1k&src=measured"))
            .ShouldContain("All 2 points of B200 are flagged");
        var lines = (await site.TextAsync("/api/v1/points.csv?model=qwen-3-5&src=measured")).Split('\n').Where(l => !l.StartsWith('#')).ToList();
        lines[0].TrimEnd().ShouldEndWith(",quality");
        lines.ShouldContain(l => l.TrimEnd().EndsWith(",ttft-stall=113;idle-streams=0.5", StringComparison.Ordinal));
        lines.ShouldNotContain(l => l.Contains("rate-driven", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_explorer_shows_the_rules_in_a_column_where_any_point_is_flagged()
    {
        const string explorer = "/inference?model=qwen-3-5&seq=1k-1k&src=measured&show=all&view=table";
        var page = await site.PageAsync(explorer);

        page.QuerySelectorAll(".explored th .sort").Select(h => h.Words()).ShouldContain("Quality");
        page.QuerySelectorAll(".explored tbody tr").Select(r => r.Words()).Count(r => r.Contains("TTFT stall", StringComparison.Ordinal)).ShouldBe(3);
        (await site.PageAsync(explorer + "&q=idle+streams")).QuerySelectorAll(".explored tbody tr").Length.ShouldBe(1);
        (await site.JsonAsync("/api/v1/points?model=qwen-3-5&src=measured&sort=-quality")).Items("points").First().Items("quality").Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_data_page_counts_them()
    {
        var rows = (await site.PageAsync("/data?q=qwen+mtp+measured")).QuerySelectorAll("table.data tbody tr").Select(r => r.Words()).ToList();

        rows.ShouldContain(r => r.Contains("2 flagged, 1 of them kept out of curves", StringComparison.Ordinal));
        rows.ShouldContain(r => r.Contains("2 flagged", StringComparison.Ordinal) && r.Contains("B200", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_ranking_names_the_rules_beside_the_figure()
    {
        var page = await site.PageAsync("/rank/qwen-3-5?seq=1k-1k&src=measured&at=70&spec=mtp");

        page.QuerySelectorAll(".rank .tag.caution").Select(t => t.Words()).ShouldContain("flagged: TTFT stall, idle streams");
        page.QuerySelectorAll(".rank + .source, .source").ShouldContain(s => s.Words().Contains("“Flagged”", StringComparison.Ordinal));
    }
}
