using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>The address is the state: Back and Forward walk through views.</summary>
public sealed class HistoryTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task Metric_scale_and_precision_add_an_entry_each_and_back_and_forward_walk_through_them()
    {
        var comparison = await OpenAsync(ComparisonOnScreen.ThreePrecisions);
        var slug = ComparisonOnScreen.ThreePrecisions;
        var entries = await comparison.HistoryLengthAsync();
        var targets = await comparison.TargetsAsync();
        var first = await comparison.Heading.InnerTextAsync();

        await comparison.ChooseAsync("Metric", "cost");
        await comparison.ShowsAddressAsync($"{slug}?y=cost");
        await comparison.ChooseAsync("Scale", "log");
        await comparison.ShowsAddressAsync($"{slug}?y=cost&scale=log");
        await comparison.ChooseAsync("Precision on the chart", "fp8");
        await comparison.ShowsAddressAsync($"{slug}?prec=fp8&y=cost&scale=log");
        (await comparison.HistoryLengthAsync()).ShouldBe(entries + 3);

        // Typing replaces the entry it stands on.
        await comparison.TypeAsync(1, "100");
        await comparison.ShowsAddressAsync($"{slug}?t=100,{string.Join(',', targets.Skip(1))}&prec=fp8&y=cost&scale=log");
        (await comparison.HistoryLengthAsync()).ShouldBe(entries + 3);

        await comparison.Page.GoBackAsync();
        await comparison.ShowsAddressAsync($"{slug}?y=cost&scale=log");
        await Expect(comparison.Target(1)).ToHaveValueAsync(targets[0]);
        await Expect(comparison.Menu("Precision on the chart")).ToHaveValueAsync("");

        await comparison.Page.GoBackAsync();
        await comparison.Page.GoBackAsync();
        await comparison.ShowsAddressAsync(slug);
        await Expect(comparison.Heading).ToHaveTextAsync(first);

        for (var step = 0; step < 3; step++)
            await comparison.Page.GoForwardAsync();
        await Expect(comparison.Target(1)).ToHaveValueAsync("100");
        await Expect(comparison.Menu("Scale")).ToHaveValueAsync("log");
        await Expect(comparison.Menu("Precision on the chart")).ToHaveValueAsync("fp8");
    }

    [BrowserFact]
    public async Task The_sequence_is_a_link_that_changes_table_and_chart_and_can_be_undone()
    {
        var comparison = await OpenAsync($"{ComparisonOnScreen.TwoSequences}?seq=8k-1k");
        var entries = await comparison.HistoryLengthAsync();
        var (figures, marks) = (await comparison.FiguresAsync(), await Geometry.LiveMarksAsync(comparison));
        figures.ShouldNotBeEmpty();

        await comparison.Sequence("1k/1k").ClickAsync();

        await ShowsAsync(async () => !(await Geometry.LiveMarksAsync(comparison)).SequenceEqual(marks), "other marks");
        await ShowsAsync(async () => !(await comparison.FiguresAsync()).SequenceEqual(figures), "other figures");
        (await comparison.HistoryLengthAsync()).ShouldBe(entries + 1);

        await comparison.Page.GoBackAsync();
        await ShowsAsync(async () => (await Geometry.LiveMarksAsync(comparison)).SequenceEqual(marks), "the marks from before");
        await ShowsAsync(async () => (await comparison.FiguresAsync()).SequenceEqual(figures), "the figures from before");
    }

    [BrowserFact]
    public async Task The_menu_goes_to_the_comparison_chosen_and_keeps_the_metric()
    {
        var comparison = await OpenAsync($"{ComparisonOnScreen.Usual}?y=cost");
        await comparison.Page.GetByLabel("GPU and precision").SelectOptionAsync(new SelectOptionValue { Label = "B200 FP4" });
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.ThreePrecisions}?y=cost");
        await Expect(comparison.Page).ToHaveTitleAsync(new Regex("B200 FP4"));
        await comparison.Page.GoBackAsync();
        await Expect(comparison.Page).ToHaveTitleAsync(new Regex("H100 FP8"));
        await Expect(comparison.Page.GetByLabel("GPU and precision").Locator("option:checked")).ToHaveTextAsync("H100 FP8");
    }

    private static Task ShowsAsync(Func<Task<bool>> condition, string what) => Eventually.HoldsAsync(condition, () => $"The page does not show {what}.");
}
