namespace InferenceDash.Web.Comparing;

/// <summary>Both sides of one metric at one target, as the table prints them.</summary>
/// <param name="Method">The method's figure.</param>
/// <param name="Off">Off's figure.</param>
/// <param name="Winner">The better side; null: neither, or not decided.</param>
/// <param name="Gain">What the winner gains, or why there is none.</param>
/// <param name="Why">Why there is no figure at all; null: there is one.</param>
public sealed record PairCell(string Method, string Off, Side? Winner, string Gain, string? Why)
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
    private static (Side? Winner, string Gain) Outcome(Metric metric, TargetComparison target, Comparison comparison, Labels names)
    {
        if (target.ThroughputRatio is null)
            return (null, PairWords.WhyNoRatio(target, comparison, names));
        if (metric.Better == Better.Neither || metric.Value(target.Method) is not { } a || metric.Value(target.Off) is not { } b)
            return (null, "");
        return metric.Better == Better.Lower ? Cheaper(CostGap.Of(target)!, names) : More(a, b, names);
    }

    private static (Side? Winner, string Gain) More(double a, double b, Labels names)
    {
        if (Tie.Between(a, b))
            return (null, PairWords.Tie);
        return a > b ? (Side.Method, PairWords.More(names.Method, a / b)) : (Side.Off, PairWords.More(names.Off, b / a));
    }

    private static (Side? Winner, string Gain) Cheaper(CostGap gap, Labels names) => (gap.Cheaper, PairWords.Cheaper(gap, names));
}
