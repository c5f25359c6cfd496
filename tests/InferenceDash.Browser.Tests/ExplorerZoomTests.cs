using System.Globalization;
using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>Zoom and pan of the explorer: the address follows, and screen and address agree in the end.</summary>
public sealed class ExplorerZoomTests(Site site) : BrowserTest(site)
{
    private static readonly Regex Zoomed = new("zoom=([0-9.]+)-([0-9.]+)");
    private static readonly Regex NotZoomed = new("^((?!zoom=).)*$");

    [BrowserFact]
    public async Task A_drag_pans_only_what_is_zoomed_and_keeps_the_length_of_the_stretch()
    {
        var explorer = await ExploreAsync(ExplorerOnScreen.Long);
        var whole = await explorer.MarksAsync();
        await DragAsync(explorer, -150);
        (await explorer.MarksAsync()).ShouldBe(whole);

        await ZoomInAsync(explorer);
        var zoomed = await StretchAsync(explorer, _ => true);
        await DragAsync(explorer, -150);
        var panned = await StretchAsync(explorer, s => s != zoomed);
        panned.Low.ShouldBeGreaterThan(zoomed.Low);
        (panned.High - panned.Low).ShouldBe(zoomed.High - zoomed.Low, 0.1);

        await explorer.Page.Locator("[data-zoom=reset]").ClickAsync();
        await Expect(explorer.Page).ToHaveURLAsync(NotZoomed);
        await ShowsAsync(explorer, whole);
    }

    [BrowserFact]
    public async Task A_drag_that_ends_outside_of_the_plot_does_not_go_on_when_the_pointer_comes_back()
    {
        var explorer = await ExploreAsync(ExplorerOnScreen.Long);
        var box = (await explorer.Front.BoundingBoxAsync())!;
        await explorer.Page.Mouse.MoveAsync(box.X + 300, box.Y + 200);
        await explorer.Page.Mouse.DownAsync();
        await explorer.Page.Mouse.MoveAsync(box.X + 300, box.Y - 30, new() { Steps = 3 });
        await explorer.Page.Mouse.UpAsync();

        await explorer.Front.FocusAsync();
        await explorer.Page.Keyboard.PressAsync("+");
        var zoomed = await StretchAsync(explorer, _ => true);
        var marks = await explorer.MarksAsync();
        await explorer.Page.Mouse.MoveAsync(box.X + 100, box.Y + 210, new() { Steps = 5 });
        (await explorer.MarksAsync()).ShouldBe(marks);
        (await StretchAsync(explorer, _ => true)).ShouldBe(zoomed);
    }

    [BrowserFact]
    public async Task A_reset_right_after_a_zoom_shows_the_whole_axis()
    {
        var explorer = await ExploreAsync(ExplorerOnScreen.Long);
        var whole = await explorer.MarksAsync();
        // In one task of the browser: before the page tells the server of the zoom.
        await explorer.Page.EvaluateAsync("""() => { for (const zoom of ["in", "in", "reset"]) document.querySelector(`[data-zoom=${zoom}]`).click(); }""");
        await ShowsAsync(explorer, whole);
        explorer.Page.Url.ShouldNotContain("zoom=");
    }

    [BrowserFact]
    public async Task A_zoom_beyond_all_points_ends_where_the_points_end()
    {
        var explorer = await ExploreAsync(ExplorerOnScreen.Long);
        var whole = await explorer.MarksAsync();
        await explorer.Front.FocusAsync();
        await explorer.Page.Keyboard.PressAsync("-");
        await StretchAsync(explorer, _ => true);
        await ShowsAsync(explorer, whole);
    }

    // The answer to a first step comes while a second one is not told yet, or never, since a second one is asked for.
    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Zooming_on_while_an_answer_is_on_its_way_loses_no_step(bool isSecondAsked)
    {
        var explorer = await ExploreAsync(ExplorerOnScreen.Small);
        var answers = await HeldAnswers.OnAsync(explorer.Page, "**/inference?*zoom=*");

        await ZoomInAsync(explorer);
        await answers.AskedAsync(1);
        await ZoomInAsync(explorer);
        if (isSecondAsked)
            await answers.AskedAsync(2);
        else
            await answers.PassAsync();
        await ZoomInAsync(explorer);
        await answers.ReleaseAsync();

        var three = await ExploreAsync(ExplorerOnScreen.Small);
        (double Low, double High) wanted = default;
        for (var step = 0; step < 3; step++)
        {
            await ZoomInAsync(three);
            var before = wanted;
            wanted = await StretchAsync(three, s => s != before);
        }
        await StretchAsync(explorer, s => IsAbout(s.High - s.Low, wanted.High - wanted.Low));
        await ShowsItsAddressAsync(explorer);
    }

