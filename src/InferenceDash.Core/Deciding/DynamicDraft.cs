namespace InferenceDash.Core.Deciding;

/// <summary>A run that changes its draft length by itself, against Off, at a concurrency at which nothing should be drafted.</summary>
/// <param name="Concurrency">Requests in flight.</param>
/// <param name="ThroughputRatio">Its throughput over that of Off.</param>
/// <param name="InteractivityRatio">Its interactivity over that of Off.</param>
public sealed record DynamicPlace(double Concurrency, double ThroughputRatio, double InteractivityRatio)
{
    /// <summary>95 % interval of the throughput ratio; null: one of the two was measured once.</summary>
    public Interval? ThroughputNoise { get; init; }

    /// <summary>95 % interval of the interactivity ratio; null: one of the two was measured once.</summary>
    public Interval? InteractivityNoise { get; init; }

    /// <summary>Whether it equals Off: both figures are within 1 % of Off's, or the repeats leave the difference open.</summary>
    public bool IsOff => IsEqual(ThroughputRatio, ThroughputNoise) && IsEqual(InteractivityRatio, InteractivityNoise);

    private static bool IsEqual(double ratio, Interval? noise) => Tie.Between(ratio, 1) || (noise?.Contains(1) ?? false);
}

/// <summary>
/// Whether a dynamic schedule that drafts nothing really costs nothing: the draft model may still run, or graphs be captured
/// for longer steps than are taken.
/// </summary>
public static class DynamicDraft
{
    /// <summary>Each concurrency at which the schedule drafts nothing and both were measured, rising.</summary>
    /// <param name="schedule">The schedule of fixed draft lengths.</param>
    /// <param name="dynamic">Points of the runs that change their draft length.</param>
    /// <param name="off">Points of Off.</param>
    public static IReadOnlyList<DynamicPlace> Of(ConcurrencySchedule schedule, IReadOnlyList<CurvePoint> dynamic, IReadOnlyList<CurvePoint> off)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(dynamic);
        ArgumentNullException.ThrowIfNull(off);
        var (one, other) = (On(schedule, dynamic), On(schedule, off));
        return [.. one.Keys.Intersect(other.Keys).Where(c => schedule.DraftTokensAt(c) == 0).Order().Select(c => Between(c, one[c], other[c]))];
    }

    private static Dictionary<double, CurvePoint> On(ConcurrencySchedule schedule, IReadOnlyList<CurvePoint> points) =>
        points.Where(p => schedule.Deployment.Holds(p)).GroupBy(p => p.Measured!.Concurrency).ToDictionary(g => g.Key, g => g.MaxBy(p => p.ThroughputPerGpu)!);

    private static DynamicPlace Between(double concurrency, CurvePoint dynamic, CurvePoint off) =>
        new(concurrency, dynamic.ThroughputPerGpu / off.ThroughputPerGpu, dynamic.Interactivity / off.Interactivity)
        {
            ThroughputNoise = NoiseOf(dynamic, off, static p => p.ThroughputPerGpu),
            InteractivityNoise = NoiseOf(dynamic, off, static p => p.Interactivity),
        };

    private static Interval? NoiseOf(CurvePoint dynamic, CurvePoint off, Func<BenchmarkPoint, double> figure) =>
        RatioDraws.Of([.. dynamic.Repeats.Select(figure)], [.. off.Repeats.Select(figure)]);
}
