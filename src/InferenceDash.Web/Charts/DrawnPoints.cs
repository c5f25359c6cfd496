namespace InferenceDash.Web.Charts;

/// <summary>
/// What of very many points is drawn: a chart is a thousand pixels wide, and a page is as large as what it draws. Those that are
/// left out are counted, and said beside the chart.
/// </summary>
internal static class DrawnPoints
{
    /// <summary>Places up to which a line is drawn whole: more than every curve of a few knots has.</summary>
    private const int MostPlaces = 400;

    /// <summary>
    /// The points that are drawn, and how many are not: each of the two kinds whole as long as there are few, else as many as may
    /// be, evenly among them in their order.
    /// </summary>
    /// <param name="points">The points, in their order.</param>
    /// <param name="isOnFrontier">Whether a point is on a frontier.</param>
    /// <param name="few">Up to this number all are drawn.</param>
    /// <param name="mostOn">The most on a frontier.</param>
    /// <param name="mostOff">The most off it.</param>
    public static (IReadOnlyList<T> Drawn, int NotDrawn) Of<T>(IReadOnlyList<T> points, Func<T, bool> isOnFrontier, int few, int mostOn, int mostOff)
    {
        if (points.Count <= few)
            return (points, 0);
        var on = points.Count(isOnFrontier);
        var (onSteps, offSteps) = (new Steps(on, mostOn), new Steps(points.Count - on, mostOff));
        List<T> drawn = [.. points.Where(p => (isOnFrontier(p) ? onSteps : offSteps).Takes())];
        return (drawn, points.Count - drawn.Count);
    }

    /// <summary>A line through fewer places where it has more than every curve of a few knots; its ends stay, and so do its gaps.</summary>
    public static IReadOnlyList<ChartPlace> Line(IReadOnlyList<ChartPlace> line, int most = MostPlaces)
    {
        if (line.Count <= MostPlaces)
            return line;
        var step = (line.Count + most - 1) / most;
        return [.. line.Where((_, i) => i % step == 0 || i == line.Count - 1 || IsAtGap(i))];

        bool IsAtGap(int i) => line[i].IsGap || (i > 0 && line[i - 1].IsGap) || (i + 1 < line.Count && line[i + 1].IsGap);
    }

    // Takes a limited number of a longer row, evenly spread over it.
    private sealed class Steps(int all, int most)
    {
        private int _met = -1;

        public bool Takes() => ++_met >= 0 && (all <= most || (long)_met * most / all != (long)(_met - 1) * most / all || _met == 0);
    }
}
