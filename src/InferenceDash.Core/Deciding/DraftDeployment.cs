namespace InferenceDash.Core.Deciding;

/// <summary>
/// The deployment that a schedule by concurrency is read off: requests in flight mean another load on other GPUs, so
/// deployments never mix.
/// </summary>
/// <param name="Configuration">Engine and parallelism, whatever is drafted.</param>
/// <param name="Others">How many further deployments have points, which the schedule leaves out.</param>
public sealed record DraftDeployment(Configuration Configuration, int Others)
{
    /// <summary>Workers that share the requests in flight; 1 where the data do not say.</summary>
    public int Workers => Math.Max(1, Configuration.Decode.Workers ?? 1);

    /// <summary>Whether each worker runs attention on several ranks, each with requests of its own.</summary>
    public bool HasDataParallelAttention => Configuration.Decode.DataParallelAttention ?? false;

    /// <summary>The deployment that was measured with most draft lengths; of several the one with most points. Null: there is none.</summary>
    /// <param name="points">The points of each draft length.</param>
    internal static DraftDeployment? Of(IReadOnlyList<IReadOnlyList<CurvePoint>> points)
    {
        var deployments = points.SelectMany((p, i) => p.Where(p => p.Concurrency > 0 && p.Measured is not null).Select(p => (Series: i, Of: Of(p))))
            .GroupBy(p => p.Of, p => p.Series)
            .OrderByDescending(g => g.Distinct().Count()).ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key.Engine, StringComparer.OrdinalIgnoreCase).ThenBy(g => g.Key.TotalGpus)
            .Select(g => g.Key)
            .ToList();
        return deployments.Count == 0 ? null : new DraftDeployment(deployments[0], deployments.Count - 1);
    }

    /// <summary>Whether a point was measured on it.</summary>
    internal bool Holds(CurvePoint point) => point.Measured is not null && Of(point) == Configuration;

    private static Configuration Of(CurvePoint point) => point.Measured!.Configuration with { DraftTokens = null };
}
