namespace InferenceDash.Core.Catalogs;

/// <summary>How a figure differs between two assumption sets, or two snapshots. Null is unknown.</summary>
/// <param name="Before">Under the first one.</param>
/// <param name="After">Under the second one.</param>
public readonly record struct Change(double? Before, double? After)
{
    private const double SameWithin = 1e-9;

    /// <summary>After − before; null unless both are known.</summary>
    public double? Difference => After - Before;

    /// <summary>Whether the two are not the same, beyond the last digits of a double; known and unknown are not.</summary>
    public bool IsOther => Before is { } a && After is { } b ? Math.Abs(a - b) > SameWithin * Math.Max(Math.Abs(a), Math.Abs(b)) : Before != After;

    /// <summary>What the difference is of the figure before, %; null unless both are known.</summary>
    public double? Percent => Before > 0 ? ((After / Before) - 1) * 100 : null;

    /// <summary>The values of a metric at two points; a bound and a missing figure are no value.</summary>
    public static Change Of(Metric metric, OperatingPoint? before, OperatingPoint? after)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return new Change(ValueOf(before), ValueOf(after));

        double? ValueOf(OperatingPoint? point) => point is { HasValue: true } ? metric.Value(point) : null;
    }
}