    [BrowserFact]
    public async Task Zooming_on_right_after_a_reset_zooms_the_whole_axis()
    {
        var whole = await ExploreAsync(ExplorerOnScreen.Small);
        await ZoomInAsync(whole);
        var once = await StretchAsync(whole, _ => true);

        var explorer = await ExploreAsync(ExplorerOnScreen.Small + "&zoom=100-120");
        // In one task of the browser: before an answer can come.
        await explorer.Page.EvaluateAsync("""() => { for (const zoom of ["reset", "in"]) document.querySelector(`[data-zoom=${zoom}]`).click(); }""");
        await StretchAsync(explorer, s => IsAbout(s.High - s.Low, once.High - once.Low));
        await ShowsItsAddressAsync(explorer);
    }

    [BrowserFact]
    public async Task A_zoom_however_deep_has_an_address_that_shows_it()
    {
        const int Steps = 30;
        var explorer = await ExploreAsync(ExplorerOnScreen.Small);
        for (var step = 0; step < Steps; step++)
            await ZoomInAsync(explorer);

        await StretchAsync(explorer, s => s.High - s.Low < 0.1);
        await Expect(explorer.Page.Locator(".problems")).ToHaveCountAsync(0);
        await ShowsItsAddressAsync(explorer);
    }

    [BrowserFact]
    public async Task A_pinned_point_stays_pinned_while_the_table_is_sorted_and_the_chart_zoomed()
    {
        var explorer = await ExploreAsync(ExplorerOnScreen.Small);
        var mark = (await explorer.MarksAsync())[1];
        await explorer.Front.ScrollIntoViewIfNeededAsync();
        await explorer.Page.Mouse.ClickAsync((float)mark.X, (float)mark.Y);
        await Expect(explorer.Pinned).ToContainTextAsync("at 108.0 tok/s/user");

        await explorer.Table.GetByRole(AriaRole.Link, new() { Name = "Cost" }).ClickAsync();
        await Expect(explorer.Page).ToHaveURLAsync(new Regex("sort="));
        await ZoomInAsync(explorer);
        await StretchAsync(explorer, _ => true);
        await explorer.Page.Locator("#ex-y").SelectOptionAsync("cost");
        await Expect(explorer.Page.Locator("#explorer-heading")).ToContainTextAsync("Cost");

        await Expect(explorer.Pinned).ToContainTextAsync("at 108.0 tok/s/user");
        await Expect(explorer.Front.Locator(".ring")).ToHaveAttributeAsync("visibility", "visible");
        await explorer.Page.Keyboard.PressAsync("Escape");
        await Expect(explorer.Tip).ToHaveCountAsync(0);
        await Expect(explorer.Front.Locator(".ring")).ToHaveAttributeAsync("visibility", "hidden");
    }

    private static async Task DragAsync(ExplorerOnScreen explorer, float by)
    {
        var box = (await explorer.Front.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + 12);
        await explorer.Page.Mouse.MoveAsync(x, y);
        await explorer.Page.Mouse.DownAsync();
        await explorer.Page.Mouse.MoveAsync(x + by, y, new() { Steps = 4 });
        await explorer.Page.Mouse.UpAsync();
    }

    // The stretch that the address names, once it is one that is wanted.
    private static async Task<(double Low, double High)> StretchAsync(ExplorerOnScreen explorer, Func<(double Low, double High), bool> isWanted)
    {
        (double, double) stretch = default;
        await Eventually.HoldsAsync(
            () =>
            {
                var match = Zoomed.Match(explorer.Page.Url);
                stretch = match.Success ? (Number(match.Groups[1]), Number(match.Groups[2])) : default;
                return Task.FromResult(match.Success && isWanted(stretch));
            },
            () => $"The address stays {explorer.Page.Url}.");
        return stretch;
    }

    private static Task ZoomInAsync(ExplorerOnScreen explorer) => explorer.Page.Locator("[data-zoom=in]").ClickAsync();

    private static bool IsAbout(double length, double wanted) => Math.Abs((length / wanted) - 1) < 0.02;

    // Screen and address agree: a fresh visit shows the same.
    private static async Task ShowsItsAddressAsync(ExplorerOnScreen explorer)
    {
        var fresh = new ExplorerOnScreen(explorer.Visitor, await explorer.Visitor.Context.NewPageAsync());
        await fresh.Page.GotoAsync(explorer.Page.Url);
        await fresh.IsDrawnAsync();
        await ShowsAsync(explorer, await fresh.MarksAsync());
    }

    private static Task ShowsAsync(ExplorerOnScreen explorer, IReadOnlyList<Place> marks) =>
        Eventually.HoldsAsync(async () => (await explorer.MarksAsync()).SequenceEqual(marks), () => "The marks are not where they were.");

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);
}
