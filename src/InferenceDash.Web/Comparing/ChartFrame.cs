namespace InferenceDash.Web.Comparing;

/// <summary>The interactivity axis of a comparison: what it covers, where its ticks are, and where nothing is known.</summary>
internal static class ChartFrame
{
    // How far a target may lie outside the data and still widen the axis, as a share of the data's width.
    private const double Reach = 0.15;
    private const double Margin = 0.06;

    // Beyond this many times the least figure, a linear axis would press the others to its floor.
    private const double LogFrom = 20;

    /// <summary>Whether the vertical axis is logarithmic: as asked for, or where the figures span decades.</summary>
    public static bool IsLog(ComparisonQuery query, IReadOnlyCollection<double> values) =>
        values.Count > 0 && values.Min() > 0 && (query.IsLog ?? values.Max() > LogFrom * values.Min());

    public static ChartAxis X(ComparisonView view, IReadOnlyList<BesidePrecision> beside)
    {
        var read = view.Reread is { } reread ? InteractivityRange.Union(reread.Scaled.Range, reread.Prefilled.Range) : null;
        var known = view.Series.Concat(beside.SelectMany(b => b.Series))
            .SelectMany(s => new[] { s.Curve.Band, Extent(s) })
            .Append(read)
            .Aggregate((InteractivityRange?)null, InteractivityRange.Union) ?? new InteractivityRange(1, 100);
        var width = Math.Max(known.High - known.Low, known.High * 0.1);
        var near = view.Comparison.Rows.Select(r => r.Interactivity)
            .Where(t => t >= known.Low - (Reach * width) && t <= known.High + (Reach * width)).ToList();
        var low = near.Append(known.Low).Min();
        var high = near.Append(known.High).Max();
        var margin = Margin * Math.Max(high - low, high * 0.1);
        return new ChartAxis(Say.Of("Interactivity, tok/s/user"), Math.Max(0, low - margin), high + margin, IsLog: false, Ticks(view, known, near));
    }

    public static IReadOnlyList<double> Within(ChartAxis x, ComparisonView view) =>
        [.. Targets(view).Where(t => t >= x.Low && t <= x.High)];

    public static IReadOnlyList<double> Beyond(ChartAxis x, ComparisonView view) =>
        [.. Targets(view).Where(t => t < x.Low || t > x.High)];

    /// <summary>The parts of the published band without a point of any series.</summary>
    public static IReadOnlyList<InteractivityRange> Unknown(Comparison c)
    {
        if (c.Band is not { } band || c.Series.Select(Extent).Aggregate(InteractivityRange.Union) is not { } known)
            return [];
        var gaps = new List<InteractivityRange>();
        if (band.Low < known.Low)
            gaps.Add(new InteractivityRange(band.Low, known.Low));
        if (band.High > known.High)
            gaps.Add(new InteractivityRange(known.High, band.High));
        return gaps;
    }

    private static IEnumerable<double> Targets(ComparisonView view) => view.Comparison.Rows.Select(r => r.Interactivity).Distinct();

    // Of all points, so that one off the frontier is on the chart too.
    private static InteractivityRange? Extent(ComparedSeries series) => series.Curve.Points is [var slowest, .., var fastest]
        ? new InteractivityRange(slowest.Interactivity, fastest.Interactivity)
        : series.Curve.Points is [var only] ? new InteractivityRange(only.Interactivity, only.Interactivity) : null;

    private static List<ChartTick> Ticks(ComparisonView view, InteractivityRange known, List<double> near)
    {
        var width = known.High - known.Low;
        var ticks = near.Distinct().Select(t => new ChartTick(t, Figure.ShortInteractivity(t), IsStrong: true)).ToList();
        foreach (var end in new[] { known.Low, known.High })
        {
            // A plain tick gives way to a target's where their labels would touch.
            if (ticks.All(t => Math.Abs(t.Value - end) > 0.07 * width))
                ticks.Add(new ChartTick(end, Figure.About(end)));
        }

        return [.. ticks.OrderBy(t => t.Value)];
    }
}
