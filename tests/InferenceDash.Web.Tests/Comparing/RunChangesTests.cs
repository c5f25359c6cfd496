namespace InferenceDash.Web.Tests.Comparing;

/// <summary>The site with five nights of one configuration: the third is 10 % slower and stays so, the fifth is fast again.</summary>
public sealed class RunChangesSite() : Site(RunningSite.Shared("run-changes.csv"));

/// <summary>A comparison of run dates marks the runs at which its series changed.</summary>
public sealed class RunChangesTests(RunChangesSite site) : IClassFixture<RunChangesSite>
{
    private const string Dates = "date/qwen-3-5-h200-fp8-mtp/2026-09-05-vs-2026-09-01";

    /// <summary>A list with a heading of its own under that of its part, whose every entry is a sentence: nothing is told by ink alone.</summary>
    [Fact]
    public async Task The_list_of_changes_can_be_heard()
    {
        var page = await site.PageAsync(KnownLineUps.Page(Dates, "t=75"));

        var list = page.QuerySelectorAll("ul.changes").ShouldHaveSingleItem();
        list.PreviousElementSibling.ShouldNotBeNull().LocalName.ShouldBe("h3");
        list.PreviousElementSibling.Words().ShouldBe("Changes");
        list.Closest("section")!.GetAttribute("aria-labelledby").ShouldBe("trend-heading");
        page.QuerySelectorAll("#trend-heading").ShouldHaveSingleItem().LocalName.ShouldBe("h2");
        list.Children.Select(li => li.LocalName).ShouldBe(["li", "li"]);
        list.Children.ShouldAllBe(li => li.Words().EndsWith('.') && li.QuerySelectorAll("[aria-hidden]").Length == 0);
        // The marks in the charts are named by the same sentences.
        page.QuerySelectorAll("section[aria-labelledby='trend-heading'] .plot > svg").ShouldAllBe(svg =>
            svg.GetAttribute("role") == "img" && svg.HasAttribute("aria-labelledby"));
    }

    /// <summary>At 75 the nights have 240, 241.5, 216, 217.5 and 247.5; the centre of the first two is 240.75.</summary>
    [Fact]
    public async Task The_API_has_every_change_with_what_was_before_and_how_it_went_on()
    {
        var changes = (await site.JsonAsync(KnownLineUps.Api(Dates, "t=75"))).Items("changes");

        changes.Select(c => c.Text("date")).ShouldBe(["2026-09-03", "2026-09-05"]);
        changes.Select(c => c.Text("kind")).ShouldBe(["lasting", "latest"]);
        changes.Select(c => c.Text("noise")).ShouldAllBe(noise => noise == "unknown");
        (changes[0].Number("before"), changes[0].Number("after"), changes[0].Number("runs")).ShouldBe((240.75, 216, 2));
        changes[0].Number("ratio").ShouldBe(216 / 240.75);
        (changes[1].Number("before"), changes[1].Number("interactivity")).ShouldBe((216.75, 75));
    }

    [Fact]
    public async Task Other_comparisons_have_no_changes_and_a_steady_series_has_none()
    {
        (await site.JsonAsync(KnownLineUps.Api(KnownLineUps.Published))).GetProperty("changes").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await site.JsonAsync(KnownLineUps.Api(Dates, "t=500"))).Items("changes").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_marks_a_change_in_both_charts_and_says_it_in_words()
    {
        var page = await site.PageAsync(KnownLineUps.Page(Dates, "t=75"));

        var trend = page.QuerySelector("section[aria-labelledby='trend-heading']").ShouldNotBeNull();
        trend.QuerySelectorAll("ul.changes li").Select(li => li.Words()).First().ShouldBe(
            "2026-09-03: throughput fell by 10.3 %, from 240.8 (the centre of 2 runs before) to 216 tok/s/GPU. The next run differs from those before as "
            + "well. Noise is unknown: there are no repeats and fewer than 8 runs.");
        var charts = trend.QuerySelectorAll("figure.chart");
        charts.Length.ShouldBe(2);
        charts.ShouldAllBe(c => c.QuerySelectorAll("circle.even").Length == 2);
        charts[0].QuerySelectorAll("text.ratio").Select(t => t.Words()).ShouldBe(["−10.3 %", "+14.2 %"]);
        charts[1].QuerySelectorAll("text.ratio").Select(t => t.Words()).ShouldBe(["+11.5 %", "−12.4 %"]);
        charts.ShouldAllBe(c => c.QuerySelector("title")!.TextContent.Contains("throughput fell by 10.3", StringComparison.Ordinal));
    }
}
