namespace InferenceDash.Web.HeatMap;

/// <summary>The few cells of a map that its reader looks at first, at the interactivity of the map.</summary>
/// <param name="Listing">What they are.</param>
/// <param name="Lines">The cells; empty: nothing can be compared there.</param>
public sealed record ShortList(MapListing Listing, IReadOnlyList<ShortLine> Lines)
{
    private const int Most = 6;

    public static ShortList Of(MapView view)
    {
        var compared = view.Cells.Where(c => c.ThroughputRatio is not null);
        // The cells of a view stand in the order that its reader chose; by model there is none to prefer, so the closest are.
        var (listing, cells) = view.Query.Sort switch
        {
            MapSort.Ratio => (MapListing.LargestRatios, compared),
            MapSort.BreakEven => (MapListing.LowestBreakEvens, compared.Where(c => c.Pair.BreakEven is { Count: > 0 })),
            _ => (MapListing.ClosestCalls, compared.OrderBy(c => Math.Abs(Math.Log(c.ThroughputRatio!.Value)))),
        };
        return new ShortList(listing, [.. cells.Take(Most).Select(c => ShortLine.Of(c, view))]);
    }
}

/// <summary>One of them.</summary>
/// <param name="Pair">Model, GPU and precision.</param>
/// <param name="Sequence">Its sequence, where it is not the usual one of the map.</param>
/// <param name="At">The interactivity, tok/s/user.</param>
/// <param name="Method">Throughput with the method.</param>
/// <param name="Off">Throughput with Off.</param>
/// <param name="Ratio">Both compared.</param>
/// <param name="Ahead">Who is ahead, and the series to mark; null: none.</param>
/// <param name="Evidence">Source and marks.</param>
/// <param name="Url">Its comparison.</param>
public sealed record ShortLine(
    string Pair, string? Sequence, string At, string Method, string Off, string Ratio, (int? Series, string Words) Ahead, string Evidence, string Url)
{
    internal static ShortLine Of(MapCell cell, MapView view) => new(
        IndexWords.RankedRow(cell.Pair.Matchup),
        cell.Pair.Sequence == view.Map.UsualSequence ? null : cell.Pair.Sequence.Label,
        Figure.ShortInteractivity(cell.Interactivity),
        Metrics.Throughput.Print(cell.Row.Points[0]),
        Metrics.Throughput.Print(cell.Row.Points[1]),
        MapWords.Of(cell),
        CloseCallWords.Ahead(cell),
        MapEvidence.Of(cell),
        view.Url(cell.Pair, view.Query.Interactivity));
}
