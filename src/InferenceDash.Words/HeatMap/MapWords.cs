namespace InferenceDash.Words.HeatMap;

/// <summary>The words of the map where a method pays, and of its cells.</summary>
public static class MapWords
{
    private const int MostBreakEvens = 2;

    /// <summary>The heading of the map.</summary>
    public static string Heading(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return $"Throughput with {names[0]} relative to {names[1]}";
    }

    /// <summary>What the table holds, for those who cannot see it.</summary>
    public static string Caption(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return $"Throughput with {names[0]} divided by throughput with {names[1]}, by model and precision (rows) and GPU (columns)";
    }

    /// <summary>What the colours mean, for those who cannot see them.</summary>
    public static string Scale(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return $"Colour scale of the ratio: orange where {names[1]} is ahead, grey for a tie within 1{Figure.Nbsp}%, blue where {names[0]} is ahead";
    }

    /// <summary>Ends of the scale: <c>MTP ahead</c>.</summary>
    public static string Ahead(string name) => $"{name} ahead";

    /// <summary>The class of the scale for ties.</summary>
    public const string TieStep = $"±1{Figure.Nbsp}%";

    /// <summary>The ratio of a cell; without one what is known instead. A bound is a bound of that series, in tok/s/GPU.</summary>
    public static string Of(MapCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (cell.ThroughputRatio is { } ratio)
            return Figure.Ratio(ratio);
        var (first, second) = (cell.Row.Points[0], cell.Row.Points[1]);
        var (one, other) = (cell.Pair.Comparison.Series[0].Label, cell.Pair.Comparison.Series[1].Label);
        var isPublished = cell.Pair.Source == PointSource.Published;
        return cell.Row.Alone switch
        {
            { } alone => $"only {cell.Pair.Comparison.Series[alone].Label}",
            _ when first.IsBound && !second.IsBound => $"{one} {Metrics.Throughput.Print(first)}",
            _ when second.IsBound && !first.IsBound => $"{other} {Metrics.Throughput.Print(second)}",
            _ when first.HasValue => isPublished ? $"{other} not published" : $"{other} not measured",
            _ when second.HasValue => isPublished ? $"{one} not published" : $"{one} not measured",
            _ => isPublished ? "not published" : "not measured",
        };
    }

    /// <summary>Whether the words of a cell are a bound of one series.</summary>
    public static bool IsBound(MapCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Row.Points[0].IsBound != cell.Row.Points[1].IsBound;
    }

    /// <summary>The speed of a cell: <c>at 108</c>.</summary>
    public static string At(MapCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return $"at{Figure.Nbsp}{Figure.ShortInteractivity(cell.Interactivity)}";
    }

    /// <summary>Whether the two series can be compared elsewhere, and where.</summary>
    public static string Shared(MapCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Pair.Comparison.Overlap switch
        {
            null => "no common range",
            { } shared when cell.Interactivity < shared.Low => $"comparable from{Figure.Nbsp}{Figure.Knot(shared.Low)}",
            { } shared => $"comparable up to{Figure.Nbsp}{Figure.Knot(shared.High)}",
        };
    }

    /// <summary>Where the lead changes, in the room of a cell.</summary>
    public static string ShortBreakEven(IReadOnlyList<double> breakEven)
    {
        ArgumentNullException.ThrowIfNull(breakEven);
        var first = string.Join(", ", breakEven.Take(MostBreakEvens).Select(Figure.About));
        return breakEven.Count > MostBreakEvens ? $"⇄{first}, …" : $"⇄{first}";
    }

    /// <summary>A cell as it is read out, after its subject and ratio: speed, who is ahead, and its marks.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="unusual">Its sequence, where it is not the usual one.</param>
    /// <param name="isSpeedShown">Whether the speed was read already.</param>
    public static string Outcome(MapCell cell, Sequence? unusual, bool isSpeedShown)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var ahead = isSpeedShown ? $"tok/s per user, {AheadOf(cell)}" : $"{At(cell)} tok/s per user, {AheadOf(cell)}";
        var breakEven = cell.Pair.BreakEven is { Count: > 0 } all ? $"break-even at {Listed.Of(all.Select(Figure.About))}" : null;
        var sequence = unusual is { } other ? $"sequence {other.Label}" : null;
        return string.Join("; ", new[] { ahead, breakEven, sequence }.OfType<string>());
    }

    /// <summary>What a cell is about.</summary>
    public static string Subject(Matchup matchup)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        return $"{matchup.Model.Label}, {matchup.Gpu.Label}, {matchup.Precision.Label}:";
    }

    /// <summary>Precision of a row, with its method where that is not MTP, which the map is about.</summary>
    public static string Row(Precision precision, SpecMethod method) =>
        method == SpecMethod.Mtp ? precision.Label : $"{precision.Label}, {method.Label}";

    private static string AheadOf(MapCell cell)
    {
        var comparison = cell.Pair.Comparison;
        return cell.Row switch
        {
            { Ahead: { } leader } => Ahead(comparison.Series[leader].Label),
            { IsCompared: true } => $"a tie within 1{Figure.Nbsp}%",
            _ => $"no ratio: {StatusWords.OfBoth(cell.Row, comparison)}",
        };
    }
}
