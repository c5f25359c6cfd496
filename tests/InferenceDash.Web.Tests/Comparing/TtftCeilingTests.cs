namespace InferenceDash.Web.Tests.Comparing;

/// <summary>With a ceiling on p99 TTFT only points known to meet it count, everywhere, and what is left out is said.</summary>
public sealed class TtftCeilingTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    [Fact]
    public async Task The_api_answers_from_the_points_that_meet_it()
    {
        var c = await site.ComparisonAsync(KnownAddresses.Sweep, "ttft=2");

        c.Number("ttftCeilingSeconds").ShouldBe(2);
        Knots(c, "method").ShouldBe([80, 100, 120, 170]);
        Knots(c, "off").ShouldBe([75, 90, 98]);
        var note = c.Items("notes").Single(n => n.Text("code") == "ttft-ceiling").Text("text").ShouldNotBeNull();
        note.ShouldContain("5 of 12 points left out: the p99 TTFT is above it for 3 and unknown for 2.");
    }

    [Fact]
    public async Task Without_one_nothing_is_said_and_nothing_left_out()
    {
        var c = await site.ComparisonAsync(KnownAddresses.Sweep);

        c.Number("ttftCeilingSeconds").ShouldBeNull();
        c.NoteCodes().ShouldNotContain("ttft-ceiling");
        Knots(c, "method").Length.ShouldBe(6);
    }

    [Fact]
    public async Task The_page_has_a_field_for_it_in_the_form_of_its_targets()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Sweep, "t=85,90&ttft=2"));

        var field = page.One("#ttft-ceiling");
        field.GetAttribute("name").ShouldBe("ttft");
        field.GetAttribute("value").ShouldBe("2");
        field.GetAttribute("form").ShouldBe(page.One("form:has(table.ops)").Id);
    }

    [Fact]
    public async Task The_page_says_what_is_left_out_and_offers_the_view_without()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Sweep, "t=85&ttft=2"));

        var note = page.QuerySelectorAll(".notice").Single(n => n.TextContent.Contains("p99 TTFT", StringComparison.Ordinal));
        note.Words().ShouldContain("5 of 12 points left out");
        note.Href("a", "Show the view without the ceiling").ShouldBe(KnownAddresses.Page(KnownAddresses.Sweep, "t=85"));
    }

    [Fact]
    public async Task The_pinned_link_the_table_and_the_picture_follow_it()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Sweep, "ttft=2"));
        var pinned = page.QuerySelector("[data-copy]")!.GetAttribute("data-copy").ShouldNotBeNull();

        pinned.ShouldContain("&ttft=2&");
        (await site.JsonAsync(KnownAddresses.ApiOf(pinned))).GetRawText().ShouldBe((await site.ComparisonAsync(KnownAddresses.Sweep, "ttft=2")).GetRawText());
        (await site.TextAsync(KnownAddresses.Api(KnownAddresses.Sweep + ".csv", "ttft=2")))
            .ShouldContain("only points with p99 TTFT of at most 2 s (5 of 12 left out, 2 of them unknown)");
        (await site.TextAsync(KnownAddresses.Api(KnownAddresses.Sweep + ".svg", "ttft=2"))).ShouldContain("p99 TTFT");
    }

    [Fact]
    public async Task Of_published_points_nothing_is_left_and_the_page_says_why()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, "ttft=2"));

        page.One(".answer").Words().ShouldBe("No point is known to meet p99 TTFT ≤ 2 s");
        var note = page.QuerySelectorAll(".notice").Single(n => n.TextContent.Contains("p99 TTFT", StringComparison.Ordinal)).Words();
        note.ShouldContain("Nothing is left to compare: the p99 TTFT of 6 points is unknown.");
        note.ShouldContain("Published points");
        page.Hrefs(".notice a").ShouldContain(KnownAddresses.Page(KnownAddresses.Qwen));
        page.QuerySelectorAll("input[name=t]").Select(i => i.GetAttribute("value")).ShouldBe(["84", "108", "133"]);
    }

    [Fact]
    public async Task Published_pages_do_not_offer_it()
    {
        (await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen))).QuerySelector("#ttft-ceiling").ShouldBeNull();
    }

    private static double[] Knots(System.Text.Json.JsonElement c, string side) =>
    [
        .. c.GetProperty("curves").GetProperty(side).Items("points")
            .Where(p => p.GetProperty("onFrontier").GetBoolean())
            .Select(p => p.GetProperty("interactivity").GetDouble()),
    ];
}
