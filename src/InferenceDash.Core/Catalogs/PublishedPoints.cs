namespace InferenceDash.Core.Catalogs;

/// <summary>Which of the published points count where several pages feed one series.</summary>
public static class PublishedPoints
{
    /// <summary>
    /// Each figure once: of the pages of one publisher that state the same interactivity of a series, the one with the most
    /// digits counts, the first of equals. A publisher that is not known is not taken for another's.
    /// </summary>
    /// <param name="points">The points, in the order in which they were imported.</param>
    public static IReadOnlyList<PublishedPoint> Once(IReadOnlyList<PublishedPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var kept = points.Where(p => p.Source.Publisher is not null)
            .GroupBy(p => (p.Series, Publisher: p.Source.Publisher!.ToUpperInvariant(), p.Interactivity))
            .Select(same => same.MaxBy(Digits)!)
            .ToHashSet<PublishedPoint>(ReferenceEqualityComparer.Instance);
        return [.. points.Where(p => p.Source.Publisher is null || kept.Contains(p))];
    }

    /// <summary>Whether two figures cannot both be rounded from one.</summary>
    public static bool Contradict(PublishedPoint one, PublishedPoint other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return Differ(one.ThroughputPerGpu, one.ThroughputDecimals, other.ThroughputPerGpu, other.ThroughputDecimals)
            || (one.Source.IsPricedLike(other.Source)
                && one.CostPerMillionTokens is { } cost && other.CostPerMillionTokens is { } otherCost
                && Differ(cost, one.CostDecimals, otherCost, other.CostDecimals));
    }

    private static (int, int, bool, bool) Digits(PublishedPoint p) =>
        (p.ThroughputDecimals, p.CostPerMillionTokens is null ? -1 : p.CostDecimals, p.TokensPerSecondPerMegawatt is not null, p.Concurrency is not null);

    // Half a unit of the last digit of each, and a little for what binary fractions add.
    private static bool Differ(double a, int aDecimals, double b, int bDecimals) =>
        Math.Abs(a - b) > 0.5 * (Math.Pow(10, -aDecimals) + Math.Pow(10, -bDecimals)) * (1 + 1e-9);
}
