namespace InferenceDash.Core.Catalogs;

/// <summary>Two assumption sets side by side: what they say of each GPU, and what that does to each pair of the map.</summary>
/// <param name="Before">The first set.</param>
/// <param name="After">The second.</param>
/// <param name="Price">Whose price the costs of <paramref name="Pairs"/> are computed with.</param>
/// <param name="Gpus">Every GPU of either set, in the order of the data.</param>
/// <param name="Pairs">Every pair of the map, at the middle one of its default targets.</param>
public sealed record AssumptionComparison(
    AssumptionSet Before, AssumptionSet After, PriceBasis Price, IReadOnlyList<GpuShift> Gpus, IReadOnlyList<PairShift> Pairs)
{
    /// <summary>Compares two sets of a catalog.</summary>
    public static AssumptionComparison Of(Catalog catalog, AssumptionSet before, AssumptionSet after, PriceBasis price)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new AssumptionComparison(before, after, price,
            [.. catalog.Dataset.Gpus
                .Select(g => new GpuShift(g, before.ByGpu.GetValueOrDefault(g.Key), after.ByGpu.GetValueOrDefault(g.Key)))
                .Where(g => g.Before is not null || g.After is not null)],
            [.. catalog.MapOf().Served.Select(p => PairShift.Of(p, before, after, price))]);
    }
}

/// <summary>What two sets say of one GPU.</summary>
/// <param name="Gpu">The GPU.</param>
/// <param name="Before">The first set; null: it does not have the GPU.</param>
/// <param name="After">The second set; null: it does not have the GPU.</param>
public sealed record GpuShift(Gpu Gpu, GpuAssumptions? Before, GpuAssumptions? After)
{
    /// <summary>$/GPU-hour.</summary>
    public Change UsdPerGpuHour(PriceBasis price) => new(Before?.UsdPerGpuHour(price), After?.UsdPerGpuHour(price));

    /// <summary>All-in kW per GPU.</summary>
    public Change KwPerGpu => new(Before?.AllInKwPerGpu, After?.AllInKwPerGpu);
}

/// <summary>
/// One pair under two sets. Cost and tok/s/MW move; throughput, its ratio and its leader rest on no assumption and are
/// the same in both.
/// </summary>
/// <param name="Pair">The pair.</param>
/// <param name="Before">Under the first set.</param>
/// <param name="After">Under the second.</param>
public sealed record PairShift(MapPair Pair, TargetRow Before, TargetRow After)
{
    /// <summary>Both figures of a series: under the first set, under the second.</summary>
    public (OperatingPoint Before, OperatingPoint After) Of(int series) => (Before.Points[series], After.Points[series]);

    /// <summary>
    /// What the cost of a series changes, %; null where a cost is unknown, and by the rule of <see cref="CostGap"/> where the
    /// rounding of a published cost could move the percentage by more than a point or turn its sign.
    /// </summary>
    public double? CostPercent(int series)
    {
        var (before, after) = Of(series);
        return CostGap.Of(after, before) switch
        {
            { IsTie: true } => ((after.CostPerMillionTokens / before.CostPerMillionTokens) - 1) * 100,
            { Cheaper: 0 } gap => -gap.PercentCheaper,
            { Cheaper: 1 } gap => gap.PercentMore,
            _ => null,
        };
    }

    /// <summary>Whether one of the two costs of a series is a published one, with the digits that its page prints.</summary>
    public bool HasPublishedCost(int series)
    {
        var (before, after) = Of(series);
        return before.IsCostPublished || after.IsCostPublished;
    }

    /// <summary>tok/s/MW of a series; values only, no bounds.</summary>
    public Change PerMegawatt(int series)
    {
        var (before, after) = Of(series);
        return before.HasValue && after.HasValue ? new Change(before.TokensPerSecondPerMegawatt, after.TokensPerSecondPerMegawatt) : default;
    }

    internal static PairShift Of(MapPair pair, AssumptionSet before, AssumptionSet after, PriceBasis price)
    {
        var (target, gpu) = (pair.At(MapSpeed.Middle).Interactivity, pair.Matchup.Gpu.Key);
        return new PairShift(pair, pair.At(target, GpuRates.Of(before, gpu, price)), pair.At(target, GpuRates.Of(after, gpu, price)));
    }
}
