namespace InferenceDash.Core.Deciding;

/// <summary>
/// The questions asked the other way round: not what a side does at a speed, but at which speed it does what is asked
/// (methodology, Inverse questions). Solved on the same curves that <see cref="Curve.At"/> reads, so that asking forward
/// again gives back what was asked.
/// </summary>
public static class InverseQuestions
{
    /// <summary>The highest interactivity whose cost is within a budget.</summary>
    /// <param name="curve">The side's curve.</param>
    /// <param name="rates">Price and power.</param>
    /// <param name="budget">$ per million total tokens, finite and above 0.</param>
    /// <returns>
    /// One solution, or none. A budget that the fastest knot meets is answered with that knot and a note: nothing faster is
    /// known. One that even the slowest knot exceeds has none, below the range.
    /// </returns>
    public static Solutions FastestWithinCost(Curve curve, GpuRates rates, double budget)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(rates);
        Check(budget);
        if (curve.Knots.Count == 0)
            return Solutions.None(OperatingPointStatus.NoData, new SolutionNote.NoPoints());
        for (var i = curve.Knots.Count - 1; i >= 0; i--)
        {
            if (WithinBudget(curve, rates, budget, i) is { } solution)
                return Solutions.Of([solution], Beyond(curve, solution, budget));
        }

        var cheapest = curve.At(curve.Knots[0].Interactivity, rates);
        return cheapest.CostPerMillionTokens is null
            ? Solutions.None(OperatingPointStatus.NoData, new SolutionNote.NoPrice())
            : Solutions.None(OperatingPointStatus.BelowRange, new SolutionNote.SlowestExceedsCost(curve.Range!.Value.Low, cheapest));
    }

    /// <summary>Every operating point at a concurrency. Concurrency need not be monotone along a frontier, so there may be several.</summary>
    /// <param name="curve">The side's curve.</param>
    /// <param name="rates">Price and power.</param>
    /// <param name="concurrency">Requests in flight, finite and above 0.</param>
    /// <returns>
    /// All solutions. Without one: below the range where the whole curve has fewer requests in flight, above it where the
    /// whole curve has more, no data where concurrency is not known.
    /// </returns>
    public static Solutions AtConcurrency(Curve curve, GpuRates rates, double concurrency)
    {
        ArgumentNullException.ThrowIfNull(curve);
        Check(concurrency);
        if (curve.Knots.Count == 0)
            return Solutions.None(OperatingPointStatus.NoData, new SolutionNote.NoPoints());
        var (roots, isMore, isLess) = ConcurrencyRoots.Of(curve, concurrency);
        if (roots.Count > 0)
            return Solutions.Of([.. roots.Select(x => new Solution(x, curve.At(x, rates)))]);
        return (isMore, isLess) switch
        {
            (false, true) => Solutions.None(OperatingPointStatus.BelowRange, new SolutionNote.AllHaveFewerInFlight()),
            (true, false) => Solutions.None(OperatingPointStatus.AboveRange, new SolutionNote.AllHaveMoreInFlight()),
            _ => Solutions.None(OperatingPointStatus.NoData, new SolutionNote.ConcurrencyUnknown()),
        };
    }

    // The highest interactivity within the budget that lies on a knot or on the piece up to the next one, which was looked
    // at before and is too expensive. Between two knots a cost is monotone, so it meets the budget there once at the most.
    private static Solution? WithinBudget(Curve curve, GpuRates rates, double budget, int knot)
    {
        var at = curve.Knots[knot].Interactivity;
        var point = curve.At(at, rates);
        if (point.CostPerMillionTokens != budget && knot < curve.Knots.Count - 1 && Between(curve, rates, budget, knot + 1) is { } x)
            return new Solution(x, curve.At(x, rates));
        return point.CostPerMillionTokens <= budget ? new Solution(at, point) : null;
    }

    private static double? Between(Curve curve, GpuRates rates, double budget, int upper)
    {
        // Below zero where the cost is within the budget: for derived costs the throughput that the budget asks for, less
        // the throughput there is.
        Cubic excess;
        if (curve.CostPublishedUnder(rates) is { } published)
            excess = published.Piece(upper, budget);
        else if (Economics.ThroughputAtCost(budget, rates.UsdPerGpuHour) is { } least)
            excess = curve.Throughput!.Piece(upper, least).Negated();
        else
            return null;

        var (low, high) = (curve.Knots[upper - 1].Interactivity, curve.Knots[upper].Interactivity);
        if (excess.At(1) <= 0)
        {
            // Only where the knot itself carries a published cost, above the budget, and its neighbours none: right up to it.
            return curve.At(high, rates).CostPerMillionTokens <= budget ? null : Math.BitDecrement(high);
        }

        return excess.At(0) < 0 ? InteractivityWithin(low, high, excess.Root(0, 1)) : null;
    }

    internal static double InteractivityWithin(double low, double high, double t) => Math.Clamp(low + (t * (high - low)), low, high);

    private static SolutionNote.NothingFasterKnown? Beyond(Curve curve, Solution solution, double budget) =>
        solution.Interactivity == curve.Range!.Value.High && solution.Point.CostPerMillionTokens < budget
            ? new SolutionNote.NothingFasterKnown(curve.Range.Value.High)
            : null;

    private static void Check(double asked)
    {
        if (!(asked > 0) || !double.IsFinite(asked))
            throw new ArgumentOutOfRangeException(nameof(asked), asked, "What is asked for is a finite number above 0.");
    }
}
