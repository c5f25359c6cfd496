namespace InferenceDash.Web.Exploring;

/// <summary>
/// Which points of a series are on its frontier. Where its curves are known the series is the best of its precisions and
/// methods: the envelope of their curves, and not a curve through pooled points (methodology, Best). On any other axes it is
/// what no other point of the series beats.
/// </summary>
internal static class SeriesFrontier
{
    /// <summary>The envelope, empty where there is none on these axes, and the numbers of the rows on the frontier.</summary>
    /// <param name="view">Axes.</param>
    /// <param name="rates">Price and power of each GPU.</param>
    /// <param name="placed">The rows of a series that have a place on the axes.</param>
    public static (SeriesCurve Curve, HashSet<int> Frontier) Of(
        ExplorerView view, IReadOnlyDictionary<string, GpuRates> rates, List<ExplorerRow> placed)
    {
        if (!view.HasCurves)
            return (SeriesCurve.Empty, [.. Unbeaten(view, placed).Select(r => r.Id)]);
        var recipes = placed.GroupBy(r => (r.Subject.Precision, r.Subject.Method))
            .Select(g => (g.Key.Method, Frontier: Unbeaten(view, Knots(view, rates, g))))
            .ToList();
        var curve = SeriesCurve.Of(recipes.Select(r => new RecipeCurve(r.Method, Curve.Of(r.Frontier.ConvertAll(row => row.Point.Point)))));
        var frontier = recipes.SelectMany(r => r.Frontier).Where(r => recipes.Count == 1 || curve.IsOnFrontier(r.Point.Point));
        var knots = frontier.Select(r => r.Point.Point).ToHashSet<CurvePoint>(ReferenceEqualityComparer.Instance);
        return (curve, [.. placed.Where(r => knots.Contains(r.Point.Knot)).Select(r => r.Id)]);
    }

    // Repeats are one point of the curve, at their centre: they are on the frontier together or not at all.
    private static List<ExplorerRow> Knots(ExplorerView view, IReadOnlyDictionary<string, GpuRates> rates, IEnumerable<ExplorerRow> rows) =>
        [.. rows.DistinctBy(r => r.Point.Knot, ReferenceEqualityComparer.Instance).Select(r => r.Point.Repeats == 1 ? r : AtCentre(view, rates, r))];

    private static ExplorerRow AtCentre(ExplorerView view, IReadOnlyDictionary<string, GpuRates> rates, ExplorerRow row)
    {
        var centre = row.Point.Centre;
        var figures = centre.Figures(rates[row.Subject.Gpu]);
        return row with { Point = centre, Figures = figures, X = view.X.Value(figures), Y = view.Y.Value(figures) };
    }

    // A quantity without a better side, such as concurrency, is shown where throughput is on its frontier.
    private static List<ExplorerRow> Unbeaten(ExplorerView view, List<ExplorerRow> placed)
    {
        var isScore = view.Y.Better != Better.Neither;
        var kept = ParetoFrontier.Mask(
            placed.ConvertAll(r => r.X!.Value), view.X.Better == Better.Higher,
            placed.ConvertAll(r => isScore ? r.Y!.Value : r.Figures.ThroughputPerGpu!.Value), !isScore || view.Y.Better == Better.Higher);
        return [.. placed.Where((_, i) => kept[i])];
    }
}
