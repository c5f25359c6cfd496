namespace InferenceDash.Web.Comparing;

/// <summary>Builds the charts of a comparison from the same operating points that fill its table.</summary>
public static class ComparisonChart
{
    private const int MostTicks = 5;

    // A mark carries its words, so that it is read without a script: a few hundred bytes each.
    private const int Few = 150;
    private const int MostPlaces = 250;
    private const int MostOnFrontier = 30;
    private const int MostOffFrontier = 20;

    // Least height of a gap with its ratio written into it, as a share of the axis.
    private const double LeastGap = 0.09;

    /// <summary>The view's metric and scale, other precisions beside, gaps and break-evens; or the ratio of the series.</summary>
    public static ChartModel Of(ComparisonView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.IsRatio ? Ratio(view) : Of(view, view.Metric);
    }

    /// <summary>Throughput of the first series / throughput of the baseline along the overlap.</summary>
    private static ChartModel Ratio(ComparisonView view)
    {
        var c = view.Comparison;
        var line = RatioLine(c);
        var knots = c.Rows.Where(r => r.IsCompared).Select(r => (r.Interactivity, Ratio: r.Ratio(Metrics.Throughput, 0, c.Baseline)!.Value))
            .Select(t => new ChartKnot(t.Interactivity, t.Ratio, true, false,
                new ChartTip(ChartWords.Target(t.Interactivity), [new ChartFigure(Figure.TwoDecimals(t.Ratio), ChartWords.Ratio(c))], ""))).ToList();
        var x = ChartFrame.X(view, []);
        var y = AxisTicks.OfRatio(Math.Max(1, line.Select(p => p.Y).Concat(knots.Select(k => k.Y)).DefaultIfEmpty(1).Max()));
        return new ChartModel
        {
            Title = ChartWords.RatioTitle(c),
            Description = ChartWords.RatioDescription(c),
            X = x,
            Y = y,
            Series = line.Count + knots.Count == 0 ? [] : [new ChartSeries("", SeriesLook.Plain, 0, line, knots)],
            Targets = ChartFrame.Within(x, view),
            TargetsBeyond = ChartFrame.Beyond(x, view),
            BreakEvens = [.. c.BreakEven.Interactivity.Select(b => new ChartMark(b, 1, Figure.Crossing(b), Tip(view, b)))],
            Unknown = ChartFrame.Unknown(c),
            Gaps = [],
            Reference = 1,
        };
    }

    private static ChartModel Of(ComparisonView view, Metric metric)
    {
        var c = view.Comparison;
        var beside = view.Beside;
        List<ChartSeries> series =
        [
            .. OwnSeries(view, metric), .. RereadLines(view, metric),
            .. beside.SelectMany((b, i) => BesideSeries(b, metric, i + 1, view.IsFrontierOnly)),
        ];
        var values = series.SelectMany(s => s.Line.Select(p => p.Y).Concat(s.Knots.Select(k => k.Y))).ToList();
        var x = ChartFrame.X(view, beside);
        var y = ChartFrame.IsLog(view.Query, values)
            ? AxisTicks.Logarithmic(metric.SaidUnit(), values.Min(), values.Max())
            : AxisTicks.FromZero(metric.SaidUnit(), values.DefaultIfEmpty(0).Max(), MostTicks);
        return new ChartModel
        {
            Title = metric.SaidLongTitle(),
            Description = ChartWords.Description(metric, view.Headline),
            X = x,
            Y = y,
            Series = series,
            Targets = ChartFrame.Within(x, view),
            TargetsBeyond = ChartFrame.Beyond(x, view),
            BreakEvens = BreakEvens(view, metric),
            Unknown = ChartFrame.Unknown(c),
            Gaps = Gaps(view, metric, y),
        };
    }

    private static IEnumerable<ChartSeries> OwnSeries(ComparisonView view, Metric metric) =>
        view.Series.Select(s => Series(s.Label, s, 0, metric, view.IsFrontierOnly));

