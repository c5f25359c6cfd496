namespace InferenceDash.Web.HeatMap;

/// <summary>The map: where a method pays. Numbers are unrounded; null is unknown.</summary>
/// <param name="Interactivity">The interactivity that was asked for; null: each cell has its own.</param>
/// <param name="Cells">The cells, in the order of the list of comparisons.</param>
public sealed record MapResponse(double? Interactivity, IReadOnlyList<MapCellResponse> Cells)
{
    /// <summary>One cell per pair where an interactivity or a speed was asked for, else one per default target.</summary>
    public static MapResponse Of(MapView view) => new(view.Query.Interactivity, view.Query is { Interactivity: null, Speed: null }
        ? [.. view.Cells.SelectMany(c => c.Pair.Comparison.Rows.Select(r => MapCellResponse.Of(new MapCell(c.Pair, r))))]
        : [.. view.Cells.Select(MapCellResponse.Of)]);
}

/// <param name="BreakEven">Where the leader changes, rising; empty: nowhere that both sides cover; null: they share no interactivity.</param>
public sealed record MapCellResponse(
    string Slug, string Sequence, double Interactivity, double? ThroughputRatio, Verdict Verdict, IReadOnlyList<double>? BreakEven)
{
    public static MapCellResponse Of(MapCell c) => new(
        c.Pair.Matchup.Slug, c.Pair.Sequence.Label, c.Interactivity, c.ThroughputRatio, VersionOne.VerdictOf(c.Row, c.Pair.Comparison), c.Pair.BreakEven);
}
