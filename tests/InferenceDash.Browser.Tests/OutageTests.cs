namespace InferenceDash.Browser.Tests;

/// <summary>The server goes away and comes back: the page says so, agrees with its address all the while, and recovers by itself.</summary>
public sealed class OutageTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task While_the_server_is_away_nothing_can_be_changed()
    {
        await using var app = await RunningApp.StartAsync();
        var comparison = await OpenAtAsync(app);
        await app.StopAsync();
        await Expect(comparison.Page.GetByText("Connection lost")).ToBeVisibleAsync();
        var figures = await comparison.FiguresAsync();

        await Expect(comparison.Target(2)).Not.ToBeEditableAsync();
        await comparison.Choice("Metric", "Cost").ClickAsync();

        await comparison.ShowsAddressAsync(ComparisonOnScreen.Usual);
        await Expect(comparison.Choice("Metric", "Throughput")).ToHaveAttributeAsync("aria-current", "true");
        (await comparison.FiguresAsync()).ShouldBe(figures);
    }

    [BrowserFact]
    public async Task After_a_restart_of_the_server_the_page_is_loaded_again_by_itself()
    {
        await using var app = await RunningApp.StartAsync();
        var comparison = await OpenAtAsync(app);
        await comparison.TypeAsync(1, "95");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        await app.StopAsync();
        await Expect(comparison.Page.GetByText("Connection lost")).ToBeVisibleAsync();

        // The page that says so is gone at once: it writes down what it said.
        await comparison.Page.EvaluateAsync("""
            () => {
              window.isOldPage = true;
              const notice = document.getElementById("components-reconnect-modal");
              notice.addEventListener("components-reconnect-state-changed", event => {
                if (event.detail.state === "rejected") sessionStorage.setItem("told", notice.innerText);
              });
            }
            """);
        await app.StartAgainAsync();
        await comparison.Page.WaitForFunctionAsync("() => !window.isOldPage", null, new() { Timeout = 60_000 });

        await comparison.WaitUntilInteractiveAsync();
        var told = await comparison.Page.EvaluateAsync<string>("() => sessionStorage.getItem('told')");
        told.ShouldContain("Session expired");
        told.ShouldNotContain("Connection lost");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        (await comparison.TargetsAsync()).ShouldBe(["95", "108", "133"]);
        await comparison.TypeAsync(1, "100");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=100,108,133");
    }

    [BrowserFact]
    public async Task A_page_that_was_paused_goes_on_where_it_was_when_it_is_looked_at_again()
    {
        var comparison = await OpenAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        await comparison.Page.EvaluateAsync("() => { window.isSamePage = true; }");
        (await comparison.Page.EvaluateAsync<bool>("() => Blazor.pauseCircuit()")).ShouldBeTrue();
        await Expect(comparison.Page.GetByText("Paused while")).ToBeVisibleAsync();
        await comparison.MarkAsOldAsync();

        await comparison.Page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");

        await Expect(comparison.Page.GetByText("Paused while")).ToBeHiddenAsync();
        await comparison.WaitUntilDrawnAgainAsync();
        await comparison.TypeAsync(1, "100");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=100,108,133");
        (await comparison.Page.EvaluateAsync<bool>("() => window.isSamePage === true")).ShouldBeTrue("the page was loaded again");
    }

    private async Task<ComparisonOnScreen> OpenAtAsync(RunningApp app)
    {
        var comparison = new ComparisonOnScreen(await ArriveAtAsync(app.Address));
        await comparison.OpenAsync(ComparisonOnScreen.Usual);
        comparison.Visitor.Troubles.ShouldBeEmpty();
        comparison.Visitor.ExpectTrouble();
        return comparison;
    }
}
