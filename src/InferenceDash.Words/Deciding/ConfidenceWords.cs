namespace InferenceDash.Words.Deciding;

/// <summary>How far the figures of a comparison can be trusted, in sentences.</summary>
public static class ConfidenceWords
{
    private static readonly string[] Numerals = ["no", "one", "two", "three", "four", "five"];

    /// <summary>One sentence per curve, or one for both where both are sparse alike.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="confidence">Its confidence.</param>
    /// <param name="method">Label of the method: <c>MTP</c>.</param>
    public static IReadOnlyList<string> Curves(Comparison comparison, Confidence confidence, string method)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(confidence);
        if (confidence.Method is { IsSparse: true, Knots: var knots } && confidence.Off is { IsSparse: true } off && off.Knots == knots)
            return [$"Both sides are sparse: {Points(knots, comparison.Method.IsPublished)} each, too few to say how far the curve between them is off."];
        return [Curve(comparison.Method, confidence.Method, method), Curve(comparison.Off, confidence.Off, SpecMethod.Off.Label)];
    }

    /// <summary>What to measure next, and why.</summary>
    /// <param name="next">The proposal.</param>
    /// <param name="method">Label of the method: <c>MTP</c>.</param>
    public static string Next(MeasureNext next, string method)
    {
        ArgumentNullException.ThrowIfNull(next);
        var side = next.Side == Side.Method ? method : SpecMethod.Off.Label;
        return $"Measure next: {side} at {Figure.Print(next.Concurrency, 0)} requests in flight. Between {Figure.Knot(next.Gap.Low.Interactivity)} and {Figure.Knot(next.Gap.High.Interactivity)} tok/s/user its throughput falls {next.Gap.ThroughputRatio:0.0}-fold, and no point of the frontier lies between.";
    }

    /// <summary>The knots that a figure lies between and the ratio of their throughputs: <c>62–98, 1.32×</c>; <c>—</c>: not interpolated.</summary>
    public static string Gap(KnotGap? gap) => gap is null
        ? "—"
        : $"{Figure.Knot(gap.Low.Interactivity)}–{Figure.Knot(gap.High.Interactivity)}, {Figure.Ratio(gap.ThroughputRatio)}";

    /// <summary>A relative error as a percentage.</summary>
    public static string Percent(double error) => Figure.Percent(error * 100);

    private static string Curve(Curve curve, CurveConfidence confidence, string side) => confidence switch
    {
        { Knots: 0 } => $"{side} has no points.",
        { Error: { } error } => $"{side}: when each of its {error.InnerKnots} inner knots is left out in turn, the curve through the others misses it by {Percent(error.Median)} (median), {Percent(error.Worst)} at worst.",
        _ => $"{side} is sparse: {Points(confidence.Knots, curve.IsPublished)}, too few to say how far the curve between them is off.",
    };

    private static string Points(int knots, bool isPublished) =>
        $"{(knots < Numerals.Length ? Numerals[knots] : knots.ToString("0"))} {(isPublished ? "published" : "measured")} point{(knots == 1 ? "" : "s")}{(isPublished ? "" : " on the frontier")}";
}
