namespace InferenceDash.Browser.Tests;

/// <summary>The static chart is there first, and the live one takes its place without moving anything.</summary>
public sealed class FirstPictureTests(Site site) : BrowserTest(site)
{
    private const double MostShift = 0.01;

    [BrowserTheory]
    [InlineData(1440, ComparisonOnScreen.Usual)]
    [InlineData(390, ComparisonOnScreen.Usual)]
    [InlineData(1440, ComparisonOnScreen.Crossing)]
    public async Task Nothing_shifts_while_the_page_loads(int width, string slug)
    {
        var comparison = await OpenAsync(slug, Wide(width));
        var (score, sources) = await Observations.LayoutShiftAsync(comparison.Page);
        score.ShouldBeLessThan(MostShift, sources);
    }

    [BrowserTheory]
    [InlineData(1440, ComparisonOnScreen.Usual)]
    [InlineData(390, ComparisonOnScreen.Usual)]
    [InlineData(1440, ComparisonOnScreen.Crossing)]
    [InlineData(1440, ComparisonOnScreen.ThreePrecisions + "?prec=fp8&scale=log")]
    [InlineData(1440, ComparisonOnScreen.Usual + "?t=70,100&y=cost")]
    public async Task The_marks_of_both_charts_are_at_the_same_places(int width, string slugAndQuery)
    {
        var comparison = await OpenAsync(slugAndQuery, Wide(width));
        var still = await Geometry.StaticMarksAsync(comparison);
        still.Count.ShouldBeGreaterThanOrEqualTo(6);
        (await Geometry.LiveMarksAsync(comparison)).ShouldBeAt(still, within: 2);
    }

    [BrowserFact]
    public async Task The_static_chart_is_seen_before_the_script_and_gives_way_to_the_live_one()
    {
        var visitor = await ArriveAsync();
        var comparison = new ComparisonOnScreen(visitor);
        var scripts = await HeldAnswers.OnAsync(visitor.Page, "**/js/site*.js");

        await visitor.Page.GotoAsync(ComparisonOnScreen.Path(ComparisonOnScreen.Usual), new() { WaitUntil = WaitUntilState.Commit });
        var mark = comparison.Plot.Locator("> svg .knot").First;
        await Expect(mark).ToBeVisibleAsync();
        await Expect(comparison.Cell(1, 1)).ToContainTextAsync("360.9");
        await Expect(comparison.Front).ToHaveCountAsync(0);

        await scripts.ReleaseAsync();
        await comparison.WaitUntilLiveAsync();
        await Expect(mark).ToBeHiddenAsync();
        (await Geometry.LiveMarksAsync(comparison)).ShouldNotBeEmpty();
        (await Observations.LayoutShiftAsync(visitor.Page)).Score.ShouldBeLessThan(MostShift);
    }

    private static BrowserNewContextOptions Wide(int width) => new() { ViewportSize = new() { Width = width, Height = 900 } };
}
