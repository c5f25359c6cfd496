using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>The explorer's first picture, its way to the live one, and who can use both.</summary>
public sealed class ExplorerPictureTests(Site site) : BrowserTest(site)
{
    private const double MostShift = 0.01;

    [BrowserTheory]
    [InlineData(1440, ExplorerOnScreen.Published)]
    [InlineData(1440, ExplorerOnScreen.Published + "&y=cost&scale=linear&xscale=log")]
    [InlineData(390, ExplorerOnScreen.Published + "&zoom=80-120")]
    [InlineData(1440, ExplorerOnScreen.OfEachGpu)]
    public async Task Live_marks_stand_where_the_first_ones_stood_and_nothing_shifts(int width, string address)
    {
        var visitor = await ArriveAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var explorer = new ExplorerOnScreen(visitor);
        await explorer.OpenAsync(address);
        var (score, sources) = await Observations.LayoutShiftAsync(visitor.Page);
        score.ShouldBeLessThan(MostShift, sources);

        var live = (await explorer.MarksAsync()).OrderBy(p => p.X).ThenBy(p => p.Y).ToList();
        live.Count.ShouldBeGreaterThan(20);
        // Marks outside of the stretch shown are in the first picture too, where nobody sees them.
        var box = (await explorer.Front.BoundingBoxAsync())!;
        var still = (await Geometry.StaticMarksAsync(explorer.Page.Locator(".plot.explored")))
            .Where(p => p.X >= box.X && p.X <= box.X + box.Width).ToList();
        live.ShouldBeAt(still, within: 2);
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_while_a_point_is_pinned_and_a_field_holds_nonsense()
    {
        var explorer = new ExplorerOnScreen(await ArriveAsync(Axe.Calm));
        await explorer.OpenAsync(ExplorerOnScreen.Long);
        await explorer.Page.Locator("#ex-ttft").FillAsync("2o");
        await explorer.Page.Keyboard.PressAsync("Enter");
        await Expect(explorer.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("Enter a p99 TTFT in seconds");
        await explorer.PinFirstAsync();
        (await Axe.FindingsAsync(explorer.Page)).ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData(ExplorerOnScreen.Published + "&hide=!")]
    [InlineData(ExplorerOnScreen.Published + "&ttft=1")]
    [InlineData(ExplorerOnScreen.Published + "&q=nothing-of-that-name&usd=h100:2.6")]
    public async Task Axe_finds_nothing_where_nothing_is_shown(string address)
    {
        var visitor = await ArriveAsync(Axe.Calm);
        await visitor.GoAsync(address);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(visitor.Page.Locator(".explorer .empty")).ToBeVisibleAsync();
        (await Axe.FindingsAsync(visitor.Page)).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Tab_reaches_filters_menus_chart_legend_and_table_in_reading_order_with_a_visible_focus()
    {
        var explorer = new ExplorerOnScreen(await ArriveAsync());
        await explorer.OpenAsync(ExplorerOnScreen.Small);
        var stops = new List<string>();
        for (var presses = 0; presses < 90; presses++)
        {
            await explorer.Page.Keyboard.PressAsync("Tab");
            var (stop, isMarked) = await FocusAsync(explorer.Page);
            isMarked.ShouldBeTrue($"no visible focus: {stop}");
            stops.Add(stop);
            if (stop == "region Table of points")
                break;
        }

        // The navigation of the site comes before the explorer.
        stops.RemoveRange(0, stops.FindIndex(s => s.StartsWith("ex-model", StringComparison.Ordinal)));
        var wanted = new[]
        {
            "ex-model", "ex-sequence", "MTP", "B200", "ex-ttft", "Reset all", "ex-y", "ex-x", "ex-basis", "Zoom in", "Points of the chart.",
            "ex-search", "region Series of the chart", "Hide all", "CSV", "PNG", "ex-filter", "region Table of points",
        };
        wanted.Select(w => stops.FindIndex(s => s.StartsWith(w, StringComparison.Ordinal))).ShouldBe(
            wanted.Select(w => stops.FindIndex(s => s.StartsWith(w, StringComparison.Ordinal))).Order(), $"of {string.Join("; ", stops)}");
        wanted.Where(w => !stops.Exists(s => s.StartsWith(w, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_pinned_point_of_a_sweep_names_its_run_and_can_be_unpinned_by_its_button()
    {
        var explorer = new ExplorerOnScreen(await ArriveAsync());
        await explorer.OpenAsync(ExplorerOnScreen.Long + "&hide=!h100-fp8-none-vllm");
        await explorer.PinFirstAsync();
        await Expect(explorer.Pinned.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", new Regex("^https://ci\\.example/runs/h100-vLLM$"));
        await Expect(explorer.Pinned).ToContainTextAsync("vLLM");
        await explorer.Page.Mouse.MoveAsync(5, 5);
        await Expect(explorer.Pinned).ToBeVisibleAsync();

        await explorer.Pinned.GetByRole(AriaRole.Button, new() { Name = "Unpin" }).ClickAsync();
        await Expect(explorer.Tip).ToHaveCountAsync(0);
        await Expect(explorer.Front).ToBeFocusedAsync();
    }

    private static async Task<(string Stop, bool IsMarked)> FocusAsync(IPage page)
    {
        var focus = await page.EvaluateAsync<string[]>("""
            () => {
              const e = document.activeElement, style = getComputedStyle(e);
              const label = e.getAttribute("aria-label"), isRegion = e.getAttribute("role") === "region";
              const name = [isRegion && label || e.id || label || e.textContent].map(t => t.trim().replace(/\s+/g, " ").slice(0, 60))[0];
              const isMarked = e.matches(":focus-visible") && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
              return [isRegion ? `region ${name}` : name, String(isMarked)];
            }
            """);
        return (focus[0], focus[1] == "true");
    }
}
