namespace InferenceDash.Core.Comparing;

/// <summary>Marks the figures of a target with what weakens them.</summary>
internal static class EvidenceMarks
{
    private const int FewestKnots = 3;
    private const double SteepestFall = 3;
    private const double WidestStep = 2;

    /// <summary>The points of all series at one target, each with its marks.</summary>
    public static OperatingPoint[] On(OperatingPoint[] points, IReadOnlyList<ComparedSeries> series)
    {
        // Where engines themselves are compared, only a figure that mixes two of them for itself is mixed.
        var engines = points.Where((_, i) => series[i].Spec.Engine is null).SelectMany(EnginesOf).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var marked = new OperatingPoint[points.Length];
        for (var i = 0; i < points.Length; i++)
            marked[i] = points[i].ThroughputPerGpu is null ? points[i] : points[i] with { Marks = Of(points[i], series[i], engines) };
        return marked;
    }

    private static EvidenceMark[] Of(OperatingPoint point, ComparedSeries series, int enginesOfAll)
    {
        var recipe = series.Curve.Recipes.FirstOrDefault(r => r.Method == point.Method);
        var isOfAnyEngine = series.Spec.Engine is null && enginesOfAll > 1;
        var joinsEngines = EnginesOf(point).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1;
        return
        [
            .. Mark(EvidenceMark.Bound, point.IsBound),
            .. Mark(EvidenceMark.Sparse, recipe?.Curve.Knots.Count < FewestKnots),
            .. Mark(EvidenceMark.Steep, IsSteep(point)),
            .. Mark(EvidenceMark.MixedEngines, isOfAnyEngine || joinsEngines),
            .. Mark(EvidenceMark.Flagged, point.Bracket.Any(k => k.IsFlagged)),
        ];
    }

    private static EvidenceMark[] Mark(EvidenceMark mark, bool holds) => holds ? [mark] : [];

    private static bool IsSteep(OperatingPoint point) => point.Bracket.Count == 2
        && (point.Bracket[0].ThroughputPerGpu > SteepestFall * point.Bracket[1].ThroughputPerGpu
            || point.Bracket[1].Interactivity > WidestStep * point.Bracket[0].Interactivity);

    private static IEnumerable<string> EnginesOf(OperatingPoint point) => point.Bracket.Select(k => k.Engine).OfType<string>();
}
