namespace InferenceDash.Web.HeatMap;

/// <summary>A cell of the map as a page shows it, and as it is read out: subject, words, speed, outcome.</summary>
/// <param name="Css">Its colour class; <c>none</c> without a ratio.</param>
/// <param name="Subject">Model, GPU and precision, which the heads of the table show.</param>
/// <param name="Words">The ratio, or why there is none.</param>
/// <param name="Speed">The speed: <c>at 108</c>; empty where there is no ratio.</param>
/// <param name="Marks">What is shown for short: break-even, and the sequence where it is not the usual one.</param>
/// <param name="Outcome">Who is ahead, and the marks in words.</param>
/// <param name="Url">Its comparison.</param>
public sealed record MapTile(string Css, string Subject, string Words, string Speed, string Marks, string Outcome, string Url)
{
    private const string NoRatio = "none";

    public static MapTile Of(MapCell cell, MapView view)
    {
        var sequence = cell.Pair.Sequence;
        var unusual = sequence == view.Map.UsualSequence ? null : sequence;
        // Without a ratio the speed is not worth the room: all such cells have the one that was asked for.
        var (css, speed) = cell.ThroughputRatio is { } ratio ? (HeatScale.Of(ratio, isTie: cell.Row.Ahead is null).Css, MapWords.At(cell)) : (NoRatio, "");
        var marks = string.Join(" · ", MarksOf(cell, unusual));
        return new MapTile(
            css, MapWords.Subject(cell.Pair.Matchup), MapWords.Of(cell), speed, speed.Length > 0 && marks.Length > 0 ? $" · {marks}" : marks,
            MapWords.Outcome(cell, unusual, isSpeedShown: speed.Length > 0), view.Url(cell.Pair, view.Query.Interactivity));
    }

    private static IEnumerable<string> MarksOf(MapCell cell, Sequence? unusual)
    {
        if (cell.ThroughputRatio is null)
            yield return MapWords.Shared(cell);
        if (cell.Pair.BreakEven is { Count: > 0 } breakEven)
            yield return MapWords.ShortBreakEven(breakEven);
        if (unusual is not null)
            yield return unusual.Label;
    }
}
