namespace InferenceDash.Web.Comparing;

/// <summary>Builds the charts of a comparison from the same operating points that fill its table.</summary>
public static class ComparisonChart
{
    private const int MostTicks = 5;
    private const int MostMiniTicks = 3;

    // Least height of a gap with its ratio written into it, as a share of the axis.
    private const double LeastGap = 0.09;

    /// <summary>The large chart: the view's metric and scale, other precisions beside, gaps and break-evens.</summary>
    public static ChartModel Large(ComparisonView view) => Of(view, view.Metric, view.Query.IsLog == true, isMini: false);

    /// <summary>A small chart of one metric.</summary>
    public static ChartModel Small(ComparisonView view, Metric metric) => Of(view, metric, isLog: false, isMini: true);

    /// <summary>Throughput of the method / throughput of Off along the overlap.</summary>
    public static ChartModel Ratio(ComparisonView view)
    {
        var c = view.Comparison;
        var line = RatioLine(c);
        var knots = c.Targets.Where(t => t.ThroughputRatio is not null).Select(t => new ChartKnot(t.Interactivity, t.ThroughputRatio!.Value, true, false,
            new ChartTip($"{Figure.Interactivity(t.Interactivity)} tok/s/user", [new ChartFigure(t.ThroughputRatio!.Value.ToString("0.00"), $"{view.Names.Method} ÷ {view.Names.Off}")], ""))).ToList();
        var x = ChartFrame.X(view, []);
        var y = AxisTicks.OfRatio(Math.Max(1, line.Select(p => p.Y).Concat(knots.Select(k => k.Y)).DefaultIfEmpty(1).Max()));
        return new ChartModel
        {
            Title = $"Throughput ratio, {view.Names.Method} ÷ {view.Names.Off}",
            Description = $"Throughput of {view.Names.Method} divided by throughput of {view.Names.Off}, against interactivity",
            X = x,
            Y = y,
            Series = line.Count + knots.Count == 0 ? [] : [new ChartSeries("", SeriesLook.Plain, 0, line, knots)],
            Targets = ChartFrame.Within(x, view),
            TargetsBeyond = [],
            BreakEvens = [.. c.BreakEven.Interactivity.Select(b => new ChartMark(b, 1, Figure.Crossing(b), Tip(view, b)))],
            Unknown = ChartFrame.Unknown(c),
            Gaps = [],
            Reference = 1,
        };
    }

    private static ChartModel Of(ComparisonView view, Metric metric, bool isLog, bool isMini)
    {
        var c = view.Comparison;
        var beside = isMini ? [] : view.Beside;
        List<ChartSeries> series = [.. OwnSeries(view, metric), .. beside.SelectMany((b, i) => BesideSeries(b, metric, i + 1, view.IsFrontierOnly))];
        var values = series.SelectMany(s => s.Line.Select(p => p.Y).Concat(s.Knots.Select(k => k.Y))).ToList();
        var x = ChartFrame.X(view, beside);
        var y = isLog && values.Count > 0
            ? AxisTicks.Logarithmic(metric.Unit, values.Min(), values.Max())
            : AxisTicks.FromZero(metric.Unit, values.DefaultIfEmpty(0).Max(), isMini ? MostMiniTicks : MostTicks);
        return new ChartModel
        {
            Title = metric.LongTitle,
            Description = $"{metric.LongTitle} in {metric.Unit} against interactivity in tok/s/user. {view.Headline.Text}.",
            X = x,
            Y = y,
            Series = series,
            Targets = ChartFrame.Within(x, view),
            TargetsBeyond = isMini ? [] : ChartFrame.Beyond(x, view),
            BreakEvens = BreakEvens(view, metric),
            Unknown = ChartFrame.Unknown(c),
            Gaps = isMini ? [] : Gaps(view, metric, y),
        };
    }

