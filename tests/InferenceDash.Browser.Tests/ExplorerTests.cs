using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>The explorer in a browser: points, keyboard, wheel, legend, pictures and a telephone.</summary>
public sealed class ExplorerTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task A_typed_rate_takes_effect_is_marked_and_can_be_taken_back()
    {
        var page = (await ExploreAsync(ExplorerOnScreen.Published + "&gpu=h100&y=cost")).Page;
        await page.Locator("summary", new() { HasText = "Rates" }).ClickAsync();
        await page.Locator("#ex-usd-h100").FillAsync("2.6");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("usd=h100:2\\.6"));
        await Expect(page.Locator("th", new() { HasText = "Cost" })).ToContainTextAsync("custom");
        await page.GetByRole(AriaRole.Link, new() { Name = "Reset to the set’s rates" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("^((?!usd).)*$"));
    }

    [BrowserFact]
    public async Task A_point_is_told_on_hover_pinned_by_a_click_and_let_go_by_escape()
    {
        var explorer = await ExploreAsync(ExplorerOnScreen.Small);
        var page = explorer.Page;
        var mark = await explorer.FirstMarkAsync();
        var (x, y) = ((float)mark.X, (float)mark.Y);
        await page.Mouse.MoveAsync(x, y);
        await Expect(page.Locator(".tip")).ToContainTextAsync("H100 FP8 MTP at 84.0 tok/s/user");
        await page.Mouse.ClickAsync(x, y);
        await page.Mouse.MoveAsync(5, 5);

        await Expect(page.Locator(".tip.pinned")).ToContainTextAsync("360.9");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".tip")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task The_keyboard_alone_walks_the_points_and_pins_one()
    {
        var explorer = await ExploreAsync(ExplorerOnScreen.Small);
        var page = explorer.Page;
        await page.Locator(".layer.front").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".tip")).ToContainTextAsync("at 108.0 tok/s/user");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".tip.pinned")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("+");
        await Expect(page).ToHaveURLAsync(new Regex("zoom="));
        await page.Keyboard.PressAsync("0");
        await Expect(page).ToHaveURLAsync(new Regex("^((?!zoom=).)*$"));
    }

    [BrowserFact]
    public async Task Shift_and_wheel_zoom_and_a_plain_wheel_scrolls_the_page()
    {
        var explorer = await ExploreAsync(ExplorerOnScreen.Published);
        var page = explorer.Page;
        var mark = await explorer.FirstMarkAsync();
        var (x, y) = ((float)mark.X, (float)mark.Y);
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.WheelAsync(0, 300);
        await Eventually.HoldsAsync(async () => await page.EvaluateAsync<double>("() => scrollY") > 100, () => "The page did not scroll.");
        page.Url.ShouldNotContain("zoom=");

        await page.EvaluateAsync("() => scrollTo({ top: 0 })");
        await page.Keyboard.DownAsync("Shift");
        await page.Mouse.WheelAsync(0, -200);
        await page.Keyboard.UpAsync("Shift");
        await Expect(page).ToHaveURLAsync(new Regex("zoom="));
        await Expect(page.Locator(".chart figcaption")).ToContainTextAsync("outside");
    }

    [BrowserFact]
    public async Task The_legend_search_narrows_its_list_and_pointing_at_an_entry_dims_the_rest()
    {
        var explorer = await ExploreAsync(ExplorerOnScreen.Published);
        var page = explorer.Page;
        var series = await page.Locator("[data-series]").CountAsync();
        await page.Locator("#ex-search").FillAsync("b200 fp4");
        await Expect(page.Locator("[data-series]:visible")).ToHaveCountAsync(2);
        await Expect(page.Locator(".layer.front [data-key]")).ToHaveCountAsync(series);
        await page.Locator("[data-series]:visible").First.HoverAsync();
        await Expect(page.Locator(".live-plot.dimmed [data-key].lit")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task The_picture_can_be_had_as_png()
    {
        var page = (await ExploreAsync(ExplorerOnScreen.Small)).Page;
        var png = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "PNG" }).ClickAsync());
        var bytes = await File.ReadAllBytesAsync(await png.PathAsync());
        bytes.Take(4).ShouldBe([0x89, 0x50, 0x4E, 0x47]);
        bytes.Length.ShouldBeGreaterThan(20_000);
    }

    [BrowserTheory]
    [InlineData(ExplorerOnScreen.OfEachGpu)]
    [InlineData(ExplorerOnScreen.Published)]
    [InlineData(ExplorerOnScreen.Published + "&view=table")]
    public async Task Axe_finds_nothing(string address)
    {
        var visitor = await ArriveAsync(Axe.Calm);
        await visitor.GoAsync(address);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        (await Axe.FindingsAsync(visitor.Page)).ShouldBeEmpty();
    }

    // The first view that arrives has no chart, and the next one has.
    [BrowserFact]
    public async Task A_chart_that_a_later_view_brings_is_drawn()
    {
        var visitor = await ArriveAsync();
        var explorer = new ExplorerOnScreen(visitor);
        await visitor.GoAsync(ExplorerOnScreen.Published + "&view=table");
        await explorer.Choice("GPU", "H100").ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("gpu=h100"));

        await explorer.Choice("View", "Chart").ClickAsync();

        await explorer.IsDrawnAsync();
        await Expect(explorer.Front).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task On_a_phone_filters_and_legend_fold_and_a_tap_docks_the_point_under_the_plot()
    {
        var explorer = await ExploreAsync(ExplorerOnScreen.Small, new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true });
        var page = explorer.Page;
        await Expect(page.Locator("#ex-vendor")).ToBeHiddenAsync();
        await page.Locator(".layer.front").ScrollIntoViewIfNeededAsync();
        var mark = await explorer.FirstMarkAsync();
        var (x, y) = ((float)mark.X, (float)mark.Y);
        await page.Touchscreen.TapAsync(x, y);
        var tip = page.Locator(".tip.pinned");
        await Expect(tip).ToBeVisibleAsync();
        var plot = (await page.Locator(".layer.front").BoundingBoxAsync())!;
        (await tip.BoundingBoxAsync())!.Y.ShouldBeGreaterThan(plot.Y + plot.Height);
    }
}
