namespace InferenceDash.Words.Holdings;

/// <summary>What the store holds, in words.</summary>
public static class HoldingWords
{
    private const int MostFiles = 3;

    /// <summary>The page's name.</summary>
    public static string Title => Say.Of("Data and imports");

    /// <summary>What the page lists.</summary>
    public static string About => Say.Of("Every import, and every series of points by model, GPU, precision, sequence and method.");

    /// <summary>The way to prices and power, which are not points.</summary>
    public static string ToAssumptions => Say.Of("See prices and power");

    /// <summary>That a series is on no page.</summary>
    public static string NotCompared => Say.Of("nothing to compare with");

    /// <summary>A link to the comparison of a series, for those who do not see its row.</summary>
    public static string Open(string model, string gpu, string precision, string sequence) =>
        Say.Of($"Open the comparison of {model}, {gpu} {precision} at {sequence}");

    /// <summary>What a snapshot did: an import, or the retraction of one.</summary>
    /// <param name="retracts">The import that it took back; null: it is an import.</param>
    /// <param name="retractedBy">The snapshot that took it back; null: none.</param>
    public static string Action(string? retracts, string? retractedBy) => (retracts, retractedBy) switch
    {
        ({ } import, _) => Say.Of($"retraction of {import}"),
        (null, { } by) => Say.Of($"import, retracted by {by}"),
        _ => Say.Of("import"),
    };

    /// <summary>The files of an import; of many the first ones and how many more.</summary>
    public static string Files(IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count <= MostFiles)
            return Listed.Commas(files);
        var (first, more) = (Listed.Commas(files.Take(MostFiles - 1)), Count.Of(files.Count - (MostFiles - 1)));
        return Say.Of($"{first} and {more} more");
    }

    /// <summary>What else is to be said of the points of a series: older runs, and points that break rules of quality.</summary>
    /// <param name="older">The runs that are set aside; null: published points, which have none.</param>
    /// <param name="flagged">Points that break a rule.</param>
    /// <param name="excluded">Those of them that are kept out of curves.</param>
    public static IEnumerable<string> Remarks(OlderRuns? older, int flagged, int excluded)
    {
        if (older is { Points: > 0 })
            yield return OlderRunWords.Of(older);
        if (flagged > 0)
            yield return Flagged(flagged, excluded);
    }

    private static string Flagged(int flagged, int excluded) => excluded switch
    {
        0 => Say.Of($"{Count.Of(flagged)} flagged"),
        _ when excluded == flagged => Say.Of($"{Count.Of(flagged)} flagged and kept out of curves"),
        _ => Say.Of($"{Count.Of(flagged)} flagged, {Count.Of(excluded)} of them kept out of curves"),
    };

    /// <summary>What a model has: <c>12 series, 1,435 points</c>.</summary>
    public static string Amount(int series, int points) => Say.Of($"{Series(series)}, {Count.Of(points, "point")}");

    /// <summary>The fold of imports that are not the newest.</summary>
    public static string Earlier(int imports) => Say.Of($"Show {Count.Of(imports, "earlier import")}");

    /// <summary>The engines of a series.</summary>
    public static string Engines(IReadOnlyList<string> engines)
    {
        ArgumentNullException.ThrowIfNull(engines);
        return engines.Count == 0 ? Say.Of("not published") : Listed.Commas(engines);
    }

    /// <summary>The heading of the list of series.</summary>
    public static string Heading(int shown, int all) => shown == all ? Series(all) : Say.Of($"{Count.Of(shown)} of {Series(all)}");

    private static string Series(int count) => Count.Of(count, "series", "series");
}
