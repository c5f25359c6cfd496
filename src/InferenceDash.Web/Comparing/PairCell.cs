namespace InferenceDash.Web.Comparing;

/// <summary>Two series of one metric at one target, as the table prints them.</summary>
/// <param name="Figures">The figure of each.</param>
/// <param name="Winner">Index of the better series; null: neither, or not decided.</param>
/// <param name="Gain">What the winner gains, or why there is none.</param>
/// <param name="Why">Why there is no figure at all; null: there is one.</param>
public sealed record PairCell(IReadOnlyList<string> Figures, int? Winner, string Gain, string? Why)
{
    /// <summary>The cell of a metric at a target.</summary>
    public static PairCell Of(Metric metric, TargetRow row, Comparison comparison)
    {
        if (row.Points.All(p => metric.Value(p) is null))
        {
            var isKnown = row.Points.Any(p => p.ThroughputPerGpu is not null);
            return new PairCell([.. row.Points.Select(_ => Printed.Unknown)], null, "", isKnown ? null : StatusWords.OfBoth(row, comparison));
        }

        var (winner, gain) = Outcome(metric, row, comparison);
        return new PairCell([.. row.Points.Select(metric.Print)], winner, gain, null);
    }

    // A quantity such as concurrency has no winner, and nothing to say of one.
    private static (int? Winner, string Gain) Outcome(Metric metric, TargetRow row, Comparison comparison)
    {
        if (!row.IsCompared)
            return (null, PairWords.WhyNoRatio(row, comparison));
        if (metric.Better == Better.Neither || metric.Value(row.Points[0]) is not { } a || metric.Value(row.Points[1]) is not { } b)
            return (null, "");
        if (metric.Better == Better.Lower)
        {
            var gap = CostGap.Of(row.Points[0], row.Points[1])!;
            return (gap.Cheaper, PairWords.Cheaper(gap, comparison));
        }

        if (Tie.Between(a, b))
            return (null, PairWords.Tie);
        var winner = a > b ? 0 : 1;
        var interval = metric == Metrics.Throughput ? comparison.IntervalOf(row, 1 - comparison.Baseline) : null;
        var more = PairWords.More(comparison.Series[winner].Label, Math.Max(a, b) / Math.Min(a, b));
        return (winner, more + IntervalWords.Behind(interval, isTurned: winner == comparison.Baseline));
    }
}
