namespace InferenceDash.Words.Reporting;

/// <summary>One step of the method, as a report states it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Text">What is done, with its formula.</param>
/// <param name="Anchor">The heading of the methodology that has the whole of it.</param>
public sealed record MethodStep(string Name, string Text, string Anchor);

/// <summary>The method behind the figures, short.</summary>
public static class MethodWords
{
    private static MethodStep Frontier => new(
        Say.Of("Frontier"), Say.Of("Of the points of a series only those count that no other point beats in both interactivity and throughput."), "frontier");

    private static MethodStep Curve => new(
        Say.Of("Curve"),
        Say.Of("Between two points a cubic Hermite with Steffen’s monotone slopes. Outside the points there is a bound or no figure, never an extrapolation."),
        "curve");

    private static MethodStep Cost => new(
        Say.Of("Cost"),
        Say.Of("Cost per million total tokens = $/GPU-hour × 10⁶ / (3600 × throughput per GPU). Published costs stand as published under their own prices."),
        "cost");

    private static MethodStep Concurrency => new(
        Say.Of("Concurrency"), Say.Of("Little’s law: ln(concurrency × interactivity / throughput) is interpolated between the "
            + "neighbouring points."), "concurrency");

    private static MethodStep Ratios => new(
        Say.Of("Ratios and verdicts"),
        Say.Of("Figures are compared at one interactivity. Within 1 % is a tie, and a lead that a flagged point alone would decide is not named."),
        "ratios");

    private static MethodStep BreakEven => new(
        Say.Of("Break-even"), Say.Of("The interactivity at which the difference of the two curves changes sign."), "break-even");

    private static MethodStep Ranking => new(
        Say.Of("Ranking"),
        Say.Of("Every GPU and precision is read off its best curve at one interactivity. One whose slowest point is faster ranks by that bound, "
            + "and one that does not reach the interactivity has no place."),
        "ranking");

    private static MethodStep Map => new(
        Say.Of("Map"), Say.Of("A cell is the ratio of the two curves of one model, GPU and precision at one of their targets. Weak evidence is named "
            + "in the cell."), "map");

    private static MethodStep Accuracy => new(
        Say.Of("Accuracy"), Say.Of("Each inner point is left out in turn; the error is how far the curve through the others "
            + "misses it."), "accuracy-of-the-curves");

    /// <summary>The steps behind a comparison.</summary>
    public static IReadOnlyList<MethodStep> OfComparison => [Frontier, Curve, Cost, Concurrency, Ratios, BreakEven, Accuracy];

    /// <summary>The steps behind a ranking.</summary>
    public static IReadOnlyList<MethodStep> OfRanking => [Frontier, Curve, Cost, Ratios, Ranking];

    /// <summary>The steps behind the map.</summary>
    public static IReadOnlyList<MethodStep> OfMap => [Frontier, Curve, Ratios, BreakEven, Map];
}
