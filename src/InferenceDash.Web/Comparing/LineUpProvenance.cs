using System.Globalization;

namespace InferenceDash.Web.Comparing;

/// <summary>Where the figures of a comparison come from: for the head of its CSV and the foot of its picture.</summary>
internal static class LineUpProvenance
{
    public static IEnumerable<string> Of(LineUpView view)
    {
        yield return $"{view.Common}: {view.Versus}, sequence {view.Sequence.Label}; ratios are to {view.Baseline.Label}";
        yield return $"Source: {Source(view)}";
        yield return $"Assumptions: {Rates(view)}; snapshot {view.Catalog.Dataset.Snapshot}";
        yield return "Where is_bound is true, throughput and tok/s/MW are at least and cost is at most the figure";
    }

    public static string Line(LineUpView view) =>
        string.Create(CultureInfo.InvariantCulture, $"{Source(view)} · {Rates(view)} · snapshot {view.Catalog.Dataset.Snapshot} · InferenceDash");

    private static string Source(LineUpView view) => view.IsPublished
        ? $"published operating points of {PublishedSources.Publishers(Points(view))}, {PublishedSources.Pages(Points(view), most: 6)}"
        : "benchmark points imported into this installation";

    private static IEnumerable<CurvePoint> Points(LineUpView view) => view.Comparison.Series.SelectMany(s => s.Curve.Points);

    private static string Rates(LineUpView view) =>
        $"set {view.Baseline.Rates.Set}, {QueryParser.Name(view.Baseline.Rates.Price)} price{(view.Comparison.Series.Any(s => s.Rates.IsCustomPrice || s.Rates.IsCustomPower) ? ", custom rates" : "")}";
}
