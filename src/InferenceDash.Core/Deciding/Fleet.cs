namespace InferenceDash.Core.Deciding;

/// <summary>
/// What each series needs to serve the same demand. An estimate that counts decode pace only: it takes every user to receive
/// tokens all the time, where one who waits for the first token receives none (methodology, Fleet).
/// </summary>
/// <param name="Demand">What is to be served.</param>
/// <param name="Sizes">The fleet of each series, in their order.</param>
public sealed record Fleet(FleetDemand Demand, IReadOnlyList<FleetSize> Sizes)
{
    /// <summary>Index of the series with the least $/hour, values only; null: none has one.</summary>
    public int? Cheapest { get; } = Enumerable.Range(0, Sizes.Count)
        .Where(i => Sizes[i].HasValue && Sizes[i].UsdPerHour is not null)
        .Select(i => (int?)i)
        .MinBy(i => Sizes[i!.Value].UsdPerHour);

    /// <summary>A figure that a series saves against another, below 0 where it needs more; null unless both have values.</summary>
    /// <param name="figure">Which figure of a fleet.</param>
    /// <param name="series">Index of the series.</param>
    /// <param name="baseline">Index of the series it is read against.</param>
    public double? Saved(Func<FleetSize, double?> figure, int series, int baseline)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Sizes[series].HasValue && Sizes[baseline].HasValue ? figure(Sizes[baseline]) - figure(Sizes[series]) : null;
    }

    /// <summary>The fleets of a comparison.</summary>
    public static Fleet Of(Comparison comparison, FleetDemand demand)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new Fleet(demand, [.. comparison.Series.Select(s => FleetSize.Of(s, demand))]);
    }
}
