namespace InferenceDash.Browser.Tests;

/// <summary>Nothing goes wrong behind a page: no console error, no violated policy, no failed request.</summary>
public sealed class QuietPagesTests(Site site) : BrowserTest(site)
{
    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/search?q=b200")]
    [InlineData("/search?q=nothing-of-that-name")]
    [InlineData("/docs")]
    [InlineData("/bring")]
    [InlineData("/assumptions")]
    [InlineData("/compare-spec-decode")]
    [InlineData("/compare-spec-decode?q=H100")]
    [InlineData("/data")]
    [InlineData("/docs/methodology")]
    [InlineData("/docs/api")]
    [InlineData("/docs/reference")]
    public async Task A_page_that_only_says_something_loads_in_silence(string path)
    {
        var visitor = await ArriveAsync();
        (await visitor.GoAsync(path)).ShouldBe(200);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        visitor.Troubles.ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData(ComparisonOnScreen.Usual)]
    [InlineData(ComparisonOnScreen.Crossing)]
    [InlineData(ComparisonOnScreen.TwoSequences)]
    [InlineData(ComparisonOnScreen.ThreePrecisions + "?prec=fp8,bf16&scale=log&y=cost")]
    public async Task A_comparison_loads_and_draws_in_silence(string slugAndQuery)
    {
        var comparison = await OpenAsync(slugAndQuery);
        await comparison.PointAtAsync();
        await Expect(comparison.Tip).ToBeVisibleAsync();
        await comparison.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        comparison.Visitor.Troubles.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task An_unknown_comparison_names_near_matches_and_complains_of_nothing_else()
    {
        var visitor = await ArriveAsync();
        visitor.ExpectTrouble("404");
        (await visitor.GoAsync(ComparisonOnScreen.Path("qwen-3-5-h100-fp9-mtp-vs-none"))).ShouldBe(404);
        await Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Near matches" }).GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        visitor.Troubles.ShouldBeEmpty();
    }
}
