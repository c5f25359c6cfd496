using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace InferenceDash.Web.Charts;

/// <summary>Where each part of the static chart goes.</summary>
public sealed partial class StaticChart : ComponentBase
{
    private const double BoxWidth = 1000;

    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    /// <summary>Unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Height of the plot area, px.</summary>
    [Parameter, EditorRequired]
    public required int Height { get; set; }

    [Parameter]
    public bool IsMini { get; set; }

    private string TitleId => $"{Id}-title";

    private string HatchId => $"{Id}-hatch";

    private string HatchFill => $"url(#{HatchId})";

    private string ViewBox => $"0 0 {BoxWidth} {Height}";

    private IEnumerable<(ChartSeries Series, ChartKnot Knot)> Knots =>
        Model.Series.SelectMany(s => s.Knots.Where(k => !Model.IsCrowded || (k.IsOnFrontier && IsInside(k))).Select(k => (s, k)));

    // Points off the frontier of many series: one path each, whose strokes of no length are dots of one size at any width.
    private IEnumerable<(ChartSeries Series, bool IsHollow, string Path)> Dots => !Model.IsCrowded ? [] : Model.Series
        .SelectMany(s => s.Knots.Where(k => !k.IsOnFrontier && IsInside(k)).GroupBy(s.IsHollow), (s, dots) => (s, dots.Key, PathOf(dots)));

    private IReadOnlyList<ChartSeries> Lines => Model.Series;

    private IReadOnlyList<ChartLabel> Labels => ChartLabels.Of(Model, Height, IsMini);

    // Of many points only a name: the table has their figures.
    private string TextOf(ChartKnot knot) => Model.IsCrowded ? knot.Tip.Title : knot.Tip.Text;

    private bool IsInside(ChartKnot knot) => knot.X >= Model.X.Low && knot.X <= Model.X.High;

    private IReadOnlyList<ChartTick> XTicks => ChartLabels.Spaced(Model.X, IsMini ? 0.09 : 0.05);

    private string X(double value) => (100 * Model.X.Share(value)).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private string Width(InteractivityRange range) =>
        (100 * (Model.X.Share(range.High) - Model.X.Share(range.Low))).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private double YPixels(double value) => Height * (1 - Model.Y.Share(value));

    private string Y(double value) => Px(YPixels(value));

    private static string Px(double pixels) => pixels.ToString("0.#", CultureInfo.InvariantCulture);

    private string YTickClass(ChartTick tick) =>
        tick.Value == Model.Y.Low ? "axis" : "grid";

    private string PathOf(IEnumerable<ChartKnot> dots) => string.Concat(dots.Select(k => $"M{Px(BoxWidth * Model.X.Share(k.X))} {Y(k.Y)}h0"));

    private static string LineClass(ChartSeries series) =>
        $"line s-{series.Ink}{(series.IsDashed ? " " + series.Look.PatternClass : "")}{(series.Rank > 0 ? " beside" : "")}{(series.IsQuiet ? " quiet" : "")}";

    private static string KnotClass(ChartSeries series, ChartKnot knot)
    {
        var kind = series.IsHollow(knot) ? $"hollow s-{series.Ink}" : $"f-{series.Ink}";
        return $"knot {kind}{(series.Rank > 0 ? " beside" : "")}{(knot.IsOnFrontier ? "" : " faint")}{(series.IsQuiet ? " quiet" : "")}";
    }

    private string GapAnchor(ChartGap gap) => Model.X.Share(gap.X) > 0.85 ? "end" : "start";

    private string MarkAnchor(ChartMark mark) => Model.X.Share(mark.X) > 0.75 ? "end" : "start";

    // A line with gaps is drawn piece by piece.
    private IEnumerable<string> Pieces(ChartSeries series)
    {
        var points = new StringBuilder();
        foreach (var place in series.Line)
        {
            if (!place.IsGap)
            {
                points.Append(Px(BoxWidth * Model.X.Share(place.X))).Append(',').Append(Px(YPixels(place.Y))).Append(' ');
                continue;
            }

            yield return points.ToString().TrimEnd();
            points.Clear();
        }

        yield return points.ToString().TrimEnd();
    }
}
