namespace InferenceDash.Web.Assumptions;

/// <summary>What changes between two assumption sets, as printed.</summary>
public static class ShiftWords
{
    private const string Unknown = "—";
    private const string Same = "no change";
    private const string Minus = "−";

    /// <summary>A price or a power: <c>1.30</c>, <c>2.652</c>.</summary>
    public static string Rate(double? value) => value?.ToString("0.00#") ?? Unknown;

    /// <summary>A difference of prices or powers with what it is of the first: <c>−0.13 (−10 %)</c>.</summary>
    public static string Difference(Change change) => change switch
    {
        { Difference: null } => Unknown,
        { Difference: 0 } => Same,
        { Difference: { } difference } => $"{Sign(difference)}{Math.Abs(difference):0.00#} ({Percent(change.Percent)})",
    };

    /// <summary>A signed percentage: <c>−10 %</c>, <c>+0.9 %</c>.</summary>
    public static string Percent(double? percent) => percent switch
    {
        null => Unknown,
        // A ratio of equal prices may miss 1 by the last bit.
        { } p when Math.Abs(p) < 1e-9 => Same,
        { } p => Sign(p) + Figure.Percent(Math.Abs(p)),
    };

    /// <summary>What the cost of a side changes. Of a printed cost the digits do not tell less than 1 %.</summary>
    public static string Cost(PairShift shift, Side side) =>
        shift.CostPercent(side) is { } percent && Math.Abs(percent) <= 100 * Tie.Within && shift.HasPublishedCost(side)
            ? $"within 1{Figure.Nbsp}%"
            : Percent(shift.CostPercent(side));

    private static string Sign(double value) => value < 0 ? Minus : "+";
}
