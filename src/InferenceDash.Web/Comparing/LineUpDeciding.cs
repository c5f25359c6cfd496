namespace InferenceDash.Web.Comparing;

/// <summary>How a series did at one target on one day: what its newest runs of that day said.</summary>
public sealed record RunDay(DateOnly Day, OperatingPoint Point);

/// <summary>How each series of a comparison by run date changed over all its run dates, at one target.</summary>
public sealed record RunTrend(double Interactivity, IReadOnlyList<RunDay> Days, IReadOnlyList<RunChange> Changes)
{
    /// <summary>The trend of a view by run date; null: it compares something else, or has no target.</summary>
    public static RunTrend? Of(LineUpView view)
    {
        if (view.LineUp.By != Dimension.Date || FleetQuestion.MiddleTarget(view.Comparison) is not { } target)
            return null;
        var spec = view.Comparison.Series[0].Spec;
        List<RunCurve> runs = [.. view.LineUp.Values.Select(v => v.Spec.AsOf!.Value).Order().Select(day => new RunCurve(day, CurveAsOf(day)))];
        return new RunTrend(
            target, [.. runs.Select(run => new RunDay(run.Day, run.Curve.At(target, view.Baseline.Rates)))], RunChanges.Of(runs, target));

        // Published points have no run.
        SeriesCurve CurveAsOf(DateOnly day) => view.Catalog.Pool.CurveOf(
            spec with { AsOf = day }, view.Sequence, view.IsPublished ? PointSource.Measured : view.Source);
    }

    // The year stands where it begins.
    private string TickOf(int index) => index == 0 || Days[index].Day.Year != Days[index - 1].Day.Year
        ? Figure.Day(Days[index].Day)
        : $"{Days[index].Day:MM-dd}";

    /// <summary>The trend as a small chart of one metric.</summary>
    public ChartModel Chart(Metric metric)
    {
        double Place(DateOnly day) => day.DayNumber;
        var knots = Days.Where(d => d.Point.HasValue && metric.Value(d.Point) is not null)
            .Select(d => new ChartKnot(Place(d.Day), metric.Value(d.Point)!.Value, IsOnFrontier: true, IsPublished: false,
                new ChartTip($"{d.Day:yyyy-MM-dd}", [new ChartFigure(metric.Print(d.Point), metric.SaidUnit())], "")))
            .ToList();
        var (first, last) = (Place(Days[0].Day), Place(Days[^1].Day));
        var margin = Math.Max(1, 0.06 * (last - first));
        return new ChartModel
        {
            Title = metric.SaidLongTitle(),
            Description = string.Join(' ', Changes.Select(RunChangeWords.Of).Prepend(
                LineUpWords.TrendChart(metric, Interactivity, knots.Select(k => (k.Tip.Title, k.Tip.Figures[0].Value))))),
            X = new ChartAxis(Say.Of("Run date"), first - margin, last + margin, IsLog: false,
                [.. Days.Select((d, i) => new ChartTick(Place(d.Day), TickOf(i)))]),
            Y = AxisTicks.FromZero(metric.SaidUnit(), knots.Select(k => k.Y).DefaultIfEmpty(0).Max(), 4),
            Series = knots.Count == 0 ? [] : [new ChartSeries("", SeriesLook.Plain, 0, [.. knots.Select(k => new ChartPlace(k.X, k.Y))], knots)],
            Targets = [],
            TargetsBeyond = [],
            BreakEvens = [.. Changes.Select(MarkOf).OfType<ChartMark>()],
            Unknown = [],
            Gaps = [],
        };

        ChartMark? MarkOf(RunChange change) => knots.Find(k => k.X == Place(change.Day)) is { } knot
            ? new ChartMark(knot.X, knot.Y, RunChangeWords.Mark(change, metric), new ChartTip(RunChangeWords.Of(change), [], ""))
            : null;
    }
}
