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
    /// over no other name. What finds no place is named by the legend alone.
    /// </summary>
    /// <param name="model">The chart.</param>
    /// <param name="height">Height of the plot, px.</param>
    /// <param name="width">Width of the plot, px; a plot is fluid, so the names are placed for the least one.</param>
    public static IReadOnlyList<ChartLabel> OfLines(ChartModel model, int height, int width)
    {
        var taken = new List<(double Left, double Top, double Right, double Bottom)>();
        var labels = new List<ChartLabel>();
        var ends = model.Series
            .Select(s => (Series: s, End: s.Knots.Where(k => k.IsOnFrontier && k.X >= model.X.Low && k.X <= model.X.High && k.Y <= model.Y.High && k.Y >= model.Y.Low).MaxBy(k => k.X)))
            .Where(e => e.End is not null)
            .GroupBy(e => e.Series.LineLabel ?? e.Series.Name)
            .Select(g => g.MaxBy(e => e.End!.X))
            .OrderByDescending(e => e.End!.X);
        foreach (var (series, end) in ends)
        {
            var text = series.LineLabel ?? series.Name;
            var (x, y) = (width * model.X.Share(end!.X), height * (1 - model.Y.Share(end.Y)));
            var size = CharacterWidth * text.Length;
            foreach (var (dx, dy, anchor) in Places)
            {
                var left = x + dx - (anchor == "end" ? size : anchor == "middle" ? size / 2 : 0);
                var box = (Left: left, Top: y + dy - 11, Right: left + size, Bottom: y + dy + 4);
                if (box.Left < 0 || box.Right > width + RightSpace || box.Top < -6 || box.Bottom > height
                    || taken.Exists(t => t.Left < box.Right && box.Left < t.Right && t.Top < box.Bottom && box.Top < t.Bottom))
                    continue;
                taken.Add(box);
                labels.Add(new ChartLabel(text, series.Ink, end.X, end.Y, dx, dy, anchor));
                break;
            }
        }

        return labels;
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
}
