using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;

namespace InferenceDash.Browser.Tests;

/// <summary>The explorer in a browser: controls, chart and table move together, and the address holds all of it.</summary>
public sealed class ExplorerTests(Site site) : BrowserTest(site)
{
    private const string Published = "/inference?model=qwen-3-5&seq=1k-1k";

    [BrowserFact]
    public async Task Every_control_changes_address_chart_and_table_and_survives_a_reload()
    {
        var page = await ExploreAsync(Published);
        var before = await ShownAsync(page);

        await page.Locator("[aria-labelledby=ex-vendor]").GetByRole(AriaRole.Link, new() { Name = "AMD" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("vendor=amd"));
        await Expect(page.Locator("#explorer-table ~ *, .points.explored tbody th").First).ToBeVisibleAsync();
        await Expect(page.Locator(".layer.front [data-key^=b200]")).ToHaveCountAsync(0);
        (await ShownAsync(page)).ShouldBeLessThan(before);

        await page.Locator("#ex-y").SelectOptionAsync("cost");
        await Expect(page).ToHaveURLAsync(new Regex("y=cost"));
        await Expect(page.Locator("#explorer-heading")).ToContainTextAsync("cost per million tokens");

        await page.Locator("[data-series^=mi355x]").First.GetByRole(AriaRole.Link, new() { Name = "Show only" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("hide=!mi355x"));
        await Expect(page.Locator(".layer.front [data-key]")).ToHaveCountAsync(1);
        await Expect(page.Locator(".points.explored tbody th")).ToHaveCountAsync(3);

        await page.Locator("th .sort", new() { HasText = "Cost" }).ClickAsync();
        await Expect(page.Locator("th[aria-sort=descending]")).ToHaveCountAsync(1);
        var rows = await page.Locator(".points.explored tbody tr").AllInnerTextsAsync();
        await page.ReloadAsync();
        await page.Locator(".plot.explored.live").WaitForAsync();
        (await page.Locator(".points.explored tbody tr").AllInnerTextsAsync()).ShouldBe(rows);
        await Expect(page.Locator(".layer.front [data-key]")).ToHaveCountAsync(1);

        await page.GoBackAsync();
        await Expect(page.Locator("th[aria-sort]:not([aria-sort=''])")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_typed_rate_takes_effect_is_marked_and_can_be_taken_back()
    {
        var page = await ExploreAsync(Published + "&gpu=h100&y=cost");
        await page.Locator("summary", new() { HasText = "Rates" }).ClickAsync();
        await page.Locator("#ex-usd-h100").FillAsync("2.6");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("usd=h100:2.6"));
        await Expect(page.Locator("th", new() { HasText = "Cost" })).ToContainTextAsync("custom");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the set's rates" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("^((?!usd=).)*$"));
    }

    [BrowserFact]
    public async Task A_point_is_told_on_hover_pinned_by_a_click_and_let_go_by_escape()
    {
        var page = await ExploreAsync(Published + "&gpu=h100");
        var (x, y) = await FirstSpotAsync(page);
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
        var page = await ExploreAsync(Published + "&gpu=h100");
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
        var page = await ExploreAsync(Published);
        var (x, y) = await FirstSpotAsync(page);
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.WheelAsync(0, 300);
        await Eventually.HoldsAsync(async () => await page.EvaluateAsync<double>("() => scrollY") > 100, () => "The page did not scroll.");
        page.Url.ShouldNotContain("zoom=");

        await page.EvaluateAsync("() => scrollTo({ top: 0 })");
        await page.Keyboard.DownAsync("Shift");
        await page.Mouse.WheelAsync(0, -200);
        await page.Keyboard.UpAsync("Shift");
        await Expect(page).ToHaveURLAsync(new Regex("zoom="));
        (await page.Locator(".chart figcaption").InnerTextAsync()).ShouldContain("outside");
    }

    [BrowserFact]
    public async Task The_legend_search_narrows_its_list_and_pointing_at_an_entry_dims_the_rest()
    {
        var page = await ExploreAsync(Published);
        var series = await page.Locator("[data-series]").CountAsync();
        await page.Locator("#ex-search").FillAsync("b200 fp4");
        await Expect(page.Locator("[data-series]")).ToHaveCountAsync(2);
        await Expect(page.Locator(".layer.front [data-key]")).ToHaveCountAsync(series);
        await page.Locator("[data-series]").First.HoverAsync();
        await Expect(page.Locator(".live-plot.dimmed [data-key].lit")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Exports_hold_what_is_shown()
    {
        var page = await ExploreAsync(Published + "&gpu=h100,h200");
        var csv = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV", Exact = true }).First.ClickAsync());
        var rows = (await File.ReadAllLinesAsync(await csv.PathAsync())).Count(line => !line.StartsWith('#')) - 1;
        rows.ShouldBe(await page.Locator(".points.explored tbody tr").CountAsync());

        var png = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "PNG" }).ClickAsync());
        var bytes = await File.ReadAllBytesAsync(await png.PathAsync());
        bytes.Take(4).ShouldBe([0x89, 0x50, 0x4E, 0x47]);
        bytes.Length.ShouldBeGreaterThan(20_000);
    }

    [BrowserTheory]
    [InlineData(1440, ColorScheme.Light, Published)]
    [InlineData(1440, ColorScheme.Dark, Published + "&view=table")]
    [InlineData(390, ColorScheme.Dark, Published)]
    [InlineData(390, ColorScheme.Light, Published + "&y=ttft")]
    public async Task Axe_finds_nothing_and_the_page_is_as_wide_as_its_screen(int width, ColorScheme scheme, string address)
    {
        var visitor = await ArriveAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await visitor.GoAsync(address);
        await visitor.Page.Locator("#ex-search").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var findings = (await visitor.Page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}");

        findings.ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    [BrowserFact]
    public async Task On_a_phone_filters_and_legend_fold_and_a_tap_docks_the_point_under_the_plot()
    {
        var page = await ExploreAsync(Published + "&gpu=h100", new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true });
        await Expect(page.Locator("#ex-vendor")).ToBeHiddenAsync();
        await page.Locator(".layer.front").ScrollIntoViewIfNeededAsync();
        var (x, y) = await FirstSpotAsync(page);
        await page.Touchscreen.TapAsync(x, y);
        var tip = page.Locator(".tip.pinned");
        await Expect(tip).ToBeVisibleAsync();
        var plot = (await page.Locator(".layer.front").BoundingBoxAsync())!;
        (await tip.BoundingBoxAsync())!.Y.ShouldBeGreaterThan(plot.Y + plot.Height);
    }

    private async Task<IPage> ExploreAsync(string address, BrowserNewContextOptions? options = null)
    {
        var visitor = await ArriveAsync(options);
        await visitor.GoAsync(address);
        await visitor.Page.Locator(".plot.explored.live").WaitForAsync();
        return visitor.Page;
    }

    private static Task<int> ShownAsync(IPage page) => page.Locator(".layer.front [data-key]").CountAsync();

    // Where the first mark of the first series lies on the screen.
    private static async Task<(float X, float Y)> FirstSpotAsync(IPage page)
    {
        var place = await page.EvaluateAsync<float[]>("""
            () => {
                const front = document.querySelector(".layer.front");
                const [, x, y] = /M([\d.]+) ([\d.]+)/.exec(front.querySelector("[data-key] .spots").getAttribute("d"));
                const box = front.getBoundingClientRect();
                return [box.left + Number(x), box.top + Number(y)];
            }
            """);
        return (place[0], place[1]);
    }
}
