namespace InferenceDash.Core.Catalogs;

/// <summary>Points that their import keeps out of curves, because they are flagged and it was asked to.</summary>
internal static class ExcludedPoints
{
    /// <summary>
    /// The points of a series that curves are made from, and those kept out. An older import of a measurement that the newest one
    /// keeps out does not bring it back.
    /// </summary>
    /// <param name="series">The points of one series, in the order in which they were imported.</param>
    public static (IReadOnlyList<BenchmarkPoint> Drawn, IReadOnlyList<BenchmarkPoint> Excluded) Split(IReadOnlyList<BenchmarkPoint> series)
    {
        if (!series.Any(p => p.IsExcluded))
            return (series, []);
        var newest = NewestMeasurements.ImportsOf(series);
        return (
            [.. series.Where((p, i) => !p.IsExcluded && newest[i] == p.ImportOrder)],
            [.. series.Where((p, i) => p.IsExcluded && newest[i] == p.ImportOrder)]);
    }
}
