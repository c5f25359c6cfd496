using System.Globalization;
using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>Editing the targets.</summary>
public sealed class TargetTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task Typing_moves_table_words_chart_and_address_at_once_and_replaces_the_history_entry()
    {
        var comparison = await OpenAsync();
        var entries = await comparison.HistoryLengthAsync();

        await comparison.TypeAsync(1, "95");

        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        await ShowsTheFiguresOfTheApiAsync(comparison, "t=95,108,133");
        await Expect(comparison.Narrative.GetByRole(AriaRole.Heading, new() { Name = "95 tok/s/user" })).ToBeVisibleAsync();
        await Expect(comparison.Announcement).ToContainTextAsync("At 95: MTP");
        (await comparison.HistoryLengthAsync()).ShouldBe(entries);
    }

    [BrowserFact]
    public async Task The_target_lines_of_the_chart_follow_the_fields()
    {
        var comparison = await OpenAsync();
        var before = await Geometry.StaticTargetLinesAsync(comparison);
        before.Count.ShouldBe(3);
        var pixelsPerUnit = (before[2] - before[1]) / (133 - 108);
        await ShowsLiveTargetLinesAtAsync(comparison, before);

        await comparison.TypeAsync(1, "95");

        await ShowsLiveTargetLinesAtAsync(comparison, [before[0] + (pixelsPerUnit * (95 - 84)), before[1], before[2]]);
    }

    [BrowserFact]
    public async Task A_target_may_have_decimals()
    {
        var comparison = await OpenAsync();
        await comparison.TypeAsync(2, "108.5");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=84,108.5,133");
        await ShowsTheFiguresOfTheApiAsync(comparison, "t=84,108.5,133");
        await Expect(comparison.Target(2)).ToHaveValueAsync("108.5");
    }

    [BrowserFact]
    public async Task Nonsense_is_told_next_to_its_field_and_the_figures_are_those_of_the_last_target()
    {
        var comparison = await OpenAsync();

        await comparison.TypeAsync(1, "12o");

        var field = comparison.Target(1);
        var error = comparison.Page.GetByRole(AriaRole.Alert);
        await Expect(error).ToContainTextAsync("“12o” is not a number");
        await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        (await field.GetAttributeAsync("aria-describedby")).ShouldBe(await error.GetAttributeAsync("id"));
        await Expect(field).ToHaveValueAsync("12o");
        // What was typed before the “o” is a target only where its reader rested on it, which a slow machine may do.
        var still = Regex.Match(await error.InnerTextAsync(), @"Figures are still for (84|12)\.").Groups[1].Value;
        await ShowsTheFiguresOfTheApiAsync(comparison, $"t={still},108,133");
        var (at, below) = ((await field.BoundingBoxAsync())!, (await error.BoundingBoxAsync())!);
        (below.Y - (at.Y + at.Height)).ShouldBeInRange(0, 24);

        await comparison.Page.Keyboard.PressAsync("Backspace");
        await Expect(error).ToHaveCountAsync(0);
        await Expect(field).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(comparison.Cell(1, 1)).ToContainTextAsync("≥");
    }

    [BrowserFact]
    public async Task Arrows_step_a_target_by_one_and_pages_by_ten()
    {
        var comparison = await OpenAsync();
        var keyboard = comparison.Page.Keyboard;
        await comparison.Target(1).FocusAsync();

        foreach (var (key, target) in new[] { ("ArrowUp", "85"), ("PageUp", "95"), ("Shift+ArrowUp", "105"), ("ArrowDown", "104"), ("PageDown", "94") })
        {
            await keyboard.PressAsync(key);
            await Expect(comparison.Target(1)).ToHaveValueAsync(target);
            await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t={target},108,133");
        }

        await ShowsTheFiguresOfTheApiAsync(comparison, "t=94,108,133");
        await Expect(comparison.Target(1)).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Columns_stay_while_one_is_typed_and_stand_in_order_once_it_is_left()
    {
        var comparison = await OpenAsync();

        await comparison.TypeAsync(1, "120");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=120,108,133");
        await Expect(comparison.Narrative.GetByRole(AriaRole.Heading, new() { Name = "120 tok/s/user" })).ToBeVisibleAsync();
        (await comparison.TargetsAsync()).ShouldBe(["120", "108", "133"]);
        await comparison.Page.Keyboard.PressAsync("Tab");

        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=108,120,133");
        await Expect(comparison.Target(1)).ToHaveValueAsync("108");
        (await comparison.TargetsAsync()).ShouldBe(["108", "120", "133"]);
        await ShowsTheFiguresOfTheApiAsync(comparison, "t=108,120,133");
    }

    [BrowserFact]
    public async Task A_field_that_is_left_before_the_server_has_heard_its_text_keeps_it()
    {
        var visitor = await ArriveAsync();
        await SlowLine.DelayAnswersAsync(visitor.Page, TimeSpan.FromMilliseconds(300));
        var comparison = new ComparisonOnScreen(visitor);
        await comparison.OpenAsync(ComparisonOnScreen.Usual);

        await comparison.TypeAsync(1, "95");
        await visitor.Page.Keyboard.PressAsync("Tab");

        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        await ShowsTheFiguresOfTheApiAsync(comparison, "t=95,108,133");
        (await comparison.TargetsAsync()).ShouldBe(["95", "108", "133"]);
    }

    [BrowserFact]
    public async Task Adding_the_last_target_and_removing_the_last_but_one_keeps_the_focus_in_the_figures()
    {
        var comparison = await OpenAsync($"{ComparisonOnScreen.Usual}?t=84,90,100,108,133");
        var add = comparison.Page.GetByRole(AriaRole.Link, new() { Name = "Add target" });

        await add.FocusAsync();
        await comparison.Page.Keyboard.PressAsync("Enter");
        await Expect(comparison.Targets).ToHaveCountAsync(6);
        await Expect(add).ToHaveCountAsync(0);
        await HasFocusInTheFiguresAsync(comparison);

        for (var left = 5; left >= 1; left--)
        {
            await comparison.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Remove target") }).First.FocusAsync();
            await comparison.Page.Keyboard.PressAsync("Enter");
            await Expect(comparison.Targets).ToHaveCountAsync(left);
            await HasFocusInTheFiguresAsync(comparison);
        }
    }

    [BrowserFact]
    public async Task Fast_typing_over_a_slow_line_loses_no_character()
    {
        const string Typed = "108.123456789";
        var visitor = await ArriveAsync();
        await SlowLine.DelayAnswersAsync(visitor.Page, TimeSpan.FromMilliseconds(120));
        var comparison = new ComparisonOnScreen(visitor);
        await comparison.OpenAsync(ComparisonOnScreen.Usual);

        await comparison.Target(2).SelectTextAsync();
        await comparison.Page.Keyboard.TypeAsync(Typed, new() { Delay = 25 });

        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=84,{Typed},133");
        await Expect(comparison.Announcement).ToContainTextAsync("108.12");
        await Expect(comparison.Target(2)).ToHaveValueAsync(Typed);
    }

    [BrowserFact]
    public async Task A_target_above_a_side_says_that_it_is_not_reached_and_one_below_shows_a_bound()
    {
        var comparison = await OpenAsync($"{ComparisonOnScreen.Usual}?t=70,108,900");
        await Expect(comparison.Cell(1, 1)).ToContainTextAsync("≥");
        await Expect(comparison.Cell(1, 3)).ToContainTextAsync("not reached");
        await Expect(comparison.Cell(1, 3)).Not.ToContainTextAsync(new Regex(@"\d+\.\d"));
    }

    [BrowserFact]
    public async Task A_target_can_be_added_and_removed()
    {
        var comparison = await OpenAsync();
        var before = await comparison.FiguresAsync();

        await comparison.Page.GetByRole(AriaRole.Link, new() { Name = "Add target" }).ClickAsync();
        await Expect(comparison.Targets).ToHaveCountAsync(4);
        await Expect(comparison.Table.Locator("tbody tr:first-child td")).ToHaveCountAsync(4);
        var added = (await comparison.TargetsAsync()).Single(t => t is not ("84" or "108" or "133"));

        await comparison.Page.GetByRole(AriaRole.Link, new() { Name = $"Remove target {added}", Exact = true }).ClickAsync();
        await Expect(comparison.Targets).ToHaveCountAsync(3);
        (await comparison.FiguresAsync()).ShouldBe(before);

        await comparison.Page.GetByRole(AriaRole.Link, new() { Name = "Remove target 84", Exact = true }).ClickAsync();
        await Expect(comparison.Targets).ToHaveCountAsync(2);
        (await comparison.TargetsAsync()).ShouldBe(["108", "133"]);
    }

    private static async Task HasFocusInTheFiguresAsync(ComparisonOnScreen comparison)
    {
        var focus = "";
        await Eventually.HoldsAsync(
            async () => (focus = await comparison.Page.EvaluateAsync<string>(
                "() => document.activeElement.closest('[data-live]') ? 'figures' : document.activeElement.outerHTML.slice(0, 80)")) == "figures",
            () => $"The focus is at {focus}.");
    }

    private static async Task ShowsLiveTargetLinesAtAsync(ComparisonOnScreen comparison, double[] places)
    {
        IReadOnlyList<double> lines = [];
        await Eventually.HoldsAsync(async () =>
        {
            lines = await Geometry.LiveTargetLinesAsync(comparison);
            return lines.Count == places.Length && lines.Zip(places).All(p => Math.Abs(p.First - p.Second) <= 2);
        }, () => $"Target lines stand at {string.Join(", ", lines)}, not at {string.Join(", ", places)}.");
    }

    private static Task ShowsLiveTargetLinesAtAsync(ComparisonOnScreen comparison, IReadOnlyList<double> places) =>
        ShowsLiveTargetLinesAtAsync(comparison, [.. places]);

    private async Task ShowsTheFiguresOfTheApiAsync(ComparisonOnScreen comparison, string query)
    {
        var answer = await Site.ApiAsync($"{ComparisonOnScreen.Usual}?{query}");
        var column = 0;
        foreach (var target in answer.GetProperty("targets").EnumerateArray())
        {
            column++;
            foreach (var side in new[] { "method", "off" })
            {
                var point = target.GetProperty(side);
                await Expect(comparison.Cell(1, column)).ToContainTextAsync(Text("throughputPerGpu", "0.0"));
                await Expect(comparison.Cell(2, column)).ToContainTextAsync(Text("costPerMillionTokens", "0.000"));

                string Text(string figure, string format) => point.GetProperty(figure).GetDouble().ToString(format, CultureInfo.InvariantCulture);
            }
        }
    }
}
