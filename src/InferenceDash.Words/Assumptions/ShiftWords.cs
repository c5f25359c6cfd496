namespace InferenceDash.Words.Assumptions;

/// <summary>What changes between two assumption sets, as printed.</summary>
public static class ShiftWords
{
    /// <summary>A price or a power: <c>1.30</c>, <c>2.652</c>.</summary>
    public static string Rate(double? value) => value is { } rate ? Figure.RateWithCents(rate) : Printed.Unknown;

    /// <summary>A difference of prices or powers with what it is of the first: <c>−0.13 (−10 %)</c>.</summary>
    public static string Difference(Change change) => change.Difference switch
    {
        null => Printed.Unknown,
        0 => SignedPercent.None,
        < 0 and var less => Say.Of($"−{Figure.RateWithCents(-less)} ({SignedPercent.Of(change.Percent)})"),
        { } more => Say.Of($"+{Figure.RateWithCents(more)} ({SignedPercent.Of(change.Percent)})"),
    };

    /// <summary>What the cost of a series changes. Of a printed cost the digits do not tell less than 1 %.</summary>
    public static string Cost(PairShift shift, int series)
    {
        ArgumentNullException.ThrowIfNull(shift);
        return shift.CostPercent(series) is { } percent && Math.Abs(percent) <= 100 * Tie.Within && shift.HasPublishedCost(series)
            ? Say.Of($"within 1\u00A0%")
            : SignedPercent.Of(shift.CostPercent(series));
    }

    /// <summary>Under which sets and prices published costs hold, and whether one of them is shown.</summary>
    /// <param name="pricings">The sets and prices that the pages state.</param>
    /// <param name="isShown">Whether one of the two sets at this price is one of those.</param>
    public static string PublishedCosts(IReadOnlyList<Publication> pricings, bool isShown)
    {
        ArgumentNullException.ThrowIfNull(pricings);
        var sets = pricings.Count == 0
            ? Say.Of("the set and the price they were published with")
            : Listed.Of(pricings.Select(p => Say.Of($"set {p.AssumptionSet} at the {RateWords.Said(p.PriceBasis!.Value)} price")));
        return isShown
            ? Say.Of($"They hold only under {sets}, and keep the digits of their pages there. Everything else is derived from throughput, price and power.")
            : Say.Of($"They hold only under {sets}, which is not shown here. Everything else is derived from throughput, price and power.");
    }
}
