using System.Xml.Linq;

namespace InferenceDash.Browser.Tests;

/// <summary>The explorer's table holds only what is in sight, and all of it can be reached; files hold the same.</summary>
public sealed class ExplorerTableTests(Site site) : BrowserTest(site)
{
    private const int MostRowsInThePage = 60;
    private const string All = ExplorerOnScreen.Long + "&show=all";

    private const string LiveMarks = """
        front => [...front.querySelectorAll("g[data-key] path.knot")].reduce((sum, p) => sum + p.getAttribute("d").split("M").length - 1, 0)
        """;

    [BrowserFact]
    public async Task Few_of_many_rows_are_in_the_page_and_keys_lead_to_the_last_one()
    {
        var explorer = await ExploreAsync(All);
        var length = await HeightAsync(explorer);
        (await explorer.Table.Locator("table").GetAttributeAsync("aria-rowcount")).ShouldBe($"{ExplorerSweep.Rows + 1}");
        (await explorer.Rows.CountAsync()).ShouldBeLessThan(MostRowsInThePage);

        // The rows that are not in the page take the room of as many of this height.
        foreach (var height in await explorer.Rows.EvaluateAllAsync<double[]>("rows => rows.map(r => r.getBoundingClientRect().height)"))
            height.ShouldBe(37, 0.01);

        await explorer.Table.FocusAsync();
        await explorer.Page.Keyboard.PressAsync("End");
        var last = explorer.Table.Locator($"tr[aria-rowindex='{ExplorerSweep.Rows + 1}']");
        await Expect(last).ToBeInViewportAsync();
        (await explorer.Rows.CountAsync()).ShouldBeLessThan(MostRowsInThePage);
        (await HeightAsync(explorer)).ShouldBe(length, 2);
        // The row stands in the scroll region, and not under its end.
        var (row, region) = ((await last.BoundingBoxAsync())!, (await explorer.Table.BoundingBoxAsync())!);
        (row.Y + row.Height).ShouldBeLessThanOrEqualTo(region.Y + region.Height + 1);

        await explorer.Page.Keyboard.PressAsync("Home");
        await Expect(explorer.Table.Locator("tr[aria-rowindex='2']")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task A_filter_from_the_end_of_the_table_shows_the_rows_that_are_left()
    {
        var explorer = await ExploreAsync(All);
        await explorer.Table.FocusAsync();
        await explorer.Page.Keyboard.PressAsync("End");
        await Expect(explorer.Table.Locator($"tr[aria-rowindex='{ExplorerSweep.Rows + 1}']")).ToBeInViewportAsync();

        await explorer.Page.Locator("#ex-filter").FillAsync("mi300x sglang");
        await explorer.Page.Keyboard.PressAsync("Enter");
        await Expect(explorer.Table.Locator("table")).ToHaveAttributeAsync("aria-rowcount", $"{(ExplorerSweep.Rows / 4) + 1}");
        await explorer.Table.FocusAsync();
        await explorer.Page.Keyboard.PressAsync("Home");
        await Expect(explorer.Table.Locator("tr[aria-rowindex='2']")).ToBeInViewportAsync();
        foreach (var name in await explorer.Rows.Locator("th").AllInnerTextsAsync())
            name.ShouldContain("MI300X");
    }

    [BrowserFact]
    public async Task Files_hold_as_many_points_as_chart_and_table()
    {
        var explorer = await ExploreAsync(All + "&gpu=h100");
        var page = explorer.Page;
        var csv = await page.RunAndWaitForDownloadAsync(() => page.Locator(".exports").GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        (await File.ReadAllLinesAsync(await csv.PathAsync())).Count(line => !line.StartsWith('#')).ShouldBe((ExplorerSweep.Rows / 2) + 1);

        var svg = await page.RunAndWaitForDownloadAsync(() => page.Locator(".exports").GetByRole(AriaRole.Link, new() { Name = "SVG" }).ClickAsync());
        MarksOf(XDocument.Load(await svg.PathAsync())).ShouldBe(ExplorerSweep.Rows / 2);
        (await explorer.Front.EvaluateAsync<int>(LiveMarks)).ShouldBe(ExplorerSweep.Rows / 2);
    }

    [BrowserFact]
    public async Task On_a_phone_the_table_scrolls_inside_itself_past_a_fixed_first_column()
    {
        var explorer = await ExploreAsync(ExplorerOnScreen.Published, new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var name = explorer.Rows.First.Locator("th");
        await explorer.Table.ScrollIntoViewIfNeededAsync();
        var (left, figure) = ((await name.BoundingBoxAsync())!.X, (await explorer.Rows.First.Locator("td").First.BoundingBoxAsync())!.X);

        await explorer.Table.EvaluateAsync("e => e.scrollLeft = 200");
        (await name.BoundingBoxAsync())!.X.ShouldBe(left, 1);
        (await explorer.Rows.First.Locator("td").First.BoundingBoxAsync())!.X.ShouldBe(figure - 200, 1);
        (await explorer.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBe(390);
    }

    [BrowserTheory]
    [InlineData(ExplorerOnScreen.OfEachGpu)]
    [InlineData(ExplorerOnScreen.Published)]
    [InlineData(All)]
    [InlineData(All + "&view=table")]
    public async Task It_is_as_wide_as_its_screen(string address)
    {
        var visitor = await ArriveAsync();
        await visitor.GoAsync(address);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        foreach (var width in new[] { 320, 390, 768, 1024, 1440, 1920 })
        {
            await visitor.Page.SetViewportSizeAsync(width, 900);
            var wide = 0;
            await Eventually.HoldsAsync(async () => (wide = await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")) <= width,
                () => $"The page is {wide} px wide on a screen of {width} px.");
        }
    }

    private static Task<double> HeightAsync(ExplorerOnScreen explorer) => explorer.Table.EvaluateAsync<double>("e => e.scrollHeight");

    // A mark is one of its own that tells its figures, or a stroke without length among those of its series.
    private static int MarksOf(XDocument picture) => picture.Descendants().Sum(e => (e.Attribute("class")?.Value ?? "").Split(' ') switch
    {
        ["dots", ..] => e.Attribute("d")!.Value.Count(c => c == 'M'),
        var names when names.Contains("knot") && e.Elements().Any(child => child.Name.LocalName == "title") => 1,
        _ => 0,
    });
}
