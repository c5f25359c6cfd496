namespace InferenceDash.Core.Deciding;

/// <summary>
/// What both sides need to serve the same demand. An estimate that counts decode pace only: it takes every user to receive
/// tokens all the time, where one who waits for the first token receives none (methodology, Fleet).
/// </summary>
/// <param name="Demand">What is to be served.</param>
/// <param name="Method">With the method.</param>
/// <param name="Off">Without.</param>
public sealed record Fleet(FleetDemand Demand, FleetSize Method, FleetSize Off)
{
    /// <summary>GPUs that the method saves, below 0 where it needs more; null unless both sides have values.</summary>
    public double? GpusSaved => Method.HasValue && Off.HasValue ? Off.Gpus - Method.Gpus : null;

    /// <summary>The fleets of a comparison.</summary>
    public static Fleet Of(Comparison comparison, FleetDemand demand)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new Fleet(demand, FleetSize.Of(comparison.Method, demand, comparison.Rates), FleetSize.Of(comparison.Off, demand, comparison.Rates));
    }
}
