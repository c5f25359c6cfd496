namespace InferenceDash.Core.Deciding;

/// <summary>
/// How far a curve misses its own inner knots when each is predicted from the others by the same interpolant: relative
/// errors of throughput (methodology, Confidence).
/// </summary>
/// <param name="InnerKnots">Knots that have a neighbour on both sides.</param>
/// <param name="Median">Median relative error.</param>
/// <param name="Worst">Greatest relative error.</param>
public sealed record LeaveOneOut(int InnerKnots, double Median, double Worst)
{
    /// <summary>Least number of inner knots that an error is stated for; a curve with fewer is sparse.</summary>
    public const int LeastInnerKnots = 4;

    /// <summary>The error of a curve; null where it is sparse.</summary>
    public static LeaveOneOut? Of(Curve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var inner = InnerKnotsOf(curve);
        if (inner < LeastInnerKnots)
            return null;
        var errors = new double[inner];
        for (var i = 0; i < inner; i++)
        {
            var left = curve.Knots[i + 1];
            // Two knots on each side: the slopes of the interpolant rest on no others.
            var rest = Curve.Of([.. curve.Knots.Skip(i - 1).Take(Math.Min(i, 1) + 4).Where(k => !ReferenceEquals(k, left))]);
            errors[i] = Math.Abs((rest.ThroughputAt(left.Interactivity)!.Value / left.ThroughputPerGpu) - 1);
        }

        Array.Sort(errors);
        return new LeaveOneOut(inner, (errors[(inner - 1) / 2] + errors[inner / 2]) / 2, errors[^1]);
    }

    internal static int InnerKnotsOf(Curve curve) => Math.Max(0, curve.Knots.Count - 2);
}
