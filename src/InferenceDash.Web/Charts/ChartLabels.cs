namespace InferenceDash.Web.Charts;

/// <summary>The name of a curve beside one of its marks, in data units and pixels from there.</summary>
public sealed record ChartLabel(string Text, string Ink, double X, double Y, int Dx, double Dy, string Anchor);

/// <summary>Where the words of a chart go so that none lies over another.</summary>
public static class ChartLabels
{
    /// <summary>The width for which names at the ends of many lines are placed: that of a telephone.</summary>
    public const int CrowdedWidth = 300;

    // The names of a few lines are placed for a page, not for a telephone.
    private const int WideLabelWidth = 600;

    private const double LineHeight = 15;
    private const double MarkRadius = 4.5;
    private const double CharacterWidth = 7.4;

    // The space beside the plot that a name may run into.
    private const double RightSpace = 10;

    // Where a name may stand beside the end of its line, the best place first.
    private static readonly (int Dx, double Dy, string Anchor)[] Places =
        [(8, 4, "start"), (4, -9, "middle"), (4, 18, "middle"), (0, -9, "end"), (0, 18, "end"), (8, -8, "start"), (8, 16, "start")];

    /// <summary>
    /// The page's own curves are named at their first mark; at the last one in a small chart, or where other precisions
    /// stand beside them, which are named above their last marks. Names that would overlap move apart.
    /// </summary>
    public static IReadOnlyList<ChartLabel> Of(ChartModel model, int height, bool isMini)
    {
        if (model.IsCrowded)
            return OfLines(model, height, CrowdedWidth);
        if (model.IsNamedAtEnds)
            return OfLines(model, height, WideLabelWidth);
        var named = model.Series.Where(s => s.Name.Length > 0 && s.Knots.Count > 0).ToList();
        var atEnd = isMini || named.Exists(s => s.Rank > 0);
        var own = named.Where(s => s.Rank == 0).Select(s => (Series: s, At: atEnd ? s.Knots[^1] : s.Knots[0]));
        var beside = named.Where(s => s.Rank > 0).Select(s => (Series: s, At: s.Knots[^1]));
        return
        [
            .. Apart(own, 4, (s, at, dy) => new ChartLabel(s.Name, s.Ink, at.X, at.Y, atEnd ? 10 : -10, dy, atEnd ? "start" : "end")),
            .. Apart(beside, -9, (s, at, dy) => new ChartLabel(s.Name, s.Ink, at.X, at.Y, 8, dy, "end")),
        ];

        IEnumerable<ChartLabel> Apart(IEnumerable<(ChartSeries Series, ChartKnot At)> labels, double dy, Func<ChartSeries, ChartKnot, double, ChartLabel> make)
        {
            var sorted = labels.OrderByDescending(l => l.At.Y).ToList();
            var ys = sorted.ConvertAll(l => (height * (1 - model.Y.Share(l.At.Y))) + dy);
            var moved = Spread(ys);
            return sorted.Select((l, i) => make(l.Series, l.At, dy + moved[i] - ys[i]));
        }
    }

    /// <summary>
    /// The names at the ends of many lines: one for the lines of one name, at the end that reaches farthest, wherever it lies
    /// over no other name, and over no mark where there is such a place. What finds none is named by the legend alone.
    /// </summary>
    /// <param name="model">The chart.</param>
    /// <param name="height">Height of the plot, px.</param>
    /// <param name="width">Width of the plot, px; a plot is fluid, so the names are placed for the least one.</param>
    public static IReadOnlyList<ChartLabel> OfLines(ChartModel model, int height, int width)
    {
        var names = new List<Box>();
        var labels = new List<ChartLabel>();
        List<Box> marks = [.. model.Series.SelectMany(s => s.Knots).Where(k => k.IsOnFrontier && IsWithin(model, k)).Select(k => MarkOf(k.X, k.Y))];
        var ends = model.Series
            .Select(s => (Series: s, End: s.Knots.Where(k => k.IsOnFrontier && IsWithin(model, k)).MaxBy(k => k.X)))
            .Where(e => e.End is not null)
            .GroupBy(e => e.Series.LineLabel ?? e.Series.Name)
            .Select(g => g.MaxBy(e => e.End!.X))
            .OrderByDescending(e => e.End!.X);
        foreach (var (series, end) in ends)
        {
            var text = series.LineLabel ?? series.Name;
            var free = Places
                .Select(place => (Place: place, Box: BoxOf(text, place, end!)))
                .Where(p => p.Box.Left >= 0 && p.Box.Right <= width + RightSpace && p.Box.Top >= -6 && p.Box.Bottom <= height
                    && !names.Exists(p.Box.Touches))
                .ToList();
            // What would lie over a mark is named by the legend alone.
            var (at, box) = free.Find(p => !marks.Exists(p.Box.Touches));
            if (series.IsQuiet || box == default)
                continue;
            names.Add(box);
            labels.Add(new ChartLabel(text, series.Ink, end!.X, end.Y, at.Dx, at.Dy, at.Anchor));
        }

        return labels;

        Box BoxOf(string text, (int Dx, double Dy, string Anchor) place, ChartKnot end)
        {
            var (x, y, size) = (width * model.X.Share(end.X), height * (1 - model.Y.Share(end.Y)), CharacterWidth * text.Length);
            var left = x + place.Dx - (place.Anchor == "end" ? size : place.Anchor == "middle" ? size / 2 : 0);
            return new Box(left, y + place.Dy - 11, left + size, y + place.Dy + 4);
        }

        Box MarkOf(double at, double value)
        {
            var (x, y) = (width * model.X.Share(at), height * (1 - model.Y.Share(value)));
            return new Box(x - MarkRadius, y - MarkRadius, x + MarkRadius, y + MarkRadius);
        }
    }

    /// <summary>Ticks of an axis with the labels left out that would touch another one; targets keep theirs before others.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="least">Least distance of two labels, as a share of the axis.</param>
    public static IReadOnlyList<ChartTick> Spaced(ChartAxis axis, double least)
    {
        var taken = new List<double>();
        var ticks = new List<ChartTick>();
        foreach (var tick in axis.Ticks.OrderByDescending(t => t.IsStrong).ThenBy(t => t.Value))
        {
            var share = axis.Share(tick.Value);
            var isFree = taken.TrueForAll(t => Math.Abs(t - share) >= least);
            if (isFree)
                taken.Add(share);
            ticks.Add(isFree ? tick : tick with { Label = "" });
        }

        return ticks;
    }

    private static bool IsWithin(ChartModel model, ChartKnot knot) =>
        knot.X >= model.X.Low && knot.X <= model.X.High && knot.Y >= model.Y.Low && knot.Y <= model.Y.High;

    // From top to bottom; the first of a tight pair moves up by half of what is missing, the rest only move down.
    private static double[] Spread(List<double> ys)
    {
        double[] moved = [.. ys];
        for (var i = 1; i < moved.Length; i++)
        {
            var lack = LineHeight - (moved[i] - moved[i - 1]);
            if (lack <= 0)
                continue;
            if (i == 1)
                moved[0] -= lack / 2;
            moved[i] = moved[i - 1] + LineHeight;
        }

        return moved;
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Touches(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
