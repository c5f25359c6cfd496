namespace InferenceDash.Core.Deciding;

/// <summary>
/// How far the figures of a comparison can be trusted: how well each curve predicts itself, and what to measure next. Neither
/// depends on the targets; <see cref="At"/> says what holds at one of them.
/// </summary>
/// <param name="Curves">Of each series, in their order.</param>
/// <param name="Next">The measurement that would narrow the widest gap; null: nothing to propose.</param>
public sealed record Confidence(IReadOnlyList<CurveConfidence> Curves, MeasureNext? Next)
{
    /// <summary>The confidence of a comparison whose series have one recipe each.</summary>
    public static Confidence Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new Confidence([.. comparison.Series.Select(s => CurveConfidence.Of(s.Curve.Single))], MeasureNext.Of(comparison));
    }

    /// <summary>How well the series are known at one target of their comparison.</summary>
    public TargetConfidence At(TargetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        KnotGap?[] gaps = [.. row.Points.Select(KnotGap.Of)];
        var error = gaps.Zip(Curves, static (gap, curve) => gap is null ? null : curve.Error?.Median).Max();
        return new TargetConfidence(row.Interactivity, gaps, error, AdvantageOf(row) < error);
    }

    // Of the leader over the next, so that exchanging the series changes nothing.
    private static double? AdvantageOf(TargetRow row) => row.Ahead is { } leader
        ? row.Points.Where((_, i) => i != leader).Min(p => row.Points[leader].ThroughputPerGpu / p.ThroughputPerGpu) - 1
        : null;
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

/// <summary>How well the series are known at one target.</summary>
/// <param name="Interactivity">The target, tok/s/user.</param>
/// <param name="Gaps">Of each series the knots that its figure lies between; null: it is not interpolated.</param>
/// <param name="Error">
/// The greatest median leave-one-out error of the series that are interpolated here; null where none is, or none has one.
/// </param>
/// <param name="IsTieWithinError">One series is ahead by more than a tie, and by less than that error. Its lead stands beside it.</param>
public sealed record TargetConfidence(double Interactivity, IReadOnlyList<KnotGap?> Gaps, double? Error, bool IsTieWithinError);
