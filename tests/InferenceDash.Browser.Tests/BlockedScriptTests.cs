namespace InferenceDash.Browser.Tests;

/// <summary>A network or a browser that blocks the chart library takes zoom and tooltips, and nothing else.</summary>
public sealed class BlockedScriptTests(Site site) : BrowserTest(site)
{
    private const string Told = "The interactive chart could not be loaded";

    [BrowserFact]
    public async Task The_still_charts_stay_and_the_page_goes_on()
    {
        var visitor = await ArriveAsync();
        visitor.ExpectTrouble();
        await visitor.Page.RouteAsync("**/js/chunks/apexcharts-*.js", route => route.AbortAsync());
        var comparison = new ComparisonOnScreen(visitor);

        await visitor.GoAsync(ComparisonOnScreen.Path(ComparisonOnScreen.Usual));
        await Expect(visitor.Page.GetByText(Told)).ToHaveCountAsync(1);
        await Expect(comparison.Plot.Locator("> svg .knot").First).ToBeVisibleAsync();
        var before = await comparison.Cell(1, 1).InnerTextAsync();

        await comparison.TypeAsync(1, "95");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        await Expect(comparison.Cell(1, 1)).Not.ToHaveTextAsync(before, new() { UseInnerText = true });
        await comparison.ChooseAsync("Metric", "cost");
        await Expect(comparison.Heading).ToContainTextAsync("Cost");
        await Expect(comparison.Plot.Locator("> svg .knot").First).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText(Told)).ToHaveCountAsync(1);
    }
}
