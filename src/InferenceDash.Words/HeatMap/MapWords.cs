namespace InferenceDash.Words.HeatMap;

/// <summary>The words of the map where a method pays, and of its cells.</summary>
public static class MapWords
{
    private const int MostBreakEvens = 2;

    /// <summary>A target of every pair as a choice: <c>Low</c>.</summary>
    public static string Speed(MapSpeed speed) => speed switch
    {
        MapSpeed.Low => Say.Of("Low"),
        MapSpeed.Middle => Say.Of("Middle"),
        _ => Say.Of("High"),
    };

    /// <summary>The fold of a phone that holds the other choices.</summary>
    public static string MoreControls => Say.Of("Own target, filter …");

    /// <summary>What the table holds, for those who cannot see it.</summary>
    public static string Caption(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return Say.Of($"Throughput with {names[0]} divided by throughput with {names[1]}, by model and precision (rows) and GPU (columns)");
    }

    /// <summary>What the colours mean, for those who cannot see them.</summary>
    public static string Scale(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return Say.Of($"Colour scale of the ratio: orange where {names[1]} is ahead, grey for a tie within 1\u00A0%, blue where {names[0]} is ahead");
    }

    /// <summary>The heading of a picture of the map.</summary>
    public static string PictureTitle(MapAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return $"{answer.Question} {answer.Text}";
    }

    /// <summary>What stands below it: the counts, and what is left of them without weak evidence.</summary>
    public static string PictureAlso(MapAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return $"{answer.Also} {answer.Caveat}".Trim();
    }

    /// <summary>The name of a row that stands under no heading.</summary>
    public static string PictureRow(Model model, string row)
    {
        ArgumentNullException.ThrowIfNull(model);
        return $"{model.Label} {row}";
    }

    /// <summary>What the ramp of a picture means.</summary>
    public static string PictureScale(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return Say.Of($"Throughput with {names[0]} divided by throughput with {names[1]}: below 1, {names[1]} is ahead; above 1, {names[0]} is.");
    }

    /// <summary>What the plain ground and the letters of a picture mean: <c>not comparable · m: measured · p: published</c>.</summary>
    public static string PictureLetters(IEnumerable<PointSource> sources) =>
        string.Join(" · ", sources.Select(s => Say.Of($"{MapEvidence.Letter(s)}: {SourceWords.Said(s)}")).Prepend(MapEvidence.NotComparable));

    /// <summary>The source line of a picture.</summary>
    public static string PictureSource(IEnumerable<PointSource> sources, string snapshot)
    {
        var kinds = sources.Distinct().Order().Select(SourceWords.Points).ToList();
        return kinds.Count == 0 ? Say.Of($"Snapshot {snapshot} · InferenceDash") : Say.Of($"Rests on {Listed.Of(kinds)} · snapshot {snapshot} · "
            + $"InferenceDash");
    }

    /// <summary>Ends of the scale: <c>MTP ahead</c>.</summary>
    public static string Ahead(string name) => Say.Of($"{name} ahead");

    /// <summary>The class of the scale for ties.</summary>
    public const string TieStep = $"±1{Figure.Nbsp}%";

    /// <summary>The ratio of a cell; without one that there is none, which <see cref="MapGap"/> explains.</summary>
    public static string Of(MapCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.ThroughputRatio is { } ratio ? Figure.Ratio(ratio) : MapEvidence.NotComparable;
    }

    /// <summary>The speed of a cell: <c>at 108</c>.</summary>
    public static string At(MapCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return Say.Of($"at\u00A0{Figure.ShortInteractivity(cell.Interactivity)}");
    }

    /// <summary>Where the lead changes, in the room of a cell.</summary>
    public static string ShortBreakEven(IReadOnlyList<double> breakEven)
    {
        ArgumentNullException.ThrowIfNull(breakEven);
        var first = Listed.Commas(breakEven.Take(MostBreakEvens).Select(Figure.About));
        return breakEven.Count > MostBreakEvens ? Say.Of($"break-even\u00A0{first}, …") : Say.Of($"break-even\u00A0{first}");
    }

    /// <summary>A cell as it is read out, after its subject and ratio: speed, who is ahead, and what that rests on.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="unusual">Its sequence, where it is not the usual one.</param>
    /// <param name="isSpeedShown">Whether the speed was read already.</param>
    public static string Outcome(MapCell cell, Sequence? unusual, bool isSpeedShown)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var ahead = isSpeedShown ? Say.Of($"tok/s per user, {AheadOf(cell)}") : Say.Of($"{At(cell)} tok/s per user, {AheadOf(cell)}");
        var breakEven = cell.Pair.BreakEven is { Count: > 0 } all ? Say.Of($"break-even at {Listed.Of(all.Select(Figure.About))}") : null;
        var sequence = unusual is { } other ? Say.Of($"sequence {other.Label}") : null;
        return Listed.Clauses(new[] { ahead, breakEven, sequence, MapEvidence.Of(cell) }.OfType<string>());
    }

    /// <summary>What a cell is about.</summary>
    public static string Subject(Matchup matchup)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        return Say.Of($"{matchup.Model.Label}, {matchup.Gpu.Label}, {matchup.Precision.Label}:");
    }

    /// <summary>Precision of a row, with its method where that is not MTP, which the map is about.</summary>
    public static string Row(Precision precision, SpecMethod method) =>
        method == SpecMethod.Mtp ? precision.Label : Say.Of($"{precision.Label}, {method.Label}");

    private static string AheadOf(MapCell cell)
    {
        var comparison = cell.Pair.Comparison;
        return cell.Row switch
        {
            { Ahead: { } leader } => Ahead(comparison.Series[leader].Label),
            { IsCompared: true } => Say.Of($"a tie within 1\u00A0%"),
            _ => MapGap.Of(cell),
        };
    }
}
