namespace InferenceDash.Words;

/// <summary>What the series of several comparisons are called together; one comparison calls them by their own labels.</summary>
public static class Labels
{
    /// <summary>
    /// A label for each series of matchups, in their order: that of their method where they share one; of none, what most would
    /// be called.
    /// </summary>
    public static IReadOnlyList<string> OfAll(IEnumerable<Matchup> matchups)
    {
        var methods = matchups.Select(m => m.Method).Distinct().ToList();
        var shared = methods switch
        {
            [] => SpecMethod.Mtp.Label,
            [var one] => one.Label,
            _ => Say.Of("speculative decoding"),
        };
        return [shared, SpecMethod.Off.Label];
    }
}
