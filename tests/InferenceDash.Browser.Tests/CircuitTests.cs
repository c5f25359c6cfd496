namespace InferenceDash.Browser.Tests;

/// <summary>Blazor's script comes in a package of its own version: do script and server understand each other?</summary>
public sealed class CircuitTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task Typing_in_a_target_recomputes_without_a_reload()
    {
        var comparison = await OpenAsync();
        await comparison.Page.EvaluateAsync("() => { window.isSamePage = true; }");
        var before = await comparison.Cell(1, 1).InnerTextAsync();

        await comparison.TypeAsync(1, "95");

        await Expect(comparison.Cell(1, 1)).Not.ToHaveTextAsync(before, new() { UseInnerText = true });
        (await comparison.Page.EvaluateAsync<bool>("() => window.isSamePage === true")).ShouldBeTrue("the page was loaded again");
    }

    [BrowserFact]
    public async Task The_tab_keeps_its_name_while_the_page_becomes_live()
    {
        var visitor = await ArriveAsync();
        // What each frame shows.
        await visitor.Context.AddInitScriptAsync("""
            window.titles = [];
            const look = () => {
              if (document.body && window.titles.at(-1) !== document.title) window.titles.push(document.title);
              requestAnimationFrame(look);
            };
            look();
            """);
        await SlowLine.DelayAnswersAsync(visitor.Page, TimeSpan.FromMilliseconds(200));
        var comparison = new ComparisonOnScreen(visitor);
        await comparison.OpenAsync(ComparisonOnScreen.Usual);

        await comparison.TypeAsync(1, "95");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        (await visitor.Page.EvaluateAsync<string[]>("() => window.titles")).ShouldBe([await visitor.Page.TitleAsync()]);
        (await visitor.Page.EvaluateAsync<int>("() => document.head.querySelectorAll('title').length")).ShouldBe(1);
    }

    [BrowserFact]
    public async Task A_lost_connection_is_told_at_the_foot_and_the_figures_stay()
    {
        await using var app = await RunningApp.StartAsync();
        var comparison = new ComparisonOnScreen(await ArriveAtAsync(app.Address));
        await comparison.OpenAsync(ComparisonOnScreen.Usual);
        var figures = await comparison.FiguresAsync();
        comparison.Visitor.Troubles.ShouldBeEmpty();

        comparison.Visitor.ExpectTrouble();
        await app.StopAsync();

        var notice = comparison.Page.GetByText("Connection lost");
        await Expect(notice).ToBeVisibleAsync();
        await Expect(comparison.Page.GetByRole(AriaRole.Status).Filter(new() { Has = notice })).ToBeVisibleAsync();
        var box = (await comparison.Page.Locator("#components-reconnect-modal").BoundingBoxAsync())!;
        (box.Y + box.Height).ShouldBe(900, 1);
        box.Height.ShouldBeLessThan(120);
        (await comparison.FiguresAsync()).ShouldBe(figures);
        await Expect(comparison.Cell(1, 1)).ToBeVisibleAsync();
        (await Geometry.LiveMarksAsync(comparison)).ShouldNotBeEmpty();
    }
}