    // The two ends of the estimate; one line where they are one.
    private static IEnumerable<ChartSeries> RereadLines(ComparisonView view, Metric metric) =>
        from curve in view.Reread is { } reread ? new[] { reread.Scaled, reread.Prefilled }.Distinct() : []
        select new ChartSeries("", SeriesLook.Estimate, 0, DrawnPoints.Line(CurveSampling.Line(curve, metric, view.Rates), MostPlaces), []);

    private static IEnumerable<ChartSeries> BesideSeries(BesidePrecision beside, Metric metric, int rank, bool frontierOnly) =>
        beside.Series.Select(s => Series($"{beside.Matchup.Precision.Label} {s.Label}", s, rank, metric, frontierOnly));

    private static ChartSeries Series(string name, ComparedSeries series, int rank, Metric metric, bool frontierOnly)
    {
        var (curve, rates) = (series.Curve.Single, series.Rates);
        var frontier = curve.Knots.ToHashSet<CurvePoint>(ReferenceEqualityComparer.Instance);
        var (points, notDrawn) = DrawnPoints.Of(frontierOnly ? curve.Knots : curve.Points, frontier.Contains, Few, MostOnFrontier, MostOffFrontier);
        var knots = new List<ChartKnot>();
        foreach (var point in points)
        {
            // A point off the frontier is shown with its own figures, not with the curve's at its place.
            var isOn = frontier.Contains(point);
            var own = isOn ? curve.At(point.Interactivity, rates) : Curve.Of(point, rates);
            if (metric.Value(own) is { } y)
                knots.Add(new ChartKnot(point.Interactivity, y, isOn, curve.IsPublished, ChartTips.Of(name, point, own, rates)));
        }

        var line = DrawnPoints.Line(CurveSampling.Line(curve, metric, rates), MostPlaces);
        return new ChartSeries(name, series.Spec.Method.IsOff ? SeriesLook.Off : SeriesLook.Method, rank, line, knots)
        {
            NotDrawn = notDrawn,
        };
    }

    private static IReadOnlyList<ChartPlace> RatioLine(Comparison c)
    {
        if (c.Overlap is not { } overlap || overlap.Low == overlap.High)
            return [];
        var (first, second) = (c.Series[0].Curve.Single, c.Series[1].Curve.Single);
        var borders = first.Knots.Concat(second.Knots).Select(k => k.Interactivity).Where(overlap.Contains).Distinct().Order().ToList();
        var line = CurveSampling.Abscissae(borders).Select(x => new ChartPlace(x, first.ThroughputAt(x)!.Value / second.ThroughputAt(x)!.Value));
        return DrawnPoints.Line([.. line], MostPlaces);
    }

    // Costs may cross elsewhere than throughput; concurrency has no break-even of its own.
    private static IReadOnlyList<ChartMark> BreakEvens(ComparisonView view, Metric metric)
    {
        var b = view.Comparison.BreakEven;
        var places = metric.Better switch { Better.Higher => b.Interactivity, Better.Lower => b.CostInteractivity, _ => [] };
        return [.. places.Select(x => (X: x, Y: metric.Value(view.Series[0].At(x))))
            .Where(p => p.Y is not null)
            .Select(p => new ChartMark(p.X, p.Y!.Value, ChartWords.BreakEven(p.X), Tip(view, p.X)))];
    }

    private static ChartTip Tip(ComparisonView view, double breakEven) =>
        ChartTips.OfBreakEven(view.Comparison, breakEven);

    // Where the marks are too close for words between them, the table says the ratio.
    private static IReadOnlyList<ChartGap> Gaps(ComparisonView view, Metric metric, ChartAxis y)
    {
        if (metric.Better == Better.Neither)
            return [];
        return [.. view.Comparison.Rows
            .Where(r => r.IsCompared && r.Points.All(p => metric.Value(p) is not null))
            .Select(r => (r.Interactivity, Low: r.Points.Min(p => metric.Value(p)!.Value), High: r.Points.Max(p => metric.Value(p)!.Value)))
            .Where(t => y.Share(t.High) - y.Share(t.Low) >= LeastGap)
            .Select(t => new ChartGap(t.Interactivity, t.Low, t.High, Figure.Ratio(t.High / t.Low)))];
    }
}
