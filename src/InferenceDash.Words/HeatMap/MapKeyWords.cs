namespace InferenceDash.Words.HeatMap;

/// <summary>The line under the map that explains what its cells show, and nothing that they do not.</summary>
public static class MapKeyWords
{
    /// <summary>The explanations that a map needs, in a row.</summary>
    /// <param name="cells">The cells; at least one.</param>
    /// <param name="isChosen">Whether the reader named the interactivity.</param>
    /// <param name="usual">The sequence of most cells.</param>
    public static string Of(IReadOnlyList<MapCell> cells, bool isChosen, Sequence? usual) =>
        Say.Of($"{OfPicture(cells, isChosen, usual)} Each cell opens its comparison.");

    /// <summary>The same of a picture, whose cells open nothing.</summary>
    public static string OfPicture(IReadOnlyList<MapCell> cells, bool isChosen, Sequence? usual)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var compared = cells.Where(c => c.ThroughputRatio is not null).ToList();
        List<string> parts = [];
        if (compared is [var first, ..])
            parts.Add(At(Figure.ShortInteractivity(first.Interactivity), isChosen));
        if (compared.FirstOrDefault(c => c.Pair.BreakEven is { Count: > 0 }) is { Pair.BreakEven: [var crossing, ..] })
            parts.Add(Say.Of($"“break-even {Figure.About(crossing)}”: the lead changes there"));
        if (usual is not null && cells.Any(c => c.Pair.Sequence != usual))
            parts.Add(Say.Of($"sequence {usual.Label} unless a cell names another"));
        foreach (var mark in cells.SelectMany(MapEvidence.MarksOf).Distinct().Order())
            parts.Add(Meaning(mark));
        if (cells.Any(c => c.Pair.Source == PointSource.Published))
            parts.Add(Say.Of("published pages do not name their engines"));
        parts.Add(Say.Of("empty: no data"));
        return Say.Of($"{string.Join(" · ", parts)}.");
    }

    private static string At(string at, bool isChosen) => isChosen
        ? Say.Of($"“at {at}” is the interactivity in tok/s/user")
        : Say.Of($"“at {at}” is the interactivity in tok/s/user: a published one, or for measured points 25, 50 or 75\u00A0% of the common range");

    private static string Meaning(EvidenceMark mark) => mark switch
    {
        EvidenceMark.Sparse => Say.Of("sparse: a side has fewer than three points"),
        EvidenceMark.Steep => Say.Of("steep: the points around the figure are far apart"),
        EvidenceMark.MixedEngines => Say.Of("mixed engines: the points behind the figure ran on different engines"),
        EvidenceMark.Bound => Say.Of("bound: a side is known by a bound only"),
        _ => Say.Of("flagged: a measurement breaks a rule of quality"),
    };
}
