namespace InferenceDash.Web.Exploring;

/// <summary>The explorer's chart with what of its points lies outside the axis shown.</summary>
/// <param name="Model">The chart.</param>
/// <param name="Range">The stretch of the horizontal axis that is shown.</param>
/// <param name="Beyond">How many points lie outside of it.</param>
/// <param name="IsWhole">Whether the stretch holds every point.</param>
public sealed record ExplorerDrawing(ChartModel Model, ShownRange Range, int Beyond, bool IsWhole)
{
    /// <summary>What is shown where no stretch is asked for.</summary>
    public required ShownRange Unzoomed { get; init; }

    /// <summary>The stretch asked for lies outside of all points, so the whole axis is shown.</summary>
    public bool IsZoomMissed { get; init; }

    // The part of the plot that a tooltip takes.
    private const double TipWidth = 0.42;
    private const double TipHeight = 0.5;

    /// <summary>The corner with the fewest marks and the least line, where a tooltip lies over least: <c>at-top at-right</c>, ….</summary>
    public string EmptyCorner => Corners().MinBy(c => c.Load).Name;

    private IEnumerable<(string Name, int Load)> Corners()
    {
        var places = Model.Series.SelectMany(s => s.Line.Concat(s.Knots.Select(k => new ChartPlace(k.X, k.Y))))
            .Select(p => (X: Model.X.Share(p.X), Y: Model.Y.Share(p.Y))).Where(p => p.X is >= 0 and <= 1).ToList();
        foreach (var isTop in new[] { true, false })
        {
            foreach (var isRight in new[] { true, false })
            {
                yield return ($"{(isTop ? "at-top" : "at-bottom")} {(isRight ? "at-right" : "at-left")}", places.Count(p =>
                    (isRight ? p.X > 1 - TipWidth : p.X < TipWidth) && (isTop ? p.Y > 1 - TipHeight : p.Y < TipHeight)));
            }
        }
    }
}

/// <summary>Builds the chart of an explorer view.</summary>
public static class ExplorerChart
{
    private const int MostTicks = 7;
    private const double Margin = 0.03;

    // A few far points would squeeze all others: beyond this share of the points and this stretch they are said in words.
    private const double OutlierShare = 0.02;
    private const double OutlierStretch = 1.4;
    private const int LeastForOutliers = 20;

    // A series of few points is drawn whole. The other limits are shared by all series, down to the least for each of them; marks on
    // a frontier carry their words, so they are limited by themselves.
    private const int Few = 150;
    private const int MostOnFrontier = 60;
    private const int MostOffFrontier = 200;
    private const int LeastMarks = 20;

    public static ExplorerDrawing Of(ExplorerView view)
    {
        var placed = view.Rows.Where(r => r.Row.HasPlace).ToList();
        var xs = placed.Select(r => r.Row.X!.Value).Order().ToList();
        // A logarithm knows no 0, which a time to first token may be.
        var isXLog = view.Query.Explorer.IsXLog && !(xs.Count > 0 && xs[0] <= 0);
        var whole = Whole(xs, isXLog);
        var (unzoomed, range) = (RangeOf(view, null, xs, whole), RangeOf(view, view.Query.Explorer.Zoom, xs, whole));
        var inside = placed.Where(r => Contains(range, r.Row.X!.Value)).Select(r => r.Row.Y!.Value).ToList();
        var unit = view.Y.SaidUnit() + (view.Rates.Values.Any(view.Y.IsCustom) ? Say.Of(", custom rates") : "");
        var y = view.IsLog && inside.Count > 0 && inside.Min() > 0
            ? AxisTicks.Logarithmic(unit, inside.Min(), inside.Max())
            : AxisTicks.FromZero(unit, inside.DefaultIfEmpty(1).Max(), MostTicks);
        var ticks = AxisTicks.Within(range.Low, range.High, isXLog, MostTicks);
        var x = new ChartAxis(Say.Of($"{view.X.SaidLongTitle()}, {view.X.SaidUnit()}"), range.Low, range.High, isXLog, ticks);
        var beyond = placed.Count - inside.Count;
        var shown = view.Shown.Count();
        var model = new ChartModel
        {
            Title = view.Title,
            Description = ExplorerWords.Description(view.Title, shown, inside.Count),
            X = x,
            Y = y,
            Series = [.. view.Shown.Select(s => SeriesOf(view, s, range, shown))],
            Targets = [],
            TargetsBeyond = [],
            BreakEvens = [],
            Unknown = [],
            Gaps = [],
            IsCrowded = true,
            ReadAt = view.HasCurves ? view.Query.Explorer.ReadAt : null,
        };
        return new ExplorerDrawing(model, range, beyond, beyond == 0)
        {
            Unzoomed = unzoomed,
            IsZoomMissed = view.Query.Explorer.Zoom is { } zoom && zoom != ShownRange.All
                && Math.Max(zoom.Low, whole.Low) >= Math.Min(zoom.High, whole.High),
        };
    }

