using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>
/// A network or a browser that blocks a script takes what it does and nothing else: of the chart library zoom and tooltips, of the
/// live part the figures at every key. The page says so.
/// </summary>
public sealed class BlockedScriptTests(Site site) : BrowserTest(site)
{
    private const string Told = "The interactive chart could not be loaded";
    private const string NotLoaded = "This page is not live, because a script that it needs could not be loaded";

    [BrowserFact]
    public async Task The_still_charts_stay_and_the_page_goes_on()
    {
        var visitor = await ArriveAsync();
        visitor.ExpectTrouble();
        await visitor.Page.RouteAsync("**/js/chunks/apexcharts-*.js", route => route.AbortAsync());
        var comparison = new ComparisonOnScreen(visitor);

        await visitor.GoAsync(ComparisonOnScreen.Path(ComparisonOnScreen.Usual));
        await Expect(Shown(visitor, Told)).ToHaveCountAsync(1);
        await Expect(comparison.Plot.Locator("> svg .knot").First).ToBeVisibleAsync();
        var before = await comparison.Cell(1, 1).InnerTextAsync();

        await comparison.TypeAsync(1, "95");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        await Expect(comparison.Cell(1, 1)).Not.ToHaveTextAsync(before, new() { UseInnerText = true });
        await comparison.ChooseAsync("Metric", "cost");
        await Expect(comparison.Heading).ToContainTextAsync("Cost");
        await Expect(comparison.Plot.Locator("> svg .knot").First).ToBeVisibleAsync();
        await Expect(Shown(visitor, Told)).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task The_explorer_stays_a_picture_and_says_so_and_its_chips_still_choose()
    {
        var visitor = await ArriveAsync();
        visitor.ExpectTrouble();
        await visitor.Page.RouteAsync("**/js/chunks/apexcharts-*.js", route => route.AbortAsync());
        var explorer = new ExplorerOnScreen(visitor);
        var marks = visitor.Page.Locator(".plot.explored > svg .knot");

        await visitor.GoAsync(ExplorerOnScreen.Small);
        await Expect(Shown(visitor, Told)).ToHaveCountAsync(1);
        var before = await marks.CountAsync();
        await explorer.Choice("GPU", "H200").ClickAsync();

        await Expect(visitor.Page).ToHaveURLAsync(new Regex("gpu=h100(,|%2C)h200"));
        await Expect(marks).Not.ToHaveCountAsync(before);
        await Expect(marks.First).ToBeVisibleAsync();
        await Expect(Shown(visitor, Told)).ToHaveCountAsync(1);
    }

    [BrowserTheory]
    [InlineData("**/js/chunks/live-*.js")]
    [InlineData("**/blazor.server*.js")]
    public async Task Fields_take_effect_without_a_script_of_the_live_part_and_a_line_says_that_it_is_missing(string script)
    {
        var visitor = await ArriveAsync();
        visitor.ExpectTrouble();
        await visitor.Page.RouteAsync(script, route => route.AbortAsync());
        var comparison = new ComparisonOnScreen(visitor);
        await visitor.GoAsync(ComparisonOnScreen.Path(ComparisonOnScreen.Usual));
        await comparison.WaitUntilDrawnAsync();
        await comparison.ShowUpAsync();
        await Expect(Shown(visitor, NotLoaded)).ToHaveCountAsync(1);
        var before = await comparison.Cell(1, 1).InnerTextAsync();

        await ChangeAsync(comparison, "95");

        await Expect(comparison.Cell(1, 1)).Not.ToHaveTextAsync(before, new() { UseInnerText = true });
        await Expect(comparison.Narrative.GetByRole(AriaRole.Heading, new() { Name = "95 tok/s/user" })).ToBeVisibleAsync();
        await Expect(Shown(visitor, NotLoaded)).ToHaveCountAsync(1);
        visitor.Troubles.Where(t => t.StartsWith("uncaught", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static async Task ChangeAsync(ComparisonOnScreen comparison, string target)
    {
        await comparison.Target(1).FillAsync(target);
        await comparison.Target(1).PressAsync("Tab");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t={target},108,133");
    }

    // Every page holds the words, hidden.
    private static ILocator Shown(Visitor visitor, string words) => visitor.Page.GetByText(words).Filter(new() { Visible = true });
}
