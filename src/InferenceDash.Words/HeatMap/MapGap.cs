namespace InferenceDash.Words.HeatMap;

/// <summary>Why a cell of the map has no ratio, and the nearest interactivity at which it has one.</summary>
public static class MapGap
{
    /// <summary>In a phrase: <c>comparable from 84, where MTP starts</c>, <c>MTP to 52, Off from 62</c>, <c>MTP not measured</c>.</summary>
    public static string Of(MapCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var isPublished = cell.Pair.Source == PointSource.Published;
        var series = cell.Pair.Comparison.Series;
        return cell.Pair.Comparison.Overlap switch
        {
            { } shared when cell.Interactivity < shared.Low && isPublished => Say.Of($"published from\u00A0{Figure.Knot(shared.Low)}"),
            { } shared when cell.Interactivity < shared.Low =>
                Say.Of($"comparable from\u00A0{Figure.Knot(shared.Low)}, where {Starts(series, shared)}"),
            { } shared when isPublished => Say.Of($"published up to\u00A0{Figure.Knot(shared.High)}"),
            { } shared => Say.Of($"comparable up to\u00A0{Figure.Knot(shared.High)}, where {Ends(series, shared)}"),
            _ => Apart(series, isPublished),
        };
    }

    /// <summary>The interactivity nearest to another at which a cell of a map has a ratio, rounded into its range; null: none has any.</summary>
    public static double? Nearest(IReadOnlyList<MapCell> cells, double interactivity)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var ends = cells.Select(c => c.Pair.Comparison.Overlap).OfType<InteractivityRange>().SelectMany(Rounded).ToList();
        return ends.Count == 0 ? null : ends.MinBy(end => Math.Abs(end - interactivity));
    }

    // What is printed has to lie inside, so that a link to it finds figures. A range without a round number keeps its digits.
    private static double[] Rounded(InteractivityRange range)
    {
        var (low, high) = (Math.Ceiling(range.Low * 10) / 10, Math.Floor(range.High * 10) / 10);
        return low <= high ? [low, high] : [range.Low];
    }

    private static string Starts(IReadOnlyList<ComparedSeries> series, InteractivityRange shared) =>
        One(series, range => range.Low == shared.Low) is { } one ? Say.Of($"{one} starts") : Say.Of("both start");

    private static string Ends(IReadOnlyList<ComparedSeries> series, InteractivityRange shared) =>
        One(series, range => range.High == shared.High) is { } one ? Say.Of($"{one} ends") : Say.Of("both end");

    // The one series that something is true of; null: it is true of both.
    private static string? One(IReadOnlyList<ComparedSeries> series, Func<InteractivityRange, bool> isThere) =>
        series.Where(s => s.Curve.Range is { } range && isThere(range)).ToList() is [var one] ? one.Label : null;

    private static string Apart(IReadOnlyList<ComparedSeries> series, bool isPublished)
    {
        if (series.FirstOrDefault(s => s.Curve.Range is null) is { } missing)
            return isPublished ? Say.Of($"{missing.Label} not published") : Say.Of($"{missing.Label} not measured");
        var (slower, faster) = series[0].Curve.Range!.Value.Low <= series[1].Curve.Range!.Value.Low ? (series[0], series[1]) : (series[1], series[0]);
        return Say.Of($"{Upto(slower)}, {faster.Label} from\u00A0{Figure.Knot(faster.Curve.Range!.Value.Low)}");
    }

    private static string Upto(ComparedSeries series)
    {
        var range = series.Curve.Range!.Value;
        return range.Low == range.High
            ? Say.Of($"{series.Label} only at\u00A0{Figure.Knot(range.High)}")
            : Say.Of($"{series.Label} to\u00A0{Figure.Knot(range.High)}");
    }
}
