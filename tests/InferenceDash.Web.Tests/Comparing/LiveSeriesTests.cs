using Bunit;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>Typing into the live figures of a comparison of any series, without a browser.</summary>
public sealed class LiveSeriesTests(LineUpSite site) : IClassFixture<LineUpSite>
{
    private const string Figures = "table.cmp tbody";

    [Theory]
    [InlineData(KnownLineUps.Gpus)]
    [InlineData(KnownLineUps.Drafts)]
    [InlineData(KnownLineUps.Published)]
    public async Task A_typed_target_moves_figures_address_and_chart_and_a_fresh_visit_shows_the_same(string lineUp)
    {
        await using var island = await OpenedAsync(lineUp, "t=60,80");
        var figures = island.Words(Figures);
        figures.ShouldBe((await site.PageAsync(island.Address)).WordsOf(Figures));

        await island.TypeAsync(1, "65.5");

        island.Words(Figures).ShouldNotBe(figures);
        island.Moves.ShouldHaveSingleItem().Address.ShouldBe(KnownLineUps.Page(lineUp, "t=65.5,80"));
        var page = await site.PageAsync(island.Address);
        island.Words(Figures).ShouldBe(page.WordsOf(Figures));
        page.DrawingOf("main-chart").ShouldEndWith($"\"frame\":{JsonReading.AsScriptsGetIt(island.Moves[^1].Frame)}}}");
    }

    [Fact]
    public async Task A_recalculation_is_announced_politely_and_only_what_changed()
    {
        await using var island = await OpenedAsync(KnownLineUps.Gpus, "t=60,80");

        await island.TypeAsync(2, "90");

        island.Words("p[aria-live=polite]").ShouldStartWith("At 90 tok/s/user: ");
        island.Words("p[aria-live=polite]").ShouldNotContain("At 60");
    }

    [Fact]
    public async Task Text_that_is_none_is_told_and_changes_nothing()
    {
        await using var island = await OpenedAsync(KnownLineUps.Gpus, "t=60,80");
        var figures = island.Words(Figures);

        await island.TypeAsync(1, "sixty");

        island.Words("form [role=alert]").ShouldContain("“sixty” is not a number");
        island.Words(Figures).ShouldBe(figures);
        island.Moves.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/compare/gpu/of-nothing/a-vs-b")]
    [InlineData("/compare/colour/gemma-4-31b-fp8-best/b200-vs-h200")]
    [InlineData("/compare")]
    public async Task An_address_of_no_comparison_shows_nothing(string address)
    {
        await using var island = new Island<LiveSeries>(site.Catalogs);

        island.Attach(address, (await site.Catalogs.NewestAsync()).Dataset.Snapshot);

        island.Part.Markup.ShouldBe("");
    }

    private async Task<Island<LiveSeries>> OpenedAsync(string lineUp, string query)
    {
        var island = new Island<LiveSeries>(site.Catalogs);
        await island.OpenAsync(KnownLineUps.Page(lineUp, query));
        return island;
    }
}
