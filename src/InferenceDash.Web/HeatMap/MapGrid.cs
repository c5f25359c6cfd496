namespace InferenceDash.Web.HeatMap;

/// <summary>The map as a table: models, precisions and methods down, GPUs across.</summary>
/// <param name="Vendors">Vendors with the number of their columns.</param>
/// <param name="Gpus">The columns.</param>
/// <param name="Groups">The rows.</param>
public sealed record MapGrid(IReadOnlyList<(string Vendor, int Columns)> Vendors, IReadOnlyList<Gpu> Gpus, IReadOnlyList<MapGroup> Groups)
{
    // On a phone every row of a group is a column, which has to hold a cell's words.
    private const int MostColumnsOfPhone = 4;

    /// <summary>Whether a narrow screen can show it turned: GPUs down, the rows of each group across.</summary>
    public bool CanTurn => Groups.All(g => g.Model is not null && g.Rows.Count <= MostColumnsOfPhone);

    public static MapGrid Of(MapView view)
    {
        var used = view.Cells.Select(c => c.Pair.Matchup.Gpu).ToHashSet();
        var vendors = view.Catalog.Dataset.Gpus.Where(used.Contains).GroupBy(g => g.Vendor).ToList();
        var gpus = vendors.SelectMany(v => v).ToList();
        var rows = view.Cells
            .GroupBy(c => (c.Pair.Matchup.Model, c.Pair.Matchup.Precision, c.Pair.Matchup.Method))
            .Select(g => RowOf(g.Key.Model, g.Key.Precision, g.Key.Method, [.. g]));
        return new MapGrid([.. vendors.Select(v => (v.Key, v.Count()))], gpus, Grouped(rows, view.Query.Sort));

        // A row has at most one cell per GPU: sequence and source are the map's choice.
        MapRow RowOf(Model model, Precision precision, SpecMethod method, IReadOnlyList<MapCell> cells) => new(
            model, precision, method,
            [.. gpus.Select(gpu => cells.FirstOrDefault(c => c.Pair.Matchup.Gpu == gpu) is { } cell ? MapTile.Of(cell, view) : null)]);
    }

    // Cells come in the order asked for, and a row stands where the first of its cells does. By model, rows go from narrow to wide.
    private static List<MapGroup> Grouped(IEnumerable<MapRow> rows, MapSort sort)
    {
        if (sort == MapSort.Model)
            return [.. rows.GroupBy(r => r.Model).Select(g => new MapGroup(g.Key, FromNarrowToWide(g)))];
        var all = rows.ToList();
        return all.Count == 0 ? [] : [new MapGroup(null, all)];
    }

    private static IReadOnlyList<MapRow> FromNarrowToWide(IEnumerable<MapRow> rows) =>
        [.. rows.OrderBy(r => r.Precision.Rank).ThenBy(r => r.Precision.Key, StringComparer.Ordinal)];
}

/// <summary>Rows under one heading.</summary>
/// <param name="Model">The heading; null: rows of any model, each with its own name.</param>
/// <param name="Rows">The rows.</param>
public sealed record MapGroup(Model? Model, IReadOnlyList<MapRow> Rows)
{
    /// <summary>Whether a column has a cell in any of its rows.</summary>
    public bool Has(int column) => Rows.Any(r => r.Tiles[column] is not null);
}

/// <summary>One row of the map.</summary>
/// <param name="Tiles">A cell for each column; null: no data.</param>
public sealed record MapRow(Model Model, Precision Precision, SpecMethod Method, IReadOnlyList<MapTile?> Tiles)
{
    public string Label => MapWords.Row(Precision, Method);
}
