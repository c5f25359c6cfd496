namespace InferenceDash.Core.Deciding;

/// <summary>What a point of a series says of its requests, its repeats together.</summary>
/// <param name="Point">The point.</param>
/// <param name="Method">Its spec method, which a series of method best does not tell.</param>
/// <param name="Count">Requests within the limits; null: no record of them.</param>
public sealed record GoodputPoint(CurvePoint Point, SpecMethod Method, GoodRequests? Count)
{
    /// <summary>Requests that the tool cut off, which count for nothing.</summary>
    public int CutOff { get; init; }

    /// <summary>Requests that failed, which count as not within the limits.</summary>
    public int Failed { get; init; }

    /// <summary>Requests within both limits a second and GPU; null: the length of the run or the number of GPUs is unknown.</summary>
    public double? RatePerGpu { get; init; }

    /// <summary>Requests in flight.</summary>
    public double Concurrency => Point.Concurrency!.Value;

    /// <summary>The share within both limits; null: unknown.</summary>
    public ShareWithin? Both => Share(static count => count.Both);

    /// <summary>The share within the limit on the time to first token; null: unknown.</summary>
    public ShareWithin? Ttft => Share(static count => count.Ttft);

    /// <summary>The share within the limit on the time per output token; null: unknown.</summary>
    public ShareWithin? Tpot => Share(static count => count.Tpot);

    /// <summary>What a point says.</summary>
    /// <param name="point">A measured point.</param>
    /// <param name="method">Its method.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="latencies">The records that were read.</param>
    public static GoodputPoint Of(
        CurvePoint point, SpecMethod method, GoodputLimits limits, Func<RequestRecord, RequestLatencies?> latencies)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(latencies);
        var known = MeasurementsOf(point).Select(m => m.Requests is { } record ? record.Latencies ?? latencies(record) : null)
            .OfType<RequestLatencies>().Where(l => l.Requests > 0).ToList();
        if (known.Count == 0)
            return new GoodputPoint(point, method, null);
        var count = known.Select(l => l.Within(limits)).Aggregate(static (sum, next) => sum + next);
        var seconds = known.Exists(l => l.DurationSeconds is null) ? null : known.Sum(l => l.DurationSeconds);
        return new GoodputPoint(point, method, count)
        {
            CutOff = known.Sum(l => l.CutOff),
            Failed = known.Sum(l => l.Failed),
            RatePerGpu = count.Both / seconds / point.Measured!.Configuration.TotalGpus,
        };
    }

    /// <summary>The measurements that a point stands for; none of a published one.</summary>
    public static IReadOnlyList<BenchmarkPoint> MeasurementsOf(CurvePoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Repeats.Count > 0 ? point.Repeats : point.Measured is { } measured ? [measured] : [];
    }

    private ShareWithin? Share(Func<GoodRequests, int> good) => Count is { } count ? new ShareWithin(good(count), count.Requests) : null;
}
