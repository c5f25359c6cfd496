namespace InferenceDash.Web.Tests.Comparing;

/// <summary>Published points and measurements never mix; which of them is shown is a rule, and the address may choose.</summary>
public sealed class SourceTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    private const string OneSided = "qwen-3-5-h200-fp8-mtp-vs-none";

    [Fact]
    public async Task Measured_points_are_the_default_when_both_sides_have_them()
    {
        var c = await site.ComparisonAsync(KnownAddresses.Qwen);

        c.Text("source").ShouldBe("measured");
        c.GetProperty("curves").GetProperty("method").Items("points").Select(p => p.Number("interactivity")).ShouldBe([100, 130]);
        c.GetProperty("curves").GetProperty("method").Items("points").ShouldAllBe(p => !p.GetProperty("published").GetBoolean());
        c.GetProperty("band").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        c.NoteCodes().ShouldNotContain("engine-not-published");
    }

    [Fact]
    public async Task The_published_points_can_be_chosen_and_are_unchanged()
    {
        var c = await site.ComparisonAsync(KnownAddresses.Qwen, "src=published");

        c.Text("source").ShouldBe("published");
        c.Interactivities().ShouldBe([84, 108, 133]);
        c.First("method").Number("throughputPerGpu").ShouldBe(360.9);
        c.First("method").Number("costPerMillionTokens").ShouldBe(1.005);
        c.GetProperty("assumptions").Text("set").ShouldBe("2026-04");
    }

    [Fact]
    public async Task Published_points_stay_the_default_where_only_one_side_is_measured()
    {
        (await site.ComparisonAsync(OneSided)).Text("source").ShouldBe("published");
        var measured = await site.ComparisonAsync(OneSided, "src=measured");
        measured.Text("source").ShouldBe("measured");
        measured.Targets().ShouldAllBe(t => t.Text("verdict") == "only-method");
    }

    [Fact]
    public async Task The_page_says_what_the_other_source_holds_and_leads_there()
    {
        var measured = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, "t=105&price=rental"));
        var published = await site.PageAsync(KnownAddresses.Page(OneSided));

        var note = measured.QuerySelectorAll(".notice").Single(n => n.TextContent.Contains("Another source", StringComparison.Ordinal));
        note.TextContent.ShouldContain("6 published points");
        note.QuerySelector("a")!.GetAttribute("href").ShouldBe(KnownAddresses.Page(KnownAddresses.Qwen, "t=105&src=published&price=rental"));
        published.QuerySelectorAll(".notice a").Select(a => a.GetAttribute("href")).ShouldContain(KnownAddresses.Page(OneSided, "src=measured"));
    }

    [Fact]
    public async Task A_measured_page_says_whose_figures_they_are()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen));

        page.QuerySelector(".title .prose")!.TextContent.ShouldContain("4 measured benchmark points");
        page.QuerySelector("footer")!.TextContent.ShouldNotContain("InferenceX");
    }

    [Fact]
    public async Task The_pinned_link_of_a_measured_page_names_its_source_and_set()
    {
        var pinned = (await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen))).QuerySelector("[data-copy]")!.GetAttribute("data-copy").ShouldNotBeNull();

        pinned.ShouldContain("src=measured");
        pinned.ShouldContain("rates=2026-07");
        (await site.JsonAsync(KnownAddresses.ApiOf(pinned))).GetRawText().ShouldBe((await site.ComparisonAsync(KnownAddresses.Qwen)).GetRawText());
    }
}
