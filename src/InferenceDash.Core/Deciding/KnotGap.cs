namespace InferenceDash.Core.Deciding;

/// <summary>Two neighbouring knots of a frontier, between which a curve is an interpolation.</summary>
/// <param name="Low">The slower one.</param>
/// <param name="High">The faster one.</param>
public sealed record KnotGap(CurvePoint Low, CurvePoint High)
{
    /// <summary>How many times as much the slower knot delivers, at least 1.</summary>
    public double ThroughputRatio => Low.ThroughputPerGpu / High.ThroughputPerGpu;

    /// <summary>Distance in interactivity, tok/s/user.</summary>
    public double InteractivityDistance => High.Interactivity - Low.Interactivity;

    /// <summary>The knots that an interpolated point lies between; null: it is interpolated from nothing.</summary>
    public static KnotGap? Of(OperatingPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Status == OperatingPointStatus.Interpolated ? new KnotGap(point.Bracket[0], point.Bracket[^1]) : null;
    }

    /// <summary>The gap of a curve between whose knots throughput falls most; null with fewer than two knots.</summary>
    public static KnotGap? WidestOf(Curve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        return All(curve).MaxBy(g => g.ThroughputRatio);
    }

    internal static IEnumerable<KnotGap> All(Curve curve) => curve.Knots.Zip(curve.Knots.Skip(1), static (a, b) => new KnotGap(a, b));
}
