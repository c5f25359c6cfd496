namespace InferenceDash.Words.HeatMap;

/// <summary>The words of the short list below the map.</summary>
public static class CloseCallWords
{
    /// <summary>What the table under the heading is, where it scrolls.</summary>
    public static string Table => Say.Of("Table of comparisons");

    /// <summary>What stands in the list, by the order that the reader chose.</summary>
    public static string Heading(MapListing listing, double? interactivity, MapSpeed speed)
    {
        var what = listing switch
        {
            MapListing.LargestRatios => Say.Of("Largest ratios"),
            MapListing.LowestBreakEvens => Say.Of("Lowest break-evens"),
            _ => Say.Of("Closest calls"),
        };
        return (interactivity, speed) switch
        {
            ({ } at, _) => Say.Of($"{what} at {Figure.Limit(at)}\u00A0tok/s/user"),
            (_, MapSpeed.Low) => Say.Of($"{what} at the lowest target of each pair"),
            (_, MapSpeed.High) => Say.Of($"{what} at the highest target of each pair"),
            _ => Say.Of($"{what} at the middle target of each pair"),
        };
    }

    /// <summary>The link to the whole list.</summary>
    public static string All(int comparisons) => comparisons == 1 ? Say.Of("The only comparison") : Say.Of($"All {Count.Of(comparisons, "comparison")}");

    /// <summary>Who is ahead at the interactivity of a cell, and the index of the series to mark; null: none.</summary>
    public static (int? Series, string Words) Ahead(MapCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return IndexWords.At(cell.Row, cell.Pair.Comparison.Series);
    }

    /// <summary>That the list is empty because nothing can be compared.</summary>
    public static string None(double interactivity) => Say.Of($"No pair can be compared at {Figure.Limit(interactivity)}\u00A0tok/s/user.");

    /// <summary>The same where each pair has an interactivity of its own.</summary>
    public static string NoneAtAll => Say.Of("No pair here has a lead that changes, or none can be compared.");

    /// <summary>The link to the nearest interactivity with data of both sides.</summary>
    public static string ShowNearest(double interactivity) => Say.Of($"Show {Figure.Interactivity(interactivity)}\u00A0tok/s/user");
}

/// <summary>What the short list holds.</summary>
public enum MapListing
{
    /// <summary>The ratios nearest to 1.</summary>
    ClosestCalls,

    /// <summary>The largest ratios.</summary>
    LargestRatios,

    /// <summary>The pairs whose lead changes at the lowest interactivity.</summary>
    LowestBreakEvens,
}
