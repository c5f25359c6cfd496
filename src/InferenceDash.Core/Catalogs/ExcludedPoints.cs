namespace InferenceDash.Core.Catalogs;

/// <summary>Points that their import keeps out of curves, because they are flagged and it was asked to.</summary>
internal static class ExcludedPoints
{
    /// <summary>
    /// The points that curves are made from, and those kept out. An older import of a measurement that the newest one keeps out
    /// does not bring it back.
    /// </summary>
    /// <param name="measured">All points, in the order in which they were imported.</param>
    public static (ILookup<SeriesKey, BenchmarkPoint> Drawn, ILookup<SeriesKey, BenchmarkPoint> Excluded) Split(IReadOnlyList<BenchmarkPoint> measured)
    {
        var series = measured.Where(p => p.IsExcluded).Select(p => p.Series).ToHashSet();
        if (series.Count == 0)
            return (measured.ToLookup(p => p.Series), Enumerable.Empty<BenchmarkPoint>().ToLookup(p => p.Series));
        var known = new Measurements();
        foreach (var point in measured.Where(p => series.Contains(p.Series)))
            known.Note(point);
        return (
            measured.Where(p => !series.Contains(p.Series) || (!p.IsExcluded && known.Counts(p))).ToLookup(p => p.Series),
            measured.Where(p => p.IsExcluded && known.Counts(p)).ToLookup(p => p.Series));
    }
}
