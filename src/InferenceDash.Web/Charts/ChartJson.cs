using System.Text.Json;
using System.Text.Json.Serialization;

namespace InferenceDash.Web.Charts;

/// <summary>
/// The chart as the script draws it: plotting coordinates (the logarithm already taken), every word already written. The
/// script knows nothing of metrics, units or rounding.
/// </summary>
public static class ChartJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Of(ChartModel model, int height)
    {
        double Y(double value) => model.Y.IsLog ? Math.Log10(value) : value;
        double[] Place(double x, double y) => [Math.Round(x, 6), Significant(Y(y))];

        return JsonSerializer.Serialize(
            new
            {
                height,
                emptyCorner = model.RisesToTheRight ? "topLeft" : "topRight",
                x = new
                {
                    low = model.X.Low,
                    high = model.X.High,
                    unit = model.X.Unit,
                    ticks = ChartLabels.Spaced(model.X, 0.05).Select(t => new { at = t.Value, label = t.Label, strong = t.IsStrong }),
                },
                y = new
                {
                    low = Y(model.Y.Low),
                    high = Y(model.Y.High),
                    unit = model.Y.Unit,
                    log = model.Y.IsLog,
                    ticks = model.Y.Ticks.Select(t => new { at = Y(t.Value), label = t.Label }),
                },
                series = model.Series.Select(s => new
                {
                    name = s.Name,
                    ink = s.Ink,
                    dash = s.Look.Pattern switch { LinePattern.Dash => 6, LinePattern.Dot => 2, _ => 0 },
                    shape = ShapeOf(s.Look),
                    beside = s.Rank > 0,
                    line = s.Line.Select(p => new[] { Math.Round(p.X, 6), p.IsGap ? null : (double?)Significant(Y(p.Y)) }),
                    knots = s.Knots.Select(k => new { at = Place(k.X, k.Y), faint = !k.IsOnFrontier, hollow = k.IsHollow ?? s.Look.IsHollow, tip = k.Tip }),
                }),
                labels = ChartLabels.Of(model, height, isMini: false)
                    .Select(l => new { text = l.Text, ink = l.Ink, at = Place(l.X, l.Y), dx = l.Dx, dy = l.Dy, anchor = l.Anchor }),
                targets = model.Targets,
                gaps = model.Gaps.Select(g => new { x = g.X, low = Y(g.Low), high = Y(g.High), label = g.Label }),
                breakEvens = model.BreakEvens.Select(b => new { at = Place(b.X, b.Y), label = b.Label, tip = b.Tip }),
                unknown = model.Unknown.Select(u => new[] { u.Low, u.High }),
            },
            Options);
    }

    private static string ShapeOf(SeriesLook look) => look.Shape switch
    {
        MarkShape.Square => "square",
        MarkShape.Diamond => "diamond",
        MarkShape.Triangle => "triangle",
        _ => "circle",
    };

    // A screen has a few thousand pixels: seven digits draw the same curve in half the bytes.
    private static double Significant(double value) =>
        value == 0 ? 0 : double.Parse(value.ToString("G7"), System.Globalization.CultureInfo.InvariantCulture);
}
