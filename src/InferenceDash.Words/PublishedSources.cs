namespace InferenceDash.Words;

/// <summary>Who published the points that are shown, and on which pages.</summary>
public static class PublishedSources
{
    private static string Unknown => Say.Of("a publisher that the data does not name");

    /// <summary>The publishers, the one with most points first: <c>InferenceX by SemiAnalysis</c>.</summary>
    public static string Publishers(IEnumerable<PublishedPoint> points)
    {
        var names = points.GroupBy(p => p.Source.Publisher ?? Unknown, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.OrdinalIgnoreCase)
            .Select(g => g.Key).ToList();
        return names.Count == 0 ? Unknown : Listed.Of(names);
    }

    /// <summary>The publishers of those points that were published.</summary>
    public static string Publishers(IEnumerable<CurvePoint> points) => Publishers(points.Select(p => p.Published).OfType<PublishedPoint>());

    /// <summary>The pages: <c>page a</c>, <c>pages a and b</c>.</summary>
    public static string Pages(IEnumerable<CurvePoint> points)
    {
        var pages = points.Select(p => p.Published?.Source.Page).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return pages.Count == 1 ? Say.Of($"page {pages[0]}") : Say.Of($"pages {Listed.Of(pages)}");
    }
}
