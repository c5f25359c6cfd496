namespace InferenceDash.Words.HeatMap;

/// <summary>The line under the map that explains what its cells show, and nothing that they do not.</summary>
public static class MapKeyWords
{
    /// <summary>The explanations that a map needs, in a row.</summary>
    /// <param name="cells">The cells; at least one.</param>
    /// <param name="isChosen">Whether the reader named the interactivity.</param>
    /// <param name="usual">The sequence of most cells.</param>
    public static string Of(IReadOnlyList<MapCell> cells, bool isChosen, Sequence? usual)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var at = Figure.ShortInteractivity(cells[0].Interactivity);
        List<string> parts =
        [
            isChosen
                ? $"“at {at}” is the interactivity in tok/s/user"
                : $"“at {at}” is the interactivity in tok/s/user: a published one, or for measured points 25, 50 or 75{Figure.Nbsp}% of the common range",
        ];
        if (cells.FirstOrDefault(c => c.Pair.BreakEven is { Count: > 0 }) is { Pair.BreakEven: [var crossing, ..] })
            parts.Add($"⇄{Figure.About(crossing)}: break-even, where the lead changes");
        if (usual is not null && cells.Any(c => c.Pair.Sequence != usual))
            parts.Add($"sequence {usual.Label} unless a cell names another");
        if (cells.Any(c => c.ThroughputRatio is null))
            parts.Add("hatched: only one side has data there; “from” and “up to” give the nearest interactivity where both do");
        if (cells.Any(MapWords.IsBound))
            parts.Add("≥: a lower bound of that side, tok/s/GPU");
        parts.Add("empty: no data");
        return $"{string.Join(" · ", parts)}. Each cell opens its comparison.";
    }
}
