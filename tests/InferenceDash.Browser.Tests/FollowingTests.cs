using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>A typed target shows at once; the rest of the page follows when its reader rests, or uses anything of it.</summary>
public sealed class FollowingTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task The_rest_of_the_page_follows_once_the_reader_rests()
    {
        var comparison = await OpenAsync();
        var copy = comparison.Page.Locator("[data-copy]").First;

        await comparison.TypeAsync(1, "95");

        await Expect(copy).ToHaveAttributeAsync("data-copy", new Regex("t=95,108,133"));
        await Expect(comparison.Menu("Metric").Locator("option[value=cost]")).ToHaveAttributeAsync("data-url", new Regex("t=95,108,133.*y=cost"));
        await Expect(comparison.Narrative.GetByRole(AriaRole.Heading, new() { Name = "95 tok/s/user" })).ToBeVisibleAsync();
        await Expect(comparison.Target(1)).ToBeFocusedAsync();
        await Expect(comparison.Target(1)).ToHaveValueAsync("95");
    }

    [BrowserFact]
    public async Task A_menu_that_is_used_before_the_page_has_followed_carries_the_typed_target()
    {
        var comparison = await OpenAsync();
        await comparison.TypeAsync(1, "95");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");

        await comparison.ChooseAsync("Metric", "cost");

        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133&y=cost");
        (await comparison.TargetsAsync()).ShouldBe(["95", "108", "133"]);
    }

    [BrowserFact]
    public async Task A_menu_that_has_the_focus_while_the_page_follows_carries_the_typed_target()
    {
        var comparison = await OpenAsync();
        await comparison.TypeAsync(1, "95");
        await comparison.Menu("Metric").FocusAsync();
        await Expect(comparison.Narrative.GetByRole(AriaRole.Heading, new() { Name = "95 tok/s/user" })).ToBeVisibleAsync();

        await comparison.ChooseAsync("Metric", "cost");

        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133&y=cost");
    }

    [BrowserFact]
    public async Task A_link_to_another_page_that_is_clicked_before_this_one_has_followed_carries_the_typed_target()
    {
        var comparison = await OpenAsync();
        await comparison.TypeAsync(1, "95");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");

        await comparison.Menu("GPU and precision").SelectOptionAsync(new SelectOptionValue { Label = "B200 FP4" });

        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.ThreePrecisions}?t=95,108,133");
        (await comparison.TargetsAsync()).ShouldBe(["95", "108", "133"]);
    }

    [BrowserFact]
    public async Task An_answer_that_a_key_has_overtaken_takes_nothing_back()
    {
        var comparison = await OpenAsync();
        var answers = await HeldAnswers.OnAsync(comparison.Page, $"**/{ComparisonOnScreen.Usual}?t=9,*");
        await comparison.TypeAsync(1, "9");
        await answers.AskedAsync(1);

        await comparison.Page.Keyboard.TypeAsync("5");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        await answers.ReleaseAsync();

        await Expect(comparison.Narrative.GetByRole(AriaRole.Heading, new() { Name = "95 tok/s/user" })).ToBeVisibleAsync();
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        (await comparison.TargetsAsync()).ShouldBe(["95", "108", "133"]);
    }

    [BrowserFact]
    public async Task The_address_stays_that_of_the_figures_until_the_view_of_a_menu_is_there()
    {
        var comparison = await OpenAsync();
        var answers = await HeldAnswers.OnAsync(comparison.Page, $"**/{ComparisonOnScreen.Usual}?*y=cost*");
        var heading = await comparison.Heading.InnerTextAsync();

        await comparison.ChooseAsync("Metric", "cost");
        await answers.AskedAsync(1);

        await comparison.ShowsAddressAsync(ComparisonOnScreen.Usual);
        await Expect(comparison.Heading).ToHaveTextAsync(heading, new() { UseInnerText = true });
        await answers.ReleaseAsync();
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?y=cost");
        await Expect(comparison.Heading).ToContainTextAsync("Cost");
    }

    [BrowserFact]
    public async Task A_key_that_is_pressed_while_the_view_of_a_menu_is_on_its_way_loses_neither()
    {
        var comparison = await OpenAsync();
        var answers = await HeldAnswers.OnAsync(comparison.Page, $"**/{ComparisonOnScreen.Usual}?*y=cost*");
        await comparison.ChooseAsync("Metric", "cost");
        await answers.AskedAsync(1);

        await comparison.TypeAsync(1, "95");
        await answers.AskedAsync(3);
        await answers.ReleaseAsync();

        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?y=cost&t=95,108,133");
        await Expect(comparison.Heading).ToContainTextAsync("Cost");
        await Expect(comparison.Narrative.GetByRole(AriaRole.Heading, new() { Name = "95 tok/s/user" })).ToBeVisibleAsync();
        (await comparison.TargetsAsync()).ShouldBe(["95", "108", "133"]);
    }
}
