namespace InferenceDash.Words.Deciding;

/// <summary>How far the figures of a comparison can be trusted, in sentences.</summary>
public static class ConfidenceWords
{
    /// <summary>What the table holds, for those who cannot see it.</summary>
    public static string Caption => Say.Of("The points that each interpolated figure lies between, and how far throughput drops between them");

    /// <summary>One sentence per curve, or one for both where both are sparse alike.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="confidence">Its confidence.</param>
    public static IReadOnlyList<string> Curves(Comparison comparison, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(confidence);
        return confidence.Curves is [{ IsSparse: true, Knots: > 0 } one, { IsSparse: true } other] && one.Knots == other.Knots
            ? [BothSparse(one.Knots, comparison.IsPublished)]
            : [.. comparison.Series.Zip(confidence.Curves, static (s, curve) => Curve(s, curve))];
    }

    /// <summary>What to measure next, and why.</summary>
    /// <param name="next">The proposal.</param>
    /// <param name="comparison">What it is a proposal for.</param>
    public static string Next(MeasureNext next, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(next);
        ArgumentNullException.ThrowIfNull(comparison);
        var (series, requests) = (comparison.Series[next.Series].Label, Count.Of((long)next.Concurrency, "concurrent request"));
        var (low, high) = (Figure.Knot(next.Gap.Low.Interactivity), Figure.Knot(next.Gap.High.Interactivity));
        var drop = Figure.RoughRatio(next.Gap.ThroughputRatio);
        return Say.Of($"Measure next: {series} at about {requests}. "
            + $"Its throughput drops {drop} between {low} and {high} tok/s/user, with no point of the frontier in between.");
    }

    /// <summary>A lead that is smaller than the error of the curves.</summary>
    public static string TieWithinError(TargetConfidence target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var (at, error) = (Figure.Interactivity(target.Interactivity), Percent(target.Error!.Value));
        return Say.Of($"Tie within the error: the lead at {at} tok/s/user is smaller than {error}.");
    }

    /// <summary>The same in a narrow place: <c>tie within the error, 4 %</c>; null: it is none.</summary>
    public static string? ShortTieWithinError(TargetConfidence target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.IsTieWithinError ? Say.Of($"tie within the error, {Percent(target.Error!.Value)}") : null;
    }

    /// <summary>The knots that a figure lies between and how far throughput drops there: <c>62–98, 1.32×</c>; <c>—</c>: not interpolated.</summary>
    public static string Gap(KnotGap? gap)
    {
        if (gap is null)
            return Printed.Unknown;
        var (low, high, drop) = (Figure.Knot(gap.Low.Interactivity), Figure.Knot(gap.High.Interactivity), Figure.Ratio(gap.ThroughputRatio));
        return Say.Of($"{low}–{high}, {drop}");
    }

    /// <summary>A relative error as a percentage.</summary>
    public static string Percent(double error) => Figure.Percent(error * 100);

    private static string Curve(ComparedSeries series, CurveConfidence confidence) => confidence switch
    {
        { Knots: 0 } => Say.Of($"{series.Label} has no points."),
        { Error: { } error } => Error(error, series.Label),
        _ when series.Curve.IsPublished =>
            Say.Of($"{series.Label} is sparse: {Count.Of(confidence.Knots, "published point")}, too few to estimate the curve’s error."),
        _ => Say.Of($"{series.Label} is sparse: {Count.Of(confidence.Knots, "measured point")} on the frontier, too few to estimate the curve’s error."),
    };

    private static string BothSparse(int knots, bool isPublished) => isPublished
        ? Say.Of($"Both curves are sparse: {Count.Of(knots, "published point")} each, too few to estimate their error.")
        : Say.Of($"Both curves are sparse: {Count.Of(knots, "measured point")} on each frontier, too few to estimate their error.");

    private static string Error(LeaveOneOut error, string label)
    {
        var (median, worst, points) = (Percent(error.Median), Percent(error.Worst), Count.Of(error.InnerKnots, "inner point"));
        return Say.Of($"{label}: leave-one-out error {median} (median), {worst} (worst) over {points}.");
    }
}
