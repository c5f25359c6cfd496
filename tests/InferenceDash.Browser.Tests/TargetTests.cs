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
    public async Task Nonsense_is_told_next_to_its_field_and_the_last_figures_stay()
    {
        var comparison = await OpenAsync();
        await comparison.TypeAsync(1, "12");
        await Expect(comparison.Cell(1, 1)).ToContainTextAsync("≥");
        var figures = await comparison.FiguresAsync();

        await comparison.Page.Keyboard.TypeAsync("o");

        var field = comparison.Target(1);
        var error = comparison.Page.GetByRole(AriaRole.Alert);
        await Expect(error).ToContainTextAsync("“12o” is not a number");
        await Expect(error).ToContainTextAsync("Figures are still for 12.");
        await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        (await field.GetAttributeAsync("aria-describedby")).ShouldBe(await error.GetAttributeAsync("id"));
        await Expect(field).ToHaveValueAsync("12o");
        (await comparison.FiguresAsync()).ShouldBe(figures);
        var (at, below) = ((await field.BoundingBoxAsync())!, (await error.BoundingBoxAsync())!);
        (below.Y - (at.Y + at.Height)).ShouldBeInRange(0, 24);

        await comparison.Page.Keyboard.PressAsync("Backspace");
        await Expect(error).ToHaveCountAsync(0);
        await Expect(field).Not.ToHaveAttributeAsync("aria-invalid", "true");
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
        await Expect(comparison.Table.Locator("tbody td")).ToHaveCountAsync(16);
        var added = (await comparison.TargetsAsync())[3];

        await comparison.Page.GetByRole(AriaRole.Link, new() { Name = $"Remove target {added}", Exact = true }).ClickAsync();
        await Expect(comparison.Targets).ToHaveCountAsync(3);
        (await comparison.FiguresAsync()).ShouldBe(before);

        await comparison.Page.GetByRole(AriaRole.Link, new() { Name = "Remove target 84", Exact = true }).ClickAsync();
        await Expect(comparison.Targets).ToHaveCountAsync(2);
        (await comparison.TargetsAsync()).ShouldBe(["108", "133"]);
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
