namespace InferenceDash.Core.Comparing;

/// <summary>Who is ahead at one target on one metric.</summary>
/// <param name="Leader">Index of the leading series; null: nobody leads by more than a tie, or nobody can be said to.</param>
/// <param name="IsTie">The best figures are within 1 % of each other, and no other series can be ahead of them.</param>
public readonly record struct Standing(int? Leader, bool IsTie = false)
{
    /// <summary>
    /// The standing of series at a target. A lead is named only where it holds whatever is unknown: a series that is known
    /// by a bound may be better than it, and one that may reach the target, though nobody published how, may be better than all.
    /// Series that do not reach the target, or have no figure of this metric, do not compete.
    /// </summary>
    /// <param name="metric">A metric with a better side.</param>
    /// <param name="points">What each series delivers there.</param>
    /// <param name="isOutOfReach">Whether a series without a figure is known not to reach the target.</param>
    /// <exception cref="ArgumentException">The metric has no better side.</exception>
    public static Standing Of(Metric metric, IReadOnlyList<OperatingPoint> points, Func<int, bool> isOutOfReach)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(isOutOfReach);
        if (metric.Better == Better.Neither)
            throw new ArgumentException($"{metric.Title} is a quantity and has no leader.", nameof(metric));

        int? best = null;
        double bestScore = 0, bestOfOthers = 0;
        var isOpen = false;
        for (var i = 0; i < points.Count; i++)
        {
            if (metric.Value(points[i]) is not { } value)
            {
                isOpen |= points[i].ThroughputPerGpu is null && !isOutOfReach(i);
                continue;
            }

            var score = metric.Better == Better.Higher ? value : 1 / value;
            if (best is null || score > bestScore)
                (best, bestScore, bestOfOthers) = (i, score, bestScore);
            else
                bestOfOthers = Math.Max(bestOfOthers, score);
        }

        if (best is not { } leader || isOpen || AnyOtherIsBound(leader))
            return default;
        return bestOfOthers > 0 && Tie.Between(bestScore, bestOfOthers) ? new Standing(null, IsTie: !points[leader].IsBound) : new Standing(leader);

        bool AnyOtherIsBound(int leader) => points.Where((p, i) => i != leader && p.IsBound && metric.Value(p) is not null).Any();
    }
}
