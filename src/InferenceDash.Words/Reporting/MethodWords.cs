namespace InferenceDash.Words.Reporting;

/// <summary>One step of the method, as a report states it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Text">What is done, with its formula.</param>
/// <param name="Anchor">The heading of the methodology that has the whole of it.</param>
public sealed record MethodStep(string Name, string Text, string Anchor);

/// <summary>The method behind the figures, short.</summary>
public static class MethodWords
{
    private static readonly MethodStep Frontier = new(
        "Frontier", "Of the points of a series only those count that no other point beats in both interactivity and throughput.", "frontier");

    private static readonly MethodStep Curve = new(
        "Curve",
        "Between two points a cubic Hermite with Steffen’s monotone slopes. Outside the points there is a bound or no figure, never an extrapolation.",
        "curve");

    private static readonly MethodStep Cost = new(
        "Cost",
        "Cost per million total tokens = $/GPU-hour × 10⁶ / (3600 × throughput per GPU). Published costs stand as published under their own prices.",
        "cost");

    private static readonly MethodStep Concurrency = new(
        "Concurrency", "Little’s law: ln(concurrency × interactivity / throughput) is interpolated between the neighbouring points.", "concurrency");

    private static readonly MethodStep Ratios = new(
        "Ratios and verdicts",
        "Figures are compared at one interactivity. Within 1 % is a tie, and a lead that a flagged point alone would decide is not named.",
        "ratios");

    private static readonly MethodStep BreakEven = new(
        "Break-even", "The interactivity at which the difference of the two curves changes sign.", "break-even");

    private static readonly MethodStep Ranking = new(
        "Ranking",
        "Every GPU and precision is read off its best curve at one interactivity. One whose slowest point is faster ranks by that bound, "
            + "and one that does not reach the interactivity has no place.",
        "ranking");

    private static readonly MethodStep Map = new(
        "Map", "A cell is the ratio of the two curves of one model, GPU and precision at one of their targets. Weak evidence is named in the cell.", "map");

    private static readonly MethodStep Accuracy = new(
        "Accuracy", "Each inner point is left out in turn; the error is how far the curve through the others misses it.", "accuracy-of-the-curves");

    /// <summary>The steps behind a comparison.</summary>
    public static IReadOnlyList<MethodStep> OfComparison { get; } = [Frontier, Curve, Cost, Concurrency, Ratios, BreakEven, Accuracy];

    /// <summary>The steps behind a ranking.</summary>
    public static IReadOnlyList<MethodStep> OfRanking { get; } = [Frontier, Curve, Cost, Ratios, Ranking];

    /// <summary>The steps behind the map.</summary>
    public static IReadOnlyList<MethodStep> OfMap { get; } = [Frontier, Curve, Ratios, BreakEven, Map];
}
