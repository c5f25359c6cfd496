namespace InferenceDash.Web.HeatMap;

/// <summary>A cell of the map as a page shows it, and as it is read out: subject, words, speed, outcome.</summary>
/// <param name="Css">Filled with the colour of its class, outlined in that of the side ahead, or hatched.</param>
/// <param name="Subject">Model, GPU and precision, which the heads of the table show.</param>
/// <param name="Words">The ratio, or that there is none.</param>
/// <param name="Speed">The speed: <c>at 108</c>; empty where there is no ratio.</param>
/// <param name="Facts">What is shown for short: why there is no ratio, the break-even, and the sequence where it is not the usual one.</param>
/// <param name="Url">Its comparison.</param>
public sealed record MapTile(string Css, string Subject, string Words, string Speed, IReadOnlyList<string> Facts, string Url)
{
    private const string NoRatio = "none";

    /// <summary>The letter of its source.</summary>
    public required string Source { get; init; }

    /// <summary>What weakens the ratio, for short; empty: nothing.</summary>
    public required string Marks { get; init; }

    /// <summary>Source and marks in words, for who points at it.</summary>
    public required string Evidence { get; init; }

    /// <summary>Who is ahead and what that rests on, for those who hear it.</summary>
    public required string Outcome { get; init; }

    public static MapTile Of(MapCell cell, MapView view)
    {
        var unusual = cell.Pair.Sequence == view.Map.UsualSequence ? null : cell.Pair.Sequence;
        // Without a ratio the speed is not worth the room: all such cells have the one that was asked for.
        var speed = cell.ThroughputRatio is null ? "" : MapWords.At(cell);
        return new MapTile(
            CssOf(cell), MapWords.Subject(cell.Pair.Matchup), MapWords.Of(cell), speed, [.. FactsOf(cell, unusual)],
            view.Url(cell.Pair, view.Query.Interactivity))
        {
            Source = MapEvidence.Letter(cell.Pair.Source),
            Marks = MapEvidence.Short(cell),
            Evidence = MapEvidence.Of(cell),
            Outcome = MapWords.Outcome(cell, unusual, isSpeedShown: speed.Length > 0),
        };
    }

    // The saturated colour of a large ratio is earned by what it rests on: a weak one shows in colour only who is ahead.
    private static string CssOf(MapCell cell) => cell.ThroughputRatio is not { } ratio ? NoRatio
        : MapEvidence.IsWeak(cell) ? OutlineOf(cell.Row.Ahead)
        : HeatScale.Of(ratio, isTie: cell.Row.Ahead is null).Css;

    private static string OutlineOf(int? ahead) => ahead switch
    {
        0 => "weak mtp",
        null => "weak",
        _ => "weak off",
    };

    private static IEnumerable<string> FactsOf(MapCell cell, Sequence? unusual)
    {
        if (cell.ThroughputRatio is null)
            yield return MapGap.Of(cell);
        else if (cell.Pair.BreakEven is { Count: > 0 } breakEven)
            yield return MapWords.ShortBreakEven(breakEven);
        if (unusual is not null)
            yield return unusual.Label;
    }
}