    private static ChartSeries SeriesOf(ExplorerView view, ExplorerSeries series, ShownRange range, int shown)
    {
        // What is shown is thinned by itself, so that a narrower stretch shows more of its points.
        var (inside, outside) = (Marks(r => Contains(range, r.X!.Value)), Marks(r => !Contains(range, r.X!.Value)));
        List<ExplorerRow> rows = [.. inside.Drawn, .. outside.Drawn];
        return new ChartSeries(
            series.Name, LookOf(series), 0, DrawnPoints.Line(Line(view, series)), rows.ConvertAll(r => KnotOf(view, series, r)))
        {
            Key = series.Key,
            LineLabel = series.LineLabel,
            IsQuiet = view.IsQuiet(series),
            NotDrawn = inside.NotDrawn + outside.NotDrawn,
        };

        (IReadOnlyList<ExplorerRow> Drawn, int NotDrawn) Marks(Func<ExplorerRow, bool> isWanted) => DrawnPoints.Of(
            [.. series.Rows.Where(r => r.HasPlace && (!view.IsFrontierOnly || r.IsOnFrontier) && isWanted(r))],
            r => r.IsOnFrontier, Few, Math.Max(LeastMarks, MostOnFrontier / shown), Math.Max(LeastMarks, MostOffFrontier / shown));
    }

    // A mark has the look of its own method, whatever its line takes together.
    private static ChartKnot KnotOf(ExplorerView view, ExplorerSeries series, ExplorerRow row)
    {
        var look = LookOf(series.Gpu, row.Subject.Precision, row.IsOff);
        return new ChartKnot(row.X!.Value, row.Y!.Value, row.IsOnFrontier, series.Source == PointSource.Published, ExplorerTips.Of(view, series, row))
        {
            Shape = look.Shape,
            IsHollow = look.IsHollow,
        };
    }

    /// <summary>How a series is drawn: the hue is the GPU's, the dash that of Off, the mark that of its precision.</summary>
    public static SeriesLook LookOf(ExplorerSeries series) =>
        LookOf(series.Gpu, series.Mixed.HasFlag(SeriesSplit.Precision) ? null : series.Rows is [var first, ..] ? first.Subject.Precision : null, series.IsOff);

    private static SeriesLook LookOf(Gpu gpu, Precision? precision, bool isOff) =>
        (isOff ? SeriesLook.Off : SeriesLook.Method) with { Ink = GpuInk.Of(gpu), Shape = ShapeOf(precision) };

    private static MarkShape ShapeOf(Precision? precision) => precision?.Key switch
    {
        "fp8" => MarkShape.Square,
        "bf16" => MarkShape.Diamond,
        "int4" => MarkShape.Triangle,
        _ => MarkShape.Circle,
    };

    // Against interactivity what follows from throughput has its curve; anywhere else straight pieces join what was measured.
    private static IReadOnlyList<ChartPlace> Line(ExplorerView view, ExplorerSeries series)
    {
        if (series.Curve.Recipes.Count > 1)
            return CurveSampling.Line(series.Curve, view.Y, view.Rates[series.Gpu.Key], CurveSampling.Enveloped);
        if (view.HasCurves)
            return CurveSampling.Line(series.Curve.Single, view.Y, view.Rates[series.Gpu.Key], CurveSampling.Coarse);
        var frontier = series.Rows.Where(r => r.HasPlace && r.IsOnFrontier).ToList();
        return frontier.Count < 2 ? [] : [.. frontier.Select(r => new ChartPlace(r.X!.Value, r.Y!.Value))];
    }

    private static ShownRange RangeOf(ExplorerView view, ShownRange? asked, List<double> xs, ShownRange whole)
    {
        if (asked is { } zoom && zoom != ShownRange.All)
        {
            // What lies outside of all points shows nothing; a stretch that misses them all is the whole axis.
            var (low, high) = (Math.Max(zoom.Low, whole.Low), Math.Min(zoom.High, whole.High));
            return low < high ? new ShownRange(low, high) : whole;
        }

        if (asked is not null || view.Query.Explorer.IsXLog || xs.Count < LeastForOutliers)
            return whole;
        var last = xs[^(1 + Math.Max(1, (int)(xs.Count * OutlierShare)))];
        return xs[^1] > OutlierStretch * last ? Whole(xs.FindAll(v => v <= last), isLog: false) : whole;
    }

    private static ShownRange Whole(List<double> xs, bool isLog)
    {
        if (xs.Count == 0)
            return new ShownRange(isLog ? 1 : 0, 100);
        var (low, high) = (xs[0], xs[^1]);
        if (isLog)
            return new ShownRange(low / 1.1, high * 1.1);
        var margin = Margin * Math.Max(high - low, high * 0.1);
        return new ShownRange(Math.Max(0, low - margin), high + margin);
    }

    private static bool Contains(ShownRange range, double x) => x >= range.Low && x <= range.High;
}
