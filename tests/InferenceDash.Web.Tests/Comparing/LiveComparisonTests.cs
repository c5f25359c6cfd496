using Bunit;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>Typing into the live figures of a comparison, without a browser.</summary>
public sealed class LiveComparisonTests(Site site) : IClassFixture<Site>
{
    private const string Figures = "table.ops tbody";
    private const string First = Figures + " tr:first-child td:nth-child(2)";

    [Fact]
    public async Task A_typed_target_moves_figures_address_and_chart_and_a_fresh_visit_shows_the_same()
    {
        await using var island = await OpenedAsync();
        var figures = island.Words(Figures);

        await island.TypeAsync(1, "95");

        island.Words(Figures).ShouldNotBe(figures);
        island.Moves.ShouldHaveSingleItem().Address.ShouldBe(KnownAddresses.Page(KnownAddresses.Qwen, "t=95,108,133"));
        await ShowsWhatAFreshVisitShowsAsync(island);
    }

    [Fact]
    public async Task What_it_shows_before_a_key_is_what_the_page_held()
    {
        await using var island = await OpenedAsync();
        var page = await site.PageAsync(island.Address);

        island.Words("form, p").ShouldBe(page.WordsOf("[data-live] form, [data-live] p"));
        island.Fields.ShouldBe(page.QuerySelectorAll(".target input").Select(i => i.GetAttribute("value")));
        island.Moves.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_recalculation_is_announced_politely_and_only_what_changed()
    {
        await using var island = await OpenedAsync();
        island.Words("p[aria-live=polite]").ShouldBe("");

        await island.TypeAsync(2, "110");

        island.Words("p[aria-live=polite]").ShouldContain("At 110: MTP");
        island.Words("p[aria-live=polite]").ShouldNotContain("At 84");
    }

    [Theory]
    [InlineData("108.5", "108.5")]
    [InlineData("90,5", "90.5")]
    [InlineData("1,000", "1000")]
    [InlineData("1 000", "1000")]
    [InlineData("1e3", "1000")]
    public async Task A_target_is_read_as_people_write_it(string typed, string target)
    {
        await using var island = await OpenedAsync();

        await island.TypeAsync(2, typed);

        island.Address.ShouldBe(KnownAddresses.Page(KnownAddresses.Qwen, $"t=84,{target},133"));
        island.Field(2).ShouldBe(typed);
        await island.LeaveAsync(2);
        island.Fields.ShouldContain(target);
        await ShowsWhatAFreshVisitShowsAsync(island);
    }

    [Fact]
    public async Task Text_that_turns_out_to_be_none_goes_back_to_the_last_finished_target()
    {
        await using var island = await OpenedAsync();
        var figures = island.Words(Figures);
        await island.TypeAsync(1, "1");
        await island.TypeAsync(1, "12");
        island.Words(First).ShouldContain("≥");

        await island.TypeAsync(1, "12o");

        var error = island.Find("form [role=alert]");
        error.Words().ShouldContain("“12o” is not a number");
        error.Words().ShouldContain("Figures are still for 84");
        island.Find("#target-1").GetAttribute("aria-invalid").ShouldBe("true");
        island.Find("#target-1").GetAttribute("aria-describedby").ShouldBe(error.Id);
        island.Field(1).ShouldBe("12o");
        island.Words(Figures).ShouldBe(figures);
        island.Address.ShouldBe(KnownAddresses.Page(KnownAddresses.Qwen));

        await island.TypeAsync(1, "12");
        island.Part.FindAll("form [role=alert]").ShouldBeEmpty();
        island.Find("#target-1").HasAttribute("aria-invalid").ShouldBeFalse();
        island.Words(First).ShouldContain("≥");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_target_that_was_left_or_rested_on_is_finished(bool isLeft)
    {
        var clock = new SkippingClock(standsStill: true);
        await using var island = await OpenedAsync(clock);
        await island.TypeAsync(1, "12");
        if (isLeft)
            await island.LeaveAsync(1);
        else
            clock.Skip(TimeSpan.FromSeconds(2));

        await island.TypeAsync(1, "12o");

        island.Words("form [role=alert]").ShouldContain("Figures are still for 12");
        island.Words(First).ShouldContain("≥");
    }

    [Theory]
    [InlineData("1e9", "at most 1,000,000")]
    [InlineData("-5", "above 0")]
    [InlineData("", "for example 84")]
    public async Task A_target_that_there_cannot_be_says_what_there_can(string typed, string words)
    {
        await using var island = await OpenedAsync();

        await island.TypeAsync(1, typed);

        island.Words("form [role=alert]").ShouldContain(words);
        island.Moves.ShouldBeEmpty();
    }

    [Fact]
    public async Task Columns_stay_where_they_are_while_one_is_typed_and_stand_in_order_once_it_is_left()
    {
        await using var island = await OpenedAsync();

        await island.TypeAsync(1, "120");
        island.Fields.ShouldBe(["120", "108", "133"]);
        island.Address.ShouldBe(KnownAddresses.Page(KnownAddresses.Qwen, "t=120,108,133"));

        await island.LeaveAsync(1);
        island.Fields.ShouldBe(["108", "120", "133"]);
        island.Address.ShouldBe(KnownAddresses.Page(KnownAddresses.Qwen, "t=108,120,133"));
        (await site.PageAsync(island.Address)).QuerySelectorAll(".target input").Select(i => i.GetAttribute("value")).ShouldBe(island.Fields);
    }

    [Fact]
    public async Task Of_two_keys_that_arrive_before_an_answer_the_later_text_stays_in_the_field()
    {
        await using var island = await OpenedAsync();

        foreach (var text in new[] { "9", "95", "95.", "95.5" })
            await island.TypeAsync(1, text);

        island.Field(1).ShouldBe("95.5");
        island.Moves.Select(m => m.Address).ShouldBe(new[] { "9", "95", "95.5" }.Select(t => KnownAddresses.Page(KnownAddresses.Qwen, $"t={t},108,133")));
    }

    private async Task<Island<LiveComparison>> OpenedAsync(TimeProvider? clock = null)
    {
        var island = new Island<LiveComparison>(site.Catalogs, clock);
        await island.OpenAsync(KnownAddresses.Page(KnownAddresses.Qwen));
        return island;
    }

    // What the page around it is to follow too: its chart.
    private async Task ShowsWhatAFreshVisitShowsAsync(Island<LiveComparison> island)
    {
        var page = await site.PageAsync(island.Address);
        island.Words(Figures).ShouldBe(page.WordsOf(Figures));
        page.DrawingOf("main-chart").ShouldEndWith($"\"frame\":{JsonReading.AsScriptsGetIt(island.Moves[^1].Frame)}}}");
    }
}
