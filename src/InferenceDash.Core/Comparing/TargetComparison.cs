namespace InferenceDash.Core.Comparing;

/// <summary>Both sides at one target.</summary>
/// <param name="Interactivity">The target, tok/s/user.</param>
/// <param name="Method">With the method.</param>
/// <param name="Off">Without.</param>
/// <param name="Verdict">Who is ahead.</param>
public sealed record TargetComparison(double Interactivity, OperatingPoint Method, OperatingPoint Off, Verdict Verdict)
{
    /// <summary>Throughput of the method / throughput of Off; null unless both sides have a value.</summary>
    public double? ThroughputRatio => AreValues ? Method.ThroughputPerGpu / Off.ThroughputPerGpu : null;

    /// <summary>Cost of the method / cost of Off; null unless both sides have a value.</summary>
    public double? CostRatio => AreValues ? Method.CostPerMillionTokens / Off.CostPerMillionTokens : null;

    private bool AreValues => Method.HasValue && Off.HasValue;

    internal static TargetComparison Of(double target, Curve method, Curve off, GpuRates rates) =>
        Comparison.Of(method, off, [target], rates).Targets[0];

    internal static TargetComparison Of(TargetRow row, Comparison comparison)
    {
        var (a, b) = (row.Points[0], row.Points[1]);
        return new TargetComparison(row.Interactivity, a, b, VerdictOf(row, a, b, comparison));
    }

    // A lead that rests on a bound alone is no verdict between two sides of one GPU.
    private static Verdict VerdictOf(TargetRow row, OperatingPoint a, OperatingPoint b, Comparison comparison)
    {
        if (a.HasValue && b.HasValue)
            return row.Throughput.Leader switch { null => Verdict.Tie, 0 => Verdict.Method, _ => Verdict.Off };
        if (a.HasValue && b.ThroughputPerGpu is null && comparison.Series[1].Curve.IsOutOfReach(row.Interactivity))
            return Verdict.OnlyMethod;
        return b.HasValue && a.ThroughputPerGpu is null && comparison.Series[0].Curve.IsOutOfReach(row.Interactivity)
            ? Verdict.OnlyOff
            : Verdict.Unknown;
    }
}
