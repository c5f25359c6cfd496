using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>What only the live chart can do.</summary>
public sealed class LiveChartTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task A_mark_tells_all_four_metrics_and_where_they_come_from()
    {
        var comparison = await OpenAsync();
        await comparison.PointAtAsync();
        var tip = comparison.Tip;
        await Expect(tip).ToBeVisibleAsync();
        foreach (var words in new[] { "tok/s/user", "tok/s/GPU", "$/M tok", "tok/s/MW", "engine not published", "InferenceX" })
            await Expect(tip).ToContainTextAsync(words);
        await Expect(tip.Locator("dd")).ToHaveCountAsync(4);
    }

    [BrowserFact]
    public async Task A_measured_mark_tells_its_engine_and_day()
    {
        var comparison = await OpenAsync(ComparisonOnScreen.TwoSequences);
        await comparison.PointAtAsync();
        var tip = comparison.Tip;
        await Expect(tip).ToContainTextAsync("vLLM");
        await Expect(tip).ToContainTextAsync("2026-05-02");
    }

    [BrowserFact]
    public async Task The_tooltip_stays_within_a_phones_screen()
    {
        var comparison = await OpenAsync(ComparisonOnScreen.Usual, new() { ViewportSize = new() { Width = 390, Height = 844 } });
        for (var mark = 0; mark < (await Geometry.LiveMarksAsync(comparison)).Count; mark++)
        {
            await comparison.PointAtAsync(mark);
            LocatorBoundingBoxResult? box = null;
            await Eventually.HoldsAsync(async () => (box = await comparison.Tip.BoundingBoxAsync()) is { X: >= 0 } && box.X + box.Width <= 390,
                () => $"The tooltip goes from {box?.X} px over {box?.Width} px.");
        }
    }

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Zoom_goes_in_and_out_and_back_by_button_and_by_keyboard(bool byKeyboard)
    {
        var comparison = await OpenAsync($"{ComparisonOnScreen.Usual}?t=104,108,112");
        var whole = await SpreadAsync(comparison);

        await PressAsync("Zoom in");
        var closer = await SpreadsAsync(comparison, spread => spread > whole * 1.3);
        await PressAsync("Zoom in");
        await SpreadsAsync(comparison, spread => spread > closer * 1.3);
        await PressAsync("Zoom out");
        await SpreadsAsync(comparison, spread => Math.Abs(spread - closer) < 3);
        await PressAsync("Reset zoom");
        await SpreadsAsync(comparison, spread => Math.Abs(spread - whole) < 1);

        async Task PressAsync(string name)
        {
            if (!byKeyboard)
            {
                await comparison.ZoomButton(name).ClickAsync();
                return;
            }

            await comparison.ZoomButton(name).FocusAsync();
            await comparison.Page.Keyboard.PressAsync("Enter");
            await Expect(comparison.ZoomButton(name)).ToBeFocusedAsync();
        }
    }

    [BrowserFact]
    public async Task A_zoomed_chart_stays_zoomed_when_a_target_moves()
    {
        var comparison = await OpenAsync($"{ComparisonOnScreen.Usual}?t=104,108,112");
        var whole = await SpreadAsync(comparison);
        await comparison.ZoomButton("Zoom in").ClickAsync();
        var closer = await SpreadsAsync(comparison, spread => spread > whole * 1.3);

        await comparison.TypeAsync(3, "116");

        await Expect(comparison.Page).ToHaveURLAsync(new Regex(@"\?t=104,108,116&range=[\d.]+-[\d.]+$"));
        await Expect(comparison.Announcement).ToContainTextAsync("116");
        await SpreadsAsync(comparison, spread => Math.Abs(spread - closer) < 3);
    }

    [BrowserFact]
    public async Task Keys_walk_the_points_pin_one_and_let_it_go()
    {
        var comparison = await OpenAsync();
        var keyboard = comparison.Page.Keyboard;
        await comparison.Front.FocusAsync();

        await keyboard.PressAsync("ArrowRight");
        var first = await comparison.Tip.InnerTextAsync();
        await keyboard.PressAsync("ArrowRight");
        await Expect(comparison.Tip).Not.ToHaveTextAsync(first, new() { UseInnerText = true });
        await keyboard.PressAsync("ArrowDown");
        await Expect(comparison.Tip).ToContainTextAsync("Off");
        await keyboard.PressAsync("Enter");
        await Expect(comparison.Plot.Locator(".tip.pinned")).ToContainTextAsync("Off");
        comparison.Page.Url.ShouldContain("pin=");
        await Expect(comparison.Front).ToBeFocusedAsync();

        await keyboard.PressAsync("Escape");
        await Expect(comparison.Tip).ToHaveCountAsync(0);
        await comparison.ShowsAddressAsync(ComparisonOnScreen.Usual);
        await Expect(comparison.Front).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Zoom_and_pinned_point_outlast_another_metric_and_go_with_back()
    {
        var comparison = await OpenAsync($"{ComparisonOnScreen.Usual}?t=104,108,112");
        var whole = await SpreadAsync(comparison);
        await comparison.ZoomButton("Zoom in").ClickAsync();
        var closer = await SpreadsAsync(comparison, spread => spread > whole * 1.3);
        await Expect(comparison.Page).ToHaveURLAsync(new Regex("range="));

        await comparison.ChooseAsync("Metric", "cost");
        await Expect(comparison.Heading).ToContainTextAsync("Cost");
        await Expect(comparison.Page).ToHaveURLAsync(new Regex("y=cost.*range="));
        (await SpreadAsync(comparison)).ShouldBe(closer, 3);

        await comparison.ZoomButton("Reset zoom").ClickAsync();
        await SpreadsAsync(comparison, spread => Math.Abs(spread - whole) < 1);
        await comparison.Page.GoBackAsync();
        await Expect(comparison.Page).ToHaveURLAsync(new Regex("range="));
        await SpreadsAsync(comparison, spread => Math.Abs(spread - closer) < 3);
    }

    [BrowserFact]
    public async Task Another_metric_is_another_picture()
    {
        var comparison = await OpenAsync();
        foreach (var (metric, heading) in new[] { ("cost", "Cost"), ("concurrency", "Concurrency") })
        {
            var before = await Geometry.LiveMarksAsync(comparison);
            await comparison.ChooseAsync("Metric", metric);
            await Expect(comparison.Heading).ToContainTextAsync(heading);
            await RedrawsLikeTheStaticAsync(comparison, before);
        }
    }

    [BrowserFact]
    public async Task A_logarithmic_axis_is_another_picture_of_the_same_points()
    {
        var comparison = await OpenAsync(ComparisonOnScreen.TwoSequences);
        var before = await Geometry.LiveMarksAsync(comparison);
        await comparison.ChooseAsync("Scale", "log");
        await RedrawsLikeTheStaticAsync(comparison, before);
        await Expect(comparison.Plot.GetByText("(log)")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Another_precision_joins_the_chart_and_leaves_the_table_alone()
    {
        var comparison = await OpenAsync(ComparisonOnScreen.ThreePrecisions);
        var (figures, marks, targets) = (await comparison.FiguresAsync(), await Geometry.LiveMarksAsync(comparison), await comparison.TargetsAsync());

        await comparison.ChooseAsync("Precision on the chart", "fp8");
        await HasMarksAsync(comparison, marks.Count + 6);
        await Expect(comparison.Plot.Locator(".live-plot").GetByText("FP8 MTP")).ToBeVisibleAsync();
        (await comparison.FiguresAsync()).ShouldBe(figures);
        (await comparison.TargetsAsync()).ShouldBe(targets);

        await comparison.ChooseAsync("Precision on the chart", "");
        await HasMarksAsync(comparison, marks.Count);
        await comparison.ShowsAddressAsync(ComparisonOnScreen.ThreePrecisions);
    }

    [BrowserFact]
    public async Task The_break_even_is_marked_and_named()
    {
        var comparison = await OpenAsync(ComparisonOnScreen.Crossing);
        await Expect(comparison.Plot.Locator(".live-plot").GetByText("break-even 30.6")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Another_theme_recolours_the_chart()
    {
        var comparison = await OpenAsync(options: new() { ColorScheme = ColorScheme.Light });
        var light = await ColoursAsync(comparison);

        await comparison.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Eventually.HoldsAsync(
            async () => !(await ColoursAsync(comparison)).Intersect(light).Any(),
            () => "The system's dark theme left colours of the light one.");
        var dark = await ColoursAsync(comparison);

        // auto → light, by the button, against the system's dark.
        await comparison.Button("Theme").ClickAsync();
        await Eventually.HoldsAsync(
            async () => (await ColoursAsync(comparison)).SequenceEqual(light),
            () => "The light theme by choice is not that of the system.");
        await comparison.Button("Theme").ClickAsync();
        await Eventually.HoldsAsync(
            async () => (await ColoursAsync(comparison)).SequenceEqual(dark),
            () => "The dark theme by choice is not that of the system.");
    }

    private static Task<string[]> ColoursAsync(ComparisonOnScreen comparison) =>
        comparison.Front.Locator(".knot").EvaluateAllAsync<string[]>(
            "marks => [...new Set(marks.flatMap(m => [getComputedStyle(m).fill, getComputedStyle(m).stroke]))]");

    private static async Task HasMarksAsync(ComparisonOnScreen comparison, int count)
    {
        var shown = 0;
        await Eventually.HoldsAsync(
            async () => (shown = (await Geometry.LiveMarksAsync(comparison)).Count) == count, () => $"The chart has {shown} marks, not {count}.");
    }

    private static async Task RedrawsLikeTheStaticAsync(ComparisonOnScreen comparison, IReadOnlyList<Place> before)
    {
        IReadOnlyList<Place> live = [], still = [];
        await Eventually.HoldsAsync(async () =>
        {
            (live, still) = (await Geometry.LiveMarksAsync(comparison), await Geometry.StaticMarksAsync(comparison));
            return live.AreAt(still, within: 2) && !live.SequenceEqual(before);
        }, () => $"The live chart shows {string.Join(' ', live)}, the static one {string.Join(' ', still)}; before: {string.Join(' ', before)}.");
    }

    // How far apart the first two target lines are.
    private static async Task<double> SpreadAsync(ComparisonOnScreen comparison)
    {
        var lines = await Geometry.LiveTargetLinesAsync(comparison);
        return lines.Count < 2 ? 0 : lines[1] - lines[0];
    }

    private static async Task<double> SpreadsAsync(ComparisonOnScreen comparison, Func<double, bool> condition)
    {
        var spread = 0.0;
        await Eventually.HoldsAsync(async () => condition(spread = await SpreadAsync(comparison)), () => $"The first two target lines are {spread} px apart.");
        return spread;
    }
}
