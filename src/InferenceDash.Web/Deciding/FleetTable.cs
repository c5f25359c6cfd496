namespace InferenceDash.Web.Deciding;

/// <summary>The fleets of both sides as a page prints them.</summary>
/// <param name="Demand">What is to be served, in a sentence.</param>
/// <param name="Rows">GPUs, power and money.</param>
/// <param name="Basis">What the sizes rest on.</param>
public sealed record FleetTable(string Demand, IReadOnlyList<FleetRow> Rows, string Basis)
{
    /// <summary>The table of the fleet that an address asks for; null: it asks for none.</summary>
    public static FleetTable? Of(ComparisonView view)
    {
        if (Questions.FleetOf(view) is not { } fleet)
            return null;
        var both = view.Query is { Users: not null, OutputTokensPerSecond: not null };
        var demand = FleetWords.Demand(fleet.Demand, view.Sequence.Sequence);
        return new FleetTable(both ? $"{demand} {FleetWords.UsersCount}" : demand, [.. RowsOf(fleet)], FleetWords.Basis(fleet, view.Comparison, view.Names));
    }

    private static IEnumerable<FleetRow> RowsOf(Fleet fleet)
    {
        yield return Row("GPUs", "", fleet, s => s.Gpus, 0);
        yield return Row("Power", "MW", fleet, s => s.Megawatts, 3);
        yield return Row("Cost", "$/hour", fleet, s => s.UsdPerHour, 0);
        yield return Row("Cost", "$/month", fleet, s => s.UsdPerMonth, 0);
    }

    private static FleetRow Row(string title, string unit, Fleet fleet, Func<FleetSize, double?> figure, int decimals)
    {
        var saved = fleet.GpusSaved is null ? null : figure(fleet.Off) - figure(fleet.Method);
        return new FleetRow(
            title, unit, FleetWords.Figures(fleet.Method, figure(fleet.Method), decimals), FleetWords.Figures(fleet.Off, figure(fleet.Off), decimals),
            FleetWords.Saved(saved, decimals));
    }
}

/// <summary>One row: a figure of both sides, and what the method saves.</summary>
public sealed record FleetRow(string Title, string Unit, string Method, string Off, string Saved);
