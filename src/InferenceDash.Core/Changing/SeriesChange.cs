namespace InferenceDash.Core.Changing;

/// <summary>One series that counts with other points in one snapshot than in another.</summary>
/// <param name="Key">The series.</param>
/// <param name="Source">Where its points come from.</param>
/// <param name="Kind">Why it changed.</param>
/// <param name="Points">How many points count.</param>
/// <param name="Came">Points that only the later snapshot has.</param>
/// <param name="Went">Points that only the earlier one has.</param>
/// <param name="Newest">Day of the newest measurement that counts in the later snapshot; null: not known, or none is left.</param>
/// <param name="Comparison">
/// The series as it was (<see cref="Earlier"/>, the baseline) and as it is (<see cref="Later"/>), each at its snapshot's own rates, at
/// the default targets of a comparison of the two; of one that is new or gone, at its own.
/// </param>
public sealed record SeriesChange(
    SeriesKey Key, PointSource Source, SeriesChangeKind Kind, Change Points, int Came, int Went, DateOnly? Newest, Comparison Comparison)
{
    /// <summary>Index of the series as it was.</summary>
    public const int Earlier = 0;

    /// <summary>Index of the series as it is.</summary>
    public const int Later = 1;

    /// <summary>Both at the middle target; null where neither has a curve.</summary>
    public TargetRow? Middle => Comparison.Rows.Count == 0 ? null : Comparison.Rows[(Comparison.Rows.Count - 1) / 2];

    /// <summary>Throughput per GPU at the middle target, tok/s/GPU; null where a side has no value there.</summary>
    public Change Throughput => Of(Metrics.Throughput);

    /// <summary>Cost at the middle target, $ per million total tokens; null where a side has no value there.</summary>
    public Change Cost => Of(Metrics.Cost);

    /// <summary>What became of a series; null: it counts with the same points.</summary>
    internal static SeriesChange? Of(Catalog before, Catalog after, SeriesKey key, PointSource source)
    {
        var (was, now) = (before.Pool.PointsOf(key, source), after.Pool.PointsOf(key, source));
        if (IsSame(was, now))
            return null;
        var came = Beyond(now, was);
        var went = Beyond(was, now);
        if (came.Count == 0 && went.Count == 0)
            return null;
        ComparedSeries[] series = [Drawn(before, nameof(Earlier), was), Drawn(after, nameof(Later), now)];
        return new SeriesChange(
            key, source, KindOf(was, now, came, went), new Change(was.Count, now.Count), came.Count, went.Count, now.Max(p => p.Date),
            Comparison.Of(series, Earlier, DefaultTargets.Of([.. series.Select(s => s.Curve).Where(curve => curve.Range is not null)])));

        ComparedSeries Drawn(Catalog catalog, string name, IReadOnlyList<CurvePoint> points)
        {
            var rates = GpuRates.Of(catalog.DefaultAssumptions(points), key.Gpu, Catalog.DefaultPrice(points));
            return catalog.Pool.Compared(new SeriesSpec(key.Model, key.Gpu, key.Precision, key.Method), name, name, key.Sequence, source, rates);
        }
    }

    private Change Of(Metric metric) => Middle is { } row ? Change.Of(metric, row.Points[Earlier], row.Points[Later]) : default;

    // Catalogs of one store share what both have.
    private static bool IsSame(IReadOnlyList<CurvePoint> was, IReadOnlyList<CurvePoint> now)
    {
        if (was.Count != now.Count)
            return false;
        for (var i = 0; i < was.Count; i++)
        {
            if (!ReferenceEquals(was[i].Measured ?? (object?)was[i].Published, now[i].Measured ?? (object?)now[i].Published))
                return false;
        }

        return true;
    }

    private static List<CurvePoint> Beyond(IReadOnlyList<CurvePoint> points, IReadOnlyList<CurvePoint> others)
    {
        var left = others.GroupBy(FiguresOf).ToDictionary(g => g.Key, g => g.Count());
        var beyond = new List<CurvePoint>();
        foreach (var point in points)
        {
            if (left.TryGetValue(FiguresOf(point), out var count) && count > 0)
                left[FiguresOf(point)] = count - 1;
            else
                beyond.Add(point);
        }

        return beyond;
    }

    private static SeriesChangeKind KindOf(
        IReadOnlyList<CurvePoint> was, IReadOnlyList<CurvePoint> now, List<CurvePoint> came, List<CurvePoint> went)
    {
        if (was.Count == 0)
            return SeriesChangeKind.Added;
        if (now.Count == 0)
            return SeriesChangeKind.Removed;
        if (went.Count == 0)
            return SeriesChangeKind.MorePoints;
        if (came.Count == 0)
            return SeriesChangeKind.FewerPoints;
        var runs = was.Select(RunOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return came.TrueForAll(p => runs.Contains(RunOf(p))) ? SeriesChangeKind.Corrected : SeriesChangeKind.NewerRuns;
    }

    private static string RunOf(CurvePoint point) => point.Measured?.Run ?? "";

    // The same measurement from another import is the same; what no figure of a comparison rests on does not count.
    private static (string, Configuration?, double, double, double?, double?, double?, double?) FiguresOf(CurvePoint point) => (
        RunOf(point).ToUpperInvariant(), point.Measured?.Configuration, point.Interactivity, point.ThroughputPerGpu, point.Concurrency, point.P99TtftSeconds,
        point.Published?.CostPerMillionTokens, point.Published?.TokensPerSecondPerMegawatt);
}
