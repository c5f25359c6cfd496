namespace InferenceDash.Web.Deciding;

/// <summary>The fleets of both series as a page prints them.</summary>
/// <param name="Says">What the cheaper fleet costs and saves, in a sentence.</param>
/// <param name="Demand">What is to be served, in a sentence.</param>
/// <param name="Rows">GPUs, power and money.</param>
/// <param name="Basis">What the sizes rest on.</param>
public sealed record FleetTable(string Says, string Demand, IReadOnlyList<FleetRow> Rows, string Basis)
{
    /// <summary>The table of the fleet that an address asks for; null: it asks for none.</summary>
    public static FleetTable? Of(ComparisonView view)
    {
        if (FleetQuestion.FleetOf(view.Comparison, view.Query, view.Sequence) is not { } fleet)
            return null;
        var both = view.Query is { Users: not null, OutputTokensPerSecond: not null };
        var demand = FleetWords.Demand(fleet.Demand, view.Sequence);
        return new FleetTable(
            SeriesFleetWords.Says(fleet.Demand, view.Series, fleet.Sizes, fleet.Cheapest, view.Comparison.Baseline),
            both ? $"{demand} {FleetWords.UsersCount}" : demand, [.. RowsOf(fleet)], FleetWords.Basis(fleet, view.Comparison));
    }

    private static IEnumerable<FleetRow> RowsOf(Fleet fleet)
    {
        yield return Row(Say.Of("GPUs"), "", fleet, s => s.Gpus, 0);
        yield return Row(Say.Of("Power"), Say.Of("MW"), fleet, s => s.Megawatts, 3);
        yield return Row(Say.Of("Cost"), Say.Of("$/hour"), fleet, s => s.UsdPerHour, 0);
        yield return Row(Say.Of("Cost"), Say.Of("$/month"), fleet, s => s.UsdPerMonth, 0);
    }

    private static FleetRow Row(string title, string unit, Fleet fleet, Func<FleetSize, double?> figure, int decimals) => new(
        title, unit, [.. fleet.Sizes.Select(size => FleetWords.Figures(size, figure(size), decimals))],
        FleetWords.Saved(fleet.Saved(figure, series: 0, baseline: 1), decimals));
}

/// <summary>One row: a figure of each series, and what the first saves against the other.</summary>
public sealed record FleetRow(string Title, string Unit, IReadOnlyList<string> Figures, string Saved);
