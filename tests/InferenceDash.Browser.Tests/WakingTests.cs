namespace InferenceDash.Browser.Tests;

/// <summary>Whoever only reads a page costs the server no circuit; whoever does something gets one, and nothing done meanwhile is lost.</summary>
public sealed class WakingTests(Site site) : BrowserTest(site)
{
    private const string Circuit = "blazor.server";
    private const int MostToBecomeLive = 40_000;
    private const int MostForAKey = 6_000;

    [BrowserFact]
    public async Task Before_a_first_sign_of_a_reader_there_is_neither_a_socket_nor_its_script()
    {
        var visitor = await ArriveAsync();
        var wire = new Wire(visitor.Page);
        var comparison = new ComparisonOnScreen(visitor);
        await visitor.GoAsync(ComparisonOnScreen.Path(ComparisonOnScreen.Usual));
        await comparison.WaitUntilDrawnAsync();
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        wire.Sockets.ShouldBe(0);
        wire.Requests.ShouldAllBe(r => !r.Contains(Circuit, StringComparison.Ordinal) && !r.Contains("/_blazor", StringComparison.Ordinal));

        await comparison.WaitUntilLiveAsync();
        wire.Sockets.ShouldBe(1);
        wire.Requests.ShouldContain(r => r.Contains(Circuit, StringComparison.Ordinal));
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/compare")]
    [InlineData("/inference?model=qwen-3-5&seq=1k-1k")]
    [InlineData("/rank/qwen-3-5?at=60")]
    public async Task A_page_without_live_parts_never_has_a_circuit(string path)
    {
        var visitor = await ArriveAsync();
        var wire = new Wire(visitor.Page);
        await visitor.GoAsync(path);
        await new ComparisonOnScreen(visitor).ShowUpAsync();
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        wire.Sockets.ShouldBe(0, wire.ToString());
        wire.Requests.ShouldAllBe(r => !r.Contains(Circuit, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_reader_who_moved_before_the_scripts_came_need_not_move_again()
    {
        var visitor = await ArriveAsync();
        var script = await HeldAnswers.OnAsync(visitor.Page, "**/js/chunks/live-*.js");
        var comparison = new ComparisonOnScreen(visitor);
        await visitor.GoAsync(ComparisonOnScreen.Path(ComparisonOnScreen.Usual));
        await comparison.ShowUpAsync();
        await script.AskedAsync(1);
        await script.ReleaseAsync();

        await Expect(visitor.Page.Locator("[data-live].live")).ToBeAttachedAsync();
    }

    [BrowserFact]
    public async Task A_page_whose_script_could_not_be_loaded_becomes_live_at_a_later_sign()
    {
        var visitor = await ArriveAsync();
        visitor.ExpectTrouble("net::ERR_FAILED");
        await visitor.Page.RouteAsync($"**/{Circuit}*.js", route => route.AbortAsync(), new() { Times = 1 });
        var comparison = new ComparisonOnScreen(visitor);
        await visitor.GoAsync(ComparisonOnScreen.Path(ComparisonOnScreen.Usual));
        await comparison.WaitUntilDrawnAsync();
        var told = visitor.Page.GetByText("This page is not live, because a script that it needs could not be loaded");
        await comparison.ShowUpAsync();
        await Expect(told).ToBeVisibleAsync();

        await Eventually.HoldsAsync(async () =>
        {
            await comparison.ShowUpAsync();
            return await visitor.Page.Locator("[data-live].live").CountAsync() == 1;
        }, () => "The page did not become live.");
        await Expect(told).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Keys_that_are_the_first_sign_of_a_reader_end_in_field_figures_and_address()
    {
        var visitor = await ArriveAsync();
        var script = await HeldAnswers.OnAsync(visitor.Page, $"**/{Circuit}*.js");
        var comparison = new ComparisonOnScreen(visitor);
        await visitor.GoAsync(ComparisonOnScreen.Path(ComparisonOnScreen.Usual));
        await comparison.WaitUntilDrawnAsync();
        var before = await comparison.Cell(1, 1).InnerTextAsync();

        await comparison.Target(1).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Control+A");
        await visitor.Page.Keyboard.TypeAsync("9");
        await script.AskedAsync(1);
        await script.ReleaseAsync();
        await visitor.Page.Keyboard.TypeAsync("5.5");

        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95.5,108,133");
        await Expect(comparison.Target(1)).ToHaveValueAsync("95.5");
        await Expect(comparison.Target(1)).ToBeFocusedAsync();
        await Expect(comparison.Cell(1, 1)).Not.ToHaveTextAsync(before, new() { UseInnerText = true });
        await Expect(comparison.Announcement).ToContainTextAsync("At 95.5: MTP");
    }

    [BrowserFact]
    public async Task The_caret_stays_where_it_was_when_the_figures_become_live()
    {
        var visitor = await ArriveAsync();
        var script = await HeldAnswers.OnAsync(visitor.Page, $"**/{Circuit}*.js");
        var comparison = new ComparisonOnScreen(visitor);
        await visitor.GoAsync(ComparisonOnScreen.Path(ComparisonOnScreen.Usual));
        await comparison.WaitUntilDrawnAsync();
        await comparison.Target(2).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Home");
        await visitor.Page.Keyboard.PressAsync("ArrowRight");
        await script.ReleaseAsync();
        await visitor.Page.Locator("[data-live].live").WaitForAsync();

        await visitor.Page.Keyboard.TypeAsync("1");
        await Expect(comparison.Target(2)).ToHaveValueAsync("1108");
    }

    [BrowserFact]
    public async Task A_target_that_was_typed_and_left_before_there_is_a_circuit_takes_effect()
    {
        var visitor = await ArriveAsync();
        await visitor.Page.RouteAsync($"**/{Circuit}*.js", route => route.AbortAsync());
        visitor.ExpectTrouble(Circuit);
        visitor.ExpectTrouble("net::ERR_FAILED");
        var comparison = new ComparisonOnScreen(visitor);
        await visitor.GoAsync(ComparisonOnScreen.Path(ComparisonOnScreen.Usual));
        await comparison.WaitUntilDrawnAsync();

        await comparison.TypeAsync(1, "95");
        await visitor.Page.Keyboard.PressAsync("Tab");

        await Expect(comparison.Narrative.GetByRole(AriaRole.Heading, new() { Name = "95 tok/s/user" })).ToBeVisibleAsync();
        (await comparison.TargetsAsync()).ShouldBe(["95", "108", "133"]);
        new Uri(visitor.Page.Url).Query.ShouldContain("95");
    }

    [BrowserTheory]
    [InlineData("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none?t=84,108,133", "84.25,108,133")]
    [InlineData("/compare/gpu/deepseek-r1-fp8-best?t=84,112,155", "84.25,112,155")]
    public async Task Becoming_live_and_a_key_cost_few_characters(string address, string typed)
    {
        var visitor = await ArriveAsync();
        var wire = new Wire(visitor.Page);
        var comparison = new ComparisonOnScreen(visitor);
        await visitor.GoAsync(address);
        await comparison.WaitUntilLiveAsync();
        await comparison.Target(1).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("End");
        var live = wire.Characters;
        live.ShouldBeInRange(1, MostToBecomeLive, wire.ToString());

        const string Keys = ".25";
        await visitor.Page.Keyboard.TypeAsync(Keys);
        await Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"t={typed}$"));
        await Expect(visitor.Page.Locator("p[aria-live]").Filter(new() { HasText = "84.25" })).ToBeAttachedAsync();

        var ofAKey = (wire.Characters - live) / Keys.Length;
        ofAKey.ShouldBeInRange(1, MostForAKey, $"{wire}; {live} until the page was live, {ofAKey} for each key");
    }
}