    private static IEnumerable<ChartSeries> OwnSeries(ComparisonView view, Metric metric)
    {
        var c = view.Comparison;
        yield return Series(view.Names.Method, Side.Method, 0, c, metric, view.IsFrontierOnly);
        yield return Series(view.Names.Off, Side.Off, 0, c, metric, view.IsFrontierOnly);
    }

    private static IEnumerable<ChartSeries> BesideSeries(BesidePrecision beside, Metric metric, int rank, bool frontierOnly)
    {
        var label = beside.Matchup.Precision.Label;
        yield return Series($"{label} {beside.Matchup.Label(Side.Method)}", Side.Method, rank, beside.Comparison, metric, frontierOnly);
        yield return Series($"{label} {beside.Matchup.Label(Side.Off)}", Side.Off, rank, beside.Comparison, metric, frontierOnly);
    }

    private static ChartSeries Series(string name, Side side, int rank, Comparison c, Metric metric, bool frontierOnly)
    {
        var curve = c.Of(side);
        var knots = new List<ChartKnot>();
        foreach (var point in frontierOnly ? curve.Knots : curve.Points)
        {
            // A point off the frontier is shown with its own figures, not with the curve's at its place.
            var isOn = curve.IsOnFrontier(point);
            var own = isOn ? curve.At(point.Interactivity, c.Rates) : Curve.Of([point]).At(point.Interactivity, c.Rates);
            if (metric.Value(own) is { } y)
                knots.Add(new ChartKnot(point.Interactivity, y, isOn, curve.IsPublished, ChartTips.Of(name, point, own, c.Rates)));
        }

        return new ChartSeries(name, side == Side.Method ? SeriesLook.Method : SeriesLook.Off, rank, CurveSampling.Line(curve, metric, c.Rates), knots);
    }

    private static IReadOnlyList<ChartPlace> RatioLine(Comparison c)
    {
        if (c.Overlap is not { } overlap || overlap.Low == overlap.High)
            return [];
        var borders = c.Method.Knots.Concat(c.Off.Knots).Select(k => k.Interactivity).Where(overlap.Contains).Distinct().Order().ToList();
        return [.. CurveSampling.Abscissae(borders).Select(x => new ChartPlace(x, c.Method.ThroughputAt(x)!.Value / c.Off.ThroughputAt(x)!.Value))];
    }

    // Costs may cross elsewhere than throughput; concurrency has no break-even of its own.
    private static IReadOnlyList<ChartMark> BreakEvens(ComparisonView view, Metric metric)
    {
        var b = view.Comparison.BreakEven;
        var places = metric.Better switch { Better.Higher => b.Interactivity, Better.Lower => b.CostInteractivity, _ => [] };
        return [.. places.Select(x => (X: x, Y: metric.Value(view.Comparison.Method.At(x, view.Rates))))
            .Where(p => p.Y is not null)
            .Select(p => new ChartMark(p.X, p.Y!.Value, $"break-even {Figure.Crossing(p.X)}", Tip(view, p.X)))];
    }

    private static ChartTip Tip(ComparisonView view, double breakEven) =>
        ChartTips.OfBreakEven(view.Comparison, view.Names, breakEven);

    // Where the marks are too close for words between them, the table says the ratio.
    private static IReadOnlyList<ChartGap> Gaps(ComparisonView view, Metric metric, ChartAxis y)
    {
        if (metric.Better == Better.Neither)
            return [];
        return [.. view.Comparison.Targets
            .Where(t => t.ThroughputRatio is not null && metric.Value(t.Method) is not null && metric.Value(t.Off) is not null)
            .Select(t => (t.Interactivity, A: metric.Value(t.Method)!.Value, B: metric.Value(t.Off)!.Value))
            .Select(t => (t.Interactivity, Low: Math.Min(t.A, t.B), High: Math.Max(t.A, t.B)))
            .Where(t => y.Share(t.High) - y.Share(t.Low) >= LeastGap)
            .Select(t => new ChartGap(t.Interactivity, t.Low, t.High, Figure.Ratio(t.High / t.Low)))];
    }
}
