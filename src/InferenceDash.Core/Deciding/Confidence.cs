namespace InferenceDash.Core.Deciding;

/// <summary>How far the figures of a comparison can be trusted: what each rests on, and how well its curve predicts itself.</summary>
/// <param name="Targets">Per target, in their order.</param>
/// <param name="Method">The curve with the method.</param>
/// <param name="Off">The curve without.</param>
/// <param name="Next">The measurement that would narrow the widest gap; null: nothing to propose.</param>
public sealed record Confidence(IReadOnlyList<TargetConfidence> Targets, CurveConfidence Method, CurveConfidence Off, MeasureNext? Next)
{
    /// <summary>The confidence of a comparison.</summary>
    public static Confidence Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var (method, off) = (CurveConfidence.Of(comparison.Method), CurveConfidence.Of(comparison.Off));
        return new Confidence([.. comparison.Targets.Select(t => TargetConfidence.Of(t, method, off))], method, off, MeasureNext.Of(comparison));
    }

    /// <summary>The confidence of one side's curve.</summary>
    public CurveConfidence Of(Side side) => side == Side.Method ? Method : Off;
}

/// <summary>How well one curve is known.</summary>
/// <param name="Knots">Knots on the frontier.</param>
/// <param name="InnerKnots">Those with a neighbour on both sides.</param>
/// <param name="Error">Leave-one-out error; null where the curve is sparse.</param>
/// <param name="WidestGap">The neighbouring knots between which throughput falls most; null with fewer than two.</param>
public sealed record CurveConfidence(int Knots, int InnerKnots, LeaveOneOut? Error, KnotGap? WidestGap)
{
    /// <summary>Whether there are too few inner knots to state an error.</summary>
    public bool IsSparse => Error is null;

    /// <summary>The confidence of a curve.</summary>
    public static CurveConfidence Of(Curve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        return new CurveConfidence(curve.Knots.Count, LeaveOneOut.InnerKnotsOf(curve), LeaveOneOut.Of(curve), KnotGap.WidestOf(curve));
    }
}

/// <summary>How well both sides are known at one target.</summary>
/// <param name="Interactivity">The target, tok/s/user.</param>
/// <param name="Method">The knots the method's figure lies between; null: it is not interpolated.</param>
/// <param name="Off">The knots Off's figure lies between; null: it is not interpolated.</param>
/// <param name="Error">
/// The greatest median leave-one-out error of the sides that are interpolated here; null where neither is, or none has one.
/// </param>
/// <param name="IsTieWithinError">One side is ahead by more than a tie, and by less than that error. The verdict stands beside it.</param>
public sealed record TargetConfidence(double Interactivity, KnotGap? Method, KnotGap? Off, double? Error, bool IsTieWithinError)
{
    internal static TargetConfidence Of(TargetComparison target, CurveConfidence method, CurveConfidence off)
    {
        var (a, b) = (KnotGap.Of(target.Method), KnotGap.Of(target.Off));
        var error = Greatest(a is null ? null : method.Error?.Median, b is null ? null : off.Error?.Median);

        // The leader over the other, so that exchanging the sides changes nothing.
        var advantage = target.ThroughputRatio is { } ratio ? Math.Max(ratio, 1 / ratio) - 1 : (double?)null;
        return new TargetConfidence(target.Interactivity, a, b, error, target.Verdict is Verdict.Method or Verdict.Off && advantage < error);
    }

    private static double? Greatest(double? a, double? b) => a is { } x && b is { } y ? Math.Max(x, y) : a ?? b;
}
