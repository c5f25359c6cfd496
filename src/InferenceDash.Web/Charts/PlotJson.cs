using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InferenceDash.Web.Charts;

/// <summary>
/// A chart as its script draws it: plotting coordinates (logarithms already taken), every word already written. The script
/// knows nothing of metrics, units or rounding. A mark is <c>[x, y, kind]</c>, kind being the sum of 1 where it lies on the
/// frontier, 2 where it is hollow and 4 × its shape, so that thousands of them stay small; the tip of the n-th mark of all
/// series is the n-th tip, those of break-evens come last. A place of a line without a y is a gap.
/// </summary>
public static class PlotJson
{
    private const int OnFrontier = 1, Hollow = 2, Shape = 4;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The page keeps what could end its script element: the serializer writes every < as an escape.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Default,
    };

    /// <summary>The chart without what its points say.</summary>
    public static string Of(ChartModel model, int height) => JsonSerializer.Serialize(
        new
        {
            height,
            isCrowded = model.IsCrowded ? true : (bool?)null,
            y = Axis(model.Y),
            series = model.Series.Select(s => new
            {
                key = s.Key.Length > 0 ? s.Key : s.Name,
                name = s.Name,
                ink = s.Ink,
                dash = s.Look.Pattern switch { LinePattern.Dash => 6, LinePattern.Dot => 2, _ => (int?)null },
                quiet = s.IsQuiet ? true : (bool?)null,
                beside = s.Rank > 0 ? true : (bool?)null,
                line = s.Line.Select(p => new[] { Plotted(model.X, p.X), p.IsGap ? null : (double?)Plotted(model.Y, p.Y) }),
                marks = s.Knots.Select(k => (double[])[Plotted(model.X, k.X), Plotted(model.Y, k.Y), KindOf(s, k)]),
            }),
            labels = ChartLabels.Of(model, height, isMini: false).Select(l => new
            {
                text = l.Text,
                ink = l.Ink,
                at = Place(model, l.X, l.Y),
                dx = l.Dx,
                dy = l.Dy,
                anchor = l.Anchor,
            }),
            breakEvens = model.BreakEvens.Select(b => new { at = Place(model, b.X, b.Y), label = b.Label }),
            unknown = model.Unknown.Select(u => new[] { Plotted(model.X, u.Low), Plotted(model.X, u.High) }),
            reference = model.Reference is { } reference ? Plotted(model.Y, reference) : (double?)null,
            frame = Frame(model),
        },
        Options);

    /// <summary>What of a chart follows the targets of its page.</summary>
    public static object FrameOf(ChartModel model) => Frame(model);

    /// <summary>
    /// What is known of each point, in the order of the marks; the script reads it when a reader points at one. A tip is
    /// <c>[title, index of its units, index of its source, values, run, flag]</c>: units and sources are those of many points.
    /// </summary>
    public static string TipsOf(ChartModel model)
    {
        var (units, sources) = (new Numbered(), new Numbered());
        var tips = model.Series.SelectMany(s => s.Knots).Select(k => k.Tip).Concat(model.BreakEvens.Select(b => b.Tip)).Select(tip => (object?[])
        [
            tip.Title, units.Of(string.Join('|', tip.Figures.Select(f => f.Unit))), sources.Of(tip.Source), tip.Figures.Select(f => f.Value),
            .. tip.Run is null && tip.Flag is null ? [] : (object?[])[tip.Run is { } run ? new[] { run.Href, run.Words } : null],
            .. tip.Flag is { } flag ? [flag] : (object?[])[],
        ]).ToList();
        return JsonSerializer.Serialize(new { units = units.All.Select(u => u.Split('|')), sources = sources.All, tips }, Options);
    }

    private static object Frame(ChartModel model) => new
    {
        x = Axis(model.X with { Ticks = [.. ChartLabels.Spaced(model.X, 0.05)] }),
        read = model.ReadAt is { } read ? Plotted(model.X, read) : (double?)null,
        targets = model.Targets.Select(t => Plotted(model.X, t)),
        gaps = model.Gaps.Select(g => new { x = Plotted(model.X, g.X), low = Plotted(model.Y, g.Low), high = Plotted(model.Y, g.High), label = g.Label }),
    };

    private static int KindOf(ChartSeries series, ChartKnot knot) =>
        (knot.IsOnFrontier ? OnFrontier : 0)
        + (series.IsHollow(knot) ? Hollow : 0)
        + (Shape * (int)series.ShapeOf(knot));

    // Texts by their number, each once.
    private sealed class Numbered
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public IEnumerable<string> All => _numbers.Keys;

        public int Of(string text) => _numbers.TryGetValue(text, out var number) ? number : _numbers[text] = _numbers.Count;
    }

    private static object Axis(ChartAxis axis) => new
    {
        low = Plotted(axis, axis.Low),
        high = Plotted(axis, axis.High),
        log = axis.IsLog,
        unit = axis.Unit,
        ticks = axis.Ticks.Select(t => new { at = Plotted(axis, t.Value), label = t.Label, strong = t.IsStrong }),
    };

    private static double[] Place(ChartModel model, double x, double y) => [Plotted(model.X, x), Plotted(model.Y, y)];

    // A screen has a few thousand pixels: seven digits draw the same curve in half the bytes.
    private static double Plotted(ChartAxis axis, double value)
    {
        var plotted = axis.IsLog ? Math.Log10(value) : value;
        return plotted == 0 ? 0 : double.Parse(plotted.ToString("G7", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
