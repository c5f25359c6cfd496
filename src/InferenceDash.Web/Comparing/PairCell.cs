namespace InferenceDash.Web.Comparing;

/// <summary>Both sides of one metric at one target, as the table prints them.</summary>
/// <param name="Method">The method's figure.</param>
/// <param name="Off">Off's figure.</param>
/// <param name="Winner">Index of the better series; null: neither, or not decided.</param>
/// <param name="Gain">What the winner gains, or why there is none.</param>
/// <param name="Why">Why there is no figure at all; null: there is one.</param>
public sealed record PairCell(string Method, string Off, int? Winner, string Gain, string? Why)
{
    /// <summary>The cell of a metric at a target.</summary>
    public static PairCell Of(Metric metric, TargetComparison target, Comparison comparison, Labels names)
    {
        var (a, b) = (target.Method, target.Off);
        if (metric.Value(a) is null && metric.Value(b) is null)
        {
            var isKnown = a.ThroughputPerGpu is not null || b.ThroughputPerGpu is not null;
            return new PairCell(Printed.Unknown, Printed.Unknown, null, "", isKnown ? null : StatusWords.OfBoth(target, comparison, names));
        }

        var (winner, gain) = Outcome(metric, target, comparison, names);
        return new PairCell(metric.Print(a), metric.Print(b), winner, gain, null);
    }

    // A quantity such as concurrency has no winner, and nothing to say of one.
    private static (int? Winner, string Gain) Outcome(Metric metric, TargetComparison target, Comparison comparison, Labels names)
    {
        if (target.ThroughputRatio is null)
            return (null, PairWords.WhyNoRatio(target, comparison, names));
        if (metric.Better == Better.Neither || metric.Value(target.Method) is not { } a || metric.Value(target.Off) is not { } b)
            return (null, "");
        return metric.Better == Better.Lower ? Cheaper(CostGap.Of(target.Method, target.Off)!, names) : More(a, b, names);
    }

    private static (int? Winner, string Gain) More(double a, double b, Labels names)
    {
        if (Tie.Between(a, b))
            return (null, PairWords.Tie);
        return a > b ? (0, PairWords.More(names.Method, a / b)) : (1, PairWords.More(names.Off, b / a));
    }

    private static (int? Winner, string Gain) Cheaper(CostGap gap, Labels names) => (gap.Cheaper, PairWords.Cheaper(gap, names));
}
