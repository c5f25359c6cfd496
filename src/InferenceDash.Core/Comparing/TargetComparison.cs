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

    internal static TargetComparison Of(double target, Curve method, Curve off, GpuRates rates)
    {
        var (a, b) = (method.At(target, rates), off.At(target, rates));
        return new TargetComparison(target, a, b, VerdictOf(a, b, method, off, target));
    }

    private static Verdict VerdictOf(OperatingPoint a, OperatingPoint b, Curve method, Curve off, double target)
    {
        if (a.HasValue && b.HasValue)
        {
            double x = a.ThroughputPerGpu!.Value, y = b.ThroughputPerGpu!.Value;
            return Tie.Between(x, y) ? Verdict.Tie : x > y ? Verdict.Method : Verdict.Off;
        }

        if (a.HasValue && IsOutOfReach(b, off, target))
            return Verdict.OnlyMethod;
        return b.HasValue && IsOutOfReach(a, method, target) ? Verdict.OnlyOff : Verdict.Unknown;
    }

    // Above its highest published point a side is out of reach only where its page's band ends too; up to there it was
    // merely not published.
    private static bool IsOutOfReach(OperatingPoint point, Curve curve, double target) => point.Status switch
    {
        OperatingPointStatus.NoData => true,
        OperatingPointStatus.AboveRange => !curve.IsPublished || target > curve.Band?.High,
        _ => false,
    };
}
