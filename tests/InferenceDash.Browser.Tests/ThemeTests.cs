namespace InferenceDash.Browser.Tests;

/// <summary>Light, dark, or as the system has it.</summary>
public sealed class ThemeTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task The_button_goes_from_auto_to_light_to_dark_and_round()
    {
        var visitor = await ArriveAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        await visitor.GoAsync("/");
        var button = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Theme" });
        var root = visitor.Page.Locator("html");
        var auto = await GroundAsync(visitor);

        await Expect(root).Not.ToHaveAttributeAsync("data-theme", new System.Text.RegularExpressions.Regex(".*"));
        await button.ClickAsync();
        await Expect(root).ToHaveAttributeAsync("data-theme", "light");
        (await GroundAsync(visitor)).ShouldNotBe(auto);
        await button.ClickAsync();
        await Expect(root).ToHaveAttributeAsync("data-theme", "dark");
        (await GroundAsync(visitor)).ShouldBe(auto);
        await button.ClickAsync();
        await Expect(root).Not.ToHaveAttributeAsync("data-theme", new System.Text.RegularExpressions.Regex(".*"));
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/compare-spec-decode/" + ComparisonOnScreen.Usual)]
    public async Task The_choice_outlives_the_page_and_is_there_before_the_first_paint(string path)
    {
        var visitor = await ArriveAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        await visitor.GoAsync("/");
        var button = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Theme" });
        await button.ClickAsync();
        await button.ClickAsync();
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        var dark = await GroundAsync(visitor);

        await visitor.GoAsync(path);

        (await visitor.Page.EvaluateAsync<string>("() => observed.themeAtBody")).ShouldBe("dark");
        (await GroundAsync(visitor)).ShouldBe(dark);
    }

    [BrowserFact]
    public async Task The_choice_stays_when_the_circuit_takes_over_and_views_change()
    {
        var comparison = await OpenAsync(options: new() { ColorScheme = ColorScheme.Light });
        await comparison.Button("Theme").ClickAsync();
        await comparison.Button("Theme").ClickAsync();
        await comparison.ChooseAsync("Metric", "cost");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?y=cost");
        await Expect(comparison.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    private static Task<string> GroundAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
