namespace InferenceDash.Core.Comparing;

/// <summary>Every series at one target.</summary>
/// <param name="Interactivity">The target, tok/s/user.</param>
/// <param name="Points">What each series delivers there, in the order of the comparison.</param>
/// <param name="Throughput">Who leads by throughput per GPU.</param>
/// <param name="Cost">Who leads by cost.</param>
/// <param name="Power">Who leads by tok/s/MW.</param>
public sealed record TargetRow(
    double Interactivity, IReadOnlyList<OperatingPoint> Points, Standing Throughput, Standing Cost, Standing Power)
{
    /// <summary>Index of the only series with a value there, where all others are known not to reach the target; null: there is none.</summary>
    public int? Alone { get; private init; }

    /// <summary>Whether every series has a value there: neither a bound nor nothing.</summary>
    public bool IsCompared => Points.All(p => p.HasValue);

    /// <summary>Index of the series with most throughput where all have a value; null: a tie, or not all have one, and a bound decides nothing.</summary>
    public int? Ahead => IsCompared ? Throughput.Leader : null;

    /// <summary>Who leads on a metric; nobody where it has no better side or is none of the three that lead.</summary>
    public Standing On(Metric metric) =>
        metric == Metrics.Throughput ? Throughput : metric == Metrics.Cost ? Cost : metric == Metrics.PerMegawatt ? Power : default;

    /// <summary>A figure of one series / that of another; null unless both have a value.</summary>
    /// <param name="metric">Which figure.</param>
    /// <param name="series">Index of the series.</param>
    /// <param name="baseline">Index of the series it is read against.</param>
    public double? Ratio(Metric metric, int series, int baseline)
    {
        ArgumentNullException.ThrowIfNull(metric);
        var (a, b) = (Points[series], Points[baseline]);
        return a.HasValue && b.HasValue ? metric.Value(a) / metric.Value(b) : null;
    }

    internal static TargetRow Of(double target, IReadOnlyList<ComparedSeries> series)
    {
        var points = new OperatingPoint[series.Count];
        for (var i = 0; i < points.Length; i++)
            points[i] = series[i].At(target);
        points = EvidenceMarks.On(points, series);
        return new TargetRow(target, points, On(Metrics.Throughput), On(Metrics.Cost), On(Metrics.PerMegawatt)) { Alone = AloneOf(points, IsOutOfReach) };

        bool IsOutOfReach(int i) => series[i].Curve.IsOutOfReach(target);

        Standing On(Metric metric) => Standing.Of(metric, points, IsOutOfReach);
    }

    private static int? AloneOf(OperatingPoint[] points, Func<int, bool> isOutOfReach)
    {
        int? alone = null;
        for (var i = 0; i < points.Length; i++)
        {
            if (points[i].HasValue && alone is null)
                alone = i;
            else if (points[i].ThroughputPerGpu is not null || !isOutOfReach(i))
                return null;
        }

        return alone;
    }
}
