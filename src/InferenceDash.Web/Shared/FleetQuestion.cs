namespace InferenceDash.Web.Shared;

/// <summary>The fleets that an address asks for: every kind of comparison answers it in the same way.</summary>
public static class FleetQuestion
{
    /// <summary>The target that counts while none is asked for; null: there is none.</summary>
    public static double? MiddleTarget(Comparison comparison) =>
        comparison.Rows.Count == 0 ? null : comparison.Rows[(comparison.Rows.Count - 1) / 2].Interactivity;

    /// <summary>The fleets for the users, or else the rate, that an address names; null: it names neither, or there is no speed.</summary>
    public static Fleet? FleetOf(Comparison comparison, ComparisonQuery query, Sequence sequence)
    {
        if ((query.FleetInteractivity ?? MiddleTarget(comparison)) is not { } interactivity)
            return null;
        var demand = query switch
        {
            { Users: { } users } => FleetDemand.OfUsers(users, interactivity, sequence),
            { OutputTokensPerSecond: { } rate } => FleetDemand.OfOutput(rate, interactivity, sequence),
            _ => null,
        };
        return demand is null ? null : Fleet.Of(comparison, demand);
    }
}
