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
        return new FleetTable(DemandOf(fleet.Demand, view), [.. RowsOf(fleet)], BasisOf(fleet, view));
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
        return new FleetRow(title, unit, Print(fleet.Method), Print(fleet.Off), saved is { } s ? Signed(s) : "—");

        string Print(FleetSize size) => figure(size) is not { } value ? "—" : (size.HasValue ? "" : "≤" + Figure.Nbsp) + Number(value);

        string Number(double value) => Figure.Print(value, decimals);

        string Signed(double value) => value < 0 ? "−" + Number(-value) : Number(value);
    }

    private static string DemandOf(FleetDemand demand, ComparisonView view)
    {
        var both = view.Query is { Users: not null, OutputTokensPerSecond: not null } ? " Users and a rate are both given; the users count." : "";
        return $"{demand.Users:#,0.#} users at {Figure.Interactivity(demand.Interactivity)} tok/s/user: {Figure.Print(demand.OutputTokensPerSecond, 0)} output tok/s, {Figure.Print(demand.TotalTokensPerSecond, 0)} with the input of {view.Sequence.Sequence.Label}.{both}";
    }

    private static string BasisOf(Fleet fleet, ComparisonView view)
    {
        var words = new List<string>();
        foreach (var (side, size) in new[] { (Side.Method, fleet.Method), (Side.Off, fleet.Off) })
        {
            var label = view.Matchup.Label(side);
            var status = StatusWords.Of(view.Comparison.Of(side).At(fleet.Demand.Interactivity, view.Rates), view.Comparison.Of(side), fleet.Demand.Interactivity);
            words.Add($"{label}: {status}{(size.GpusPerDeployment > 1 ? $", in deployments of {size.GpusPerDeployment} GPUs" : "")}");
        }

        return string.Join("; ", words) + ".";
    }
}

/// <summary>One row: a figure of both sides, and what the method saves.</summary>
public sealed record FleetRow(string Title, string Unit, string Method, string Off, string Saved);
