namespace InferenceDash.Core.Catalogs;

/// <summary>How a figure differs between two assumption sets. Null is unknown.</summary>
/// <param name="Before">Under the first set.</param>
/// <param name="After">Under the second.</param>
public readonly record struct Change(double? Before, double? After)
{
    /// <summary>After − before; null unless both are known.</summary>
    public double? Difference => After - Before;

    /// <summary>What the difference is of the figure before, %; null unless both are known.</summary>
    public double? Percent => Before > 0 ? ((After / Before) - 1) * 100 : null;
}
