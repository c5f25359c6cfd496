using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>The server goes away and comes back: the page says so, agrees with its address all the while, and recovers by itself.</summary>
public sealed class OutageTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task While_the_server_is_away_nothing_can_be_changed()
    {
        await using var app = await RunningApp.StartAsync();
        var comparison = await OpenAtAsync(app.Address);
        await app.StopAsync();
        await Expect(comparison.Page.GetByText("Connection lost")).ToBeVisibleAsync();
        var figures = await comparison.FiguresAsync();

        await Expect(comparison.Target(2)).Not.ToBeEditableAsync();
        await comparison.Page.GetByRole(AriaRole.Link, new() { Name = "Add target" }).ClickAsync();

        await comparison.ShowsAddressAsync(ComparisonOnScreen.Usual);
        (await comparison.TargetsAsync()).ShouldBe(["84", "108", "133"]);
        (await comparison.FiguresAsync()).ShouldBe(figures);
    }

    [BrowserFact]
    public async Task After_a_restart_of_the_server_the_page_is_loaded_again_by_itself()
    {
        await using var app = await RunningApp.StartAsync();
        var comparison = await OpenAtAsync(app.Address);
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

        await comparison.WaitUntilLiveAsync();
        var told = await comparison.Page.EvaluateAsync<string>("() => sessionStorage.getItem('told')");
        told.ShouldContain("Session expired");
        told.ShouldNotContain("Connection lost");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        (await comparison.TargetsAsync()).ShouldBe(["95", "108", "133"]);
        await comparison.TypeAsync(1, "100");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=100,108,133");
    }

    [BrowserFact]
    public async Task A_control_of_a_page_without_a_circuit_says_so_and_takes_effect_when_the_server_is_back()
    {
        await using var app = await RunningApp.StartAsync();
        var visitor = await ArriveAtAsync(app.Address);
        var explorer = new ExplorerOnScreen(visitor);
        await explorer.OpenAsync(ExplorerOnScreen.Published);
        visitor.ExpectTrouble();
        await visitor.Page.EvaluateAsync("() => { window.isSamePage = true; }");
        await app.StopAsync();

        await explorer.Choice("GPU", "H100").ClickAsync();
        await Expect(visitor.Page.GetByText("Connection lost")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("#ex-ttft")).Not.ToBeEditableAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex($"{Regex.Escape(ExplorerOnScreen.Published)}$"));

        await app.StartAgainAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("gpu=h100"));
        await Expect(visitor.Page.GetByText("Connection lost")).ToBeHiddenAsync();
        await Expect(visitor.Page.Locator("#ex-ttft")).ToBeEditableAsync();
        (await visitor.Page.EvaluateAsync<bool>("() => window.isSamePage === true")).ShouldBeTrue("the page was loaded again");
    }

    [BrowserFact]
    public async Task A_page_that_is_hidden_for_long_gives_its_circuit_back_and_is_made_anew_when_it_is_seen()
    {
        var visitor = await ArriveAsync();
        // Ten minutes in the background are over at once.
        await visitor.Context.AddInitScriptAsync("""
            const wait = window.setTimeout;
            window.setTimeout = (action, time, ...rest) => wait(action, time === 600_000 ? 0 : time, ...rest);
            """);
        var comparison = new ComparisonOnScreen(visitor);
        await comparison.OpenAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        await comparison.Page.EvaluateAsync("() => { window.isOldPage = true; }");

        await SeenAsync(comparison.Page, isHidden: true);
        await comparison.Page.WaitForFunctionAsync("() => !document.querySelector('#components-reconnect-modal.components-reconnect-show')");
        await SeenAsync(comparison.Page, isHidden: false);

        await comparison.Page.WaitForFunctionAsync("() => !window.isOldPage");
        await comparison.WaitUntilLiveAsync();
        await comparison.TypeAsync(1, "100");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=100,108,133");
    }

    [BrowserFact]
    public async Task A_browser_that_slept_until_its_circuit_was_gone_is_live_again_with_the_state_of_its_address()
    {
        // Nobody waits for a browser whose line is lost, as after the minute that a server waits otherwise.
        await using var app = await RunningApp.StartAsync(("Limits:LostCircuitSeconds", "0"));
        await using var line = new CutLine(app.Address);
        var comparison = await OpenAtAsync(line.Address);
        await comparison.TypeAsync(1, "95");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        await comparison.Page.EvaluateAsync("() => { window.isOldPage = true; }");
        var browser = await comparison.Page.Context.NewCDPSessionAsync(comparison.Page);

        // No script runs while the machine sleeps, and its connections end without it.
        await browser.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        line.Cut();
        line.Mend();
        await browser.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });

        await comparison.Page.WaitForFunctionAsync("() => !window.isOldPage");
        await comparison.WaitUntilLiveAsync();
        (await comparison.TargetsAsync()).ShouldBe(["95", "108", "133"]);
        await comparison.TypeAsync(1, "100");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=100,108,133");
    }

    // The second server has the same data and knows nothing of the first one's circuits.
    [BrowserFact]
    public async Task A_page_whose_line_leads_to_another_server_is_loaded_from_there_with_the_state_of_its_address()
    {
        await using var app = await RunningApp.StartAsync();
        await using var other = await RunningApp.StartAsync();
        await using var line = new CutLine(app.Address);
        var comparison = await OpenAtAsync(line.Address);
        await comparison.TypeAsync(1, "95");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        await Expect(comparison.Narrative.GetByRole(AriaRole.Heading, new() { Name = "95 tok/s/user" })).ToBeVisibleAsync();
        var figures = await comparison.FiguresAsync();
        await comparison.Page.EvaluateAsync("() => { window.isOldPage = true; }");

        line.Cut();
        line.LeadTo(other.Address);
        line.Mend();

        await comparison.Page.WaitForFunctionAsync("() => !window.isOldPage");
        await comparison.WaitUntilLiveAsync();
        (await comparison.TargetsAsync()).ShouldBe(["95", "108", "133"]);
        (await comparison.FiguresAsync()).ShouldBe(figures);
        await comparison.TypeAsync(1, "100");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=100,108,133");
    }

    [BrowserFact]
    public async Task A_page_that_lost_its_server_and_finds_it_full_is_loaded_again_and_says_that_it_is_not_live()
    {
        await using var app = await RunningApp.StartAsync();
        var comparison = await OpenAtAsync(app.Address);
        await comparison.TypeAsync(1, "95");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        var before = await comparison.FiguresAsync();
        await comparison.Page.EvaluateAsync("() => { window.isOldPage = true; }");

        await app.StopAsync();
        await app.StartAgainAsync(("Limits:Circuits", "0"));

        await comparison.Page.WaitForFunctionAsync("() => !window.isOldPage");
        await comparison.WaitUntilDrawnAsync();
        await comparison.ShowUpAsync();
        await Expect(comparison.Page.GetByText("This page is not live for now")).ToBeVisibleAsync();
        (await comparison.FiguresAsync()).ShouldBe(before);
        await comparison.Target(1).FillAsync("100");
        await comparison.Target(1).PressAsync("Tab");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=100,108,133");
    }

    private static async Task SeenAsync(IPage page, bool isHidden) => await page.EvaluateAsync(
        """
        isHidden => {
          Object.defineProperty(document, "hidden", { configurable: true, value: isHidden });
          document.dispatchEvent(new Event("visibilitychange"));
        }
        """,
        isHidden);

    private async Task<ComparisonOnScreen> OpenAtAsync(Uri address)
    {
        var comparison = new ComparisonOnScreen(await ArriveAtAsync(address));
        await comparison.OpenAsync(ComparisonOnScreen.Usual);
        comparison.Visitor.Troubles.ShouldBeEmpty();
        comparison.Visitor.ExpectTrouble();
        return comparison;
    }
}
