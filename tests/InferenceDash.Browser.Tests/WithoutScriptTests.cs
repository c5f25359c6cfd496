using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>Everything but the live chart works without JavaScript.</summary>
public sealed class WithoutScriptTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task Figures_picture_and_links_are_in_the_page()
    {
        var comparison = await OpenPlainAsync(ComparisonOnScreen.Usual);
        await Expect(comparison.Cell(1, 1)).ToContainTextAsync("360.9");
        await Expect(comparison.Plot.Locator("> svg .knot")).ToHaveCountAsync(6);
        await Expect(comparison.Plot.Locator("> svg .knot").First).ToBeVisibleAsync();

        await comparison.ChooseAsync("Metric", "cost");
        await comparison.Page.Locator("form", new() { Has = comparison.Menu("Metric") }).GetByRole(AriaRole.Button, new() { Name = "Go" }).ClickAsync();
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?y=cost");
        await Expect(comparison.Heading).ToContainTextAsync("ost");
        await Expect(comparison.Menu("Metric")).ToHaveValueAsync("cost");

        // What only a script can do is not offered.
        await Expect(comparison.Button("Copy link to this view")).ToBeHiddenAsync();
        await Expect(comparison.ZoomButton("Zoom in")).ToBeHiddenAsync();
        await comparison.Page.GetByRole(AriaRole.Link, new() { Name = "Link to this view" }).ClickAsync();
        await Expect(comparison.Page).ToHaveURLAsync(new Regex("snap="));
        await Expect(comparison.Cell(1, 1)).ToContainTextAsync("360.9");
    }

    [BrowserFact]
    public async Task The_form_takes_other_targets_and_keeps_the_rest_of_the_view()
    {
        var comparison = await OpenPlainAsync($"{ComparisonOnScreen.Usual}?y=cost");
        await comparison.Target(1).FillAsync("95");
        await comparison.Target(3).FillAsync("120.5");
        await comparison.Button("Update").ClickAsync();

        await Expect(comparison.Page).ToHaveURLAsync(new Regex("y=cost"));
        (await comparison.TargetsAsync()).ShouldBe(["95", "108", "120.5"]);
        await Expect(comparison.Narrative.GetByRole(AriaRole.Heading, new() { Name = "95 tok/s/user" })).ToBeVisibleAsync();
        await Expect(comparison.Menu("Metric")).ToHaveValueAsync("cost");
    }

    [BrowserFact]
    public async Task The_menu_has_a_button()
    {
        var comparison = await OpenPlainAsync(ComparisonOnScreen.Usual);
        await comparison.Page.GetByLabel("GPU and precision").SelectOptionAsync(new SelectOptionValue { Label = "B200 FP4" });
        await comparison.Button("Go").Nth(1).ClickAsync();
        await comparison.ShowsAddressAsync(ComparisonOnScreen.ThreePrecisions);
        await Expect(comparison.Page.Locator(".subject")).ToContainTextAsync("B200 FP4");
    }

    private async Task<ComparisonOnScreen> OpenPlainAsync(string slugAndQuery)
    {
        var visitor = await ArriveAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        // A browser without JavaScript also refuses to fetch the modules that the page announces.
        visitor.ExpectTrouble(".js csp");
        await visitor.GoAsync(ComparisonOnScreen.Path(slugAndQuery));
        return new ComparisonOnScreen(visitor);
    }
}
