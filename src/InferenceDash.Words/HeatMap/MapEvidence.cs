namespace InferenceDash.Words.HeatMap;

/// <summary>What the ratio of a cell rests on: its source and the evidence marks of the two figures behind it.</summary>
public static class MapEvidence
{
    /// <summary>What weakens the ratio, each mark once; none without a ratio, and where it is well founded.</summary>
    public static IReadOnlyList<EvidenceMark> MarksOf(MapCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.ThroughputRatio is null ? [] : [.. cell.Row.Points.SelectMany(p => p.Marks).Distinct().Order()];
    }

    /// <summary>Whether the cell has a ratio, and nothing weakens it.</summary>
    public static bool IsWellFounded(MapCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.ThroughputRatio is not null && MarksOf(cell).Count == 0;
    }

    /// <summary>Whether the cell has a ratio, and something weakens it.</summary>
    public static bool IsWeak(MapCell cell) => MarksOf(cell).Count > 0;

    /// <summary>The marks in the room of a cell: <c>sparse, mixed engines</c>; empty: none.</summary>
    public static string Short(MapCell cell) => Listed.Commas(MarksOf(cell).Select(SeriesWords.Of));

    /// <summary>Source and marks, a flagged figure with what is wrong: <c>measured; mixed engines</c>.</summary>
    public static string Of(MapCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        string[] marks = [.. MarksOf(cell).Select(mark => SeriesWords.Of(mark, cell.Row.Points.First(p => p.Marks.Contains(mark))))];
        return Listed.Clauses(marks.Prepend(SourceWords.Said(cell.Pair.Source)));
    }

    /// <summary>The letter of a source in a cell.</summary>
    public static string Letter(PointSource source) => SourceWords.Name(source)[..1];

    /// <summary>The key of a cell's looks: filled, outlined, hatched.</summary>
    public static string WellFounded => Say.Of("well founded");

    /// <summary>What an outline means.</summary>
    public static string Weak => Say.Of("weak evidence, named in the cell");

    /// <summary>What hatching means.</summary>
    public static string NotComparable => Say.Of("not comparable");
}
