using System.Text.Json;

namespace InferenceDash.Web.Exploring;

/// <summary>
/// The explorer's chart as its script draws it: plotting coordinates (logarithms already taken), every word already written.
/// A mark is <c>[x, y, id, 1 on the frontier, else 0]</c>, with a further 1 where it is drawn as Off, so that thousands of them
/// stay small. A place of a line without a y is a gap.
/// </summary>
public static class ExplorerJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string Of(ChartModel model, int height) => JsonSerializer.Serialize(
        new
        {
            height,
            x = Axis(model.X),
            y = Axis(model.Y),
            series = model.Series.Select(s => new
            {
                key = s.Key,
                name = s.Name,
                ink = s.Ink,
                dashed = s.IsDashed,
                line = s.Line.Select(p => new[] { Plotted(model.X, p.X), p.IsGap ? null : (double?)Plotted(model.Y, p.Y) }),
                marks = s.Knots.Select(k => Mark(model, k)),
            }),
            labels = ChartLabels.OfLines(model, height, ChartLabels.CrowdedWidth)
                .Select(l => new
                {
                    text = l.Text,
                    ink = l.Ink,
                    at = new[] { Plotted(model.X, l.X), Plotted(model.Y, l.Y) },
                    dx = l.Dx,
                    dy = l.Dy,
                    anchor = l.Anchor,
                }),
        },
        Options);

    private static double[] Mark(ChartModel model, ChartKnot knot)
    {
        double[] mark = [Plotted(model.X, knot.X), Plotted(model.Y, knot.Y), knot.Id, knot.IsOnFrontier ? 1 : 0];
        return knot.IsHollow == true ? [.. mark, 1] : mark;
    }

    private static object Axis(ChartAxis axis) => new
    {
        low = Plotted(axis, axis.Low),
        high = Plotted(axis, axis.High),
        unit = axis.Unit + (axis.IsLog ? " (log)" : ""),
        log = axis.IsLog,
        ticks = axis.Ticks.Select(t => new { at = Plotted(axis, t.Value), label = t.Label }),
    };

    // A screen has a few thousand pixels: seven digits draw the same curve in half the bytes.
    private static double Plotted(ChartAxis axis, double value)
    {
        var plotted = axis.IsLog ? Math.Log10(value) : value;
        return plotted == 0 ? 0 : double.Parse(plotted.ToString("G7"), System.Globalization.CultureInfo.InvariantCulture);
    }
}
