namespace InferenceDash.Core.Deciding;

/// <summary>How far a series can be loaded with a share of its requests within the limits.</summary>
public enum GoodputStatus
{
    /// <summary>A measured concurrency keeps the share.</summary>
    Reached,

    /// <summary>No measured concurrency with a record keeps the share.</summary>
    NotReached,

    /// <summary>No point of the series has a record of its requests.</summary>
    Unknown,
}

/// <summary>The highest measured load of a series at which a share of its requests is within both limits.</summary>
/// <param name="Status">Whether there is one.</param>
/// <param name="Point">
/// Of each configuration the point of the highest concurrency that keeps the share; of these the one with the most throughput per
/// GPU. Null: there is none.
/// </param>
/// <param name="IsOpen">Whether no higher concurrency of that configuration is known to fail, so that it may bear more.</param>
public sealed record GoodputReach(GoodputStatus Status, GoodputPoint? Point, bool IsOpen)
{
    /// <summary>Whether the error of the share leaves open if the point keeps it.</summary>
    public bool IsWithinError(double share) => Point?.Both is { } both && both.Error.Low < share;

    internal static GoodputReach Of(IReadOnlyList<GoodputPoint> points, double share)
    {
        if (points.All(p => p.Count is null))
            return new GoodputReach(GoodputStatus.Unknown, null, false);
        var best = points.GroupBy(p => (p.Method, p.Point.Measured!.Configuration))
            .Select(configuration => Highest([.. configuration.OrderBy(p => p.Concurrency)], share))
            .Where(reach => reach.Point is not null)
            .MaxBy(reach => reach.Point!.Point.ThroughputPerGpu);
        return best ?? new GoodputReach(GoodputStatus.NotReached, null, false);
    }

    private static GoodputReach Highest(GoodputPoint[] byConcurrency, double share)
    {
        var at = Array.FindLastIndex(byConcurrency, p => p.Both?.Share >= share);
        return at < 0
            ? new GoodputReach(GoodputStatus.NotReached, null, false)
            : new GoodputReach(GoodputStatus.Reached, byConcurrency[at], byConcurrency.Skip(at + 1).All(p => p.Count is null));
    }
}
