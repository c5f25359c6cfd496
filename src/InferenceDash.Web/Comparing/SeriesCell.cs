namespace InferenceDash.Web.Comparing;

/// <summary>One figure of a cell.</summary>
/// <param name="Value">As printed.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Against">What it is beside the baseline's; empty: nothing to compare.</param>
/// <param name="Leads">What its series is called where it leads; null: it does not.</param>
public sealed record CellFigure(string Value, string Unit, string Against, string? Leads);

/// <summary>One of the points that a cell rests on.</summary>
public sealed record CellPoint(string Interactivity, string Method, string Engine);

/// <summary>One series at one target, as the table prints it.</summary>
/// <param name="Figures">The figures, cost first; none where the series does not reach the target.</param>
/// <param name="Points">The points that the figures rest on.</param>
/// <param name="Marks">What weakens them.</param>
/// <param name="Why">Why there are no figures; null: there are.</param>
public sealed record SeriesCell(IReadOnlyList<CellFigure> Figures, IReadOnlyList<CellPoint> Points, IReadOnlyList<string> Marks, string? Why)
{
    /// <summary>The figures of a cell, in their order.</summary>
    public static IReadOnlyList<Metric> Shown { get; } = [Metrics.Cost, Metrics.Throughput, Metrics.PerMegawatt, Metrics.Concurrency];

    /// <summary>The cell of a series at a target.</summary>
    public static SeriesCell Of(LineUpView view, TargetRow row, int series)
    {
        var (point, curve) = (row.Points[series], view.Comparison.Series[series].Curve);
        if (point.ThroughputPerGpu is null)
            return new SeriesCell([], [], [], SeriesWords.WhyNone(point, curve, view.Comparison.Series[series].Label, row.Interactivity));
        return new SeriesCell(
            [.. Shown.Select(m => FigureOf(view, row, series, m))],
            [.. point.Bracket.Select(k => new CellPoint(Figure.Knot(k.Interactivity), point.Method?.Label ?? "", k.Engine ?? Say.Of("engine not published")))],
            [.. point.Marks.Select(m => SeriesWords.Of(m, point))], Why: null);
    }

    /// <summary>What the row's header says of a series.</summary>
    public static IEnumerable<string> About(LineUpView view, ComparedSeries series)
    {
        var gpu = view.Catalog.GpuOf(series.Spec.Gpu);
        yield return $"{gpu.Vendor} {gpu.Label} · {series.Spec.Precision.Label}";
        yield return RateWords.PerGpuHour(series.Rates);
        yield return RateWords.KwPerGpu(series.Rates);
        if (series.Curve.Range is { } range)
            yield return $"{Figure.About(range.Low)}–{Figure.About(range.High)} tok/s/user";
    }

    private static string Against(LineUpView view, TargetRow row, int series, Metric metric)
    {
        var against = SeriesWords.Against(metric, row, series, view.Comparison.Baseline);
        return metric == Metrics.Throughput && against.Length > 0 ? against + IntervalWords.Behind(view.Comparison.IntervalOf(row, series)) : against;
    }

    private static CellFigure FigureOf(LineUpView view, TargetRow row, int series, Metric metric)
    {
        var isLeader = Comparison.Leading.Contains(metric) && row.On(metric).Leader == series;
        return new CellFigure(
            SeriesWords.Figure(metric, row.Points[series]),
            metric == Metrics.Cost ? "/M tok" : metric.SaidUnit(),
            series == view.Comparison.Baseline ? "" : Against(view, row, series, metric),
            isLeader ? SeriesWords.Leads(metric) : null);
    }
}
