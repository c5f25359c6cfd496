namespace InferenceDash.Web.Shared;

/// <summary>
/// What a catalog takes in memory beyond another one, estimated: series that both share take nothing, and of the others the
/// points that both share take their places in lists alone.
/// </summary>
internal static class CatalogMemory
{
    /// <summary>A catalog itself: its map, its index, and what pages were made of it, none of which it shares.</summary>
    public const long BytesOfCatalog = 1_000_000;

    /// <summary>A point with the names that are its own.</summary>
    public const long BytesOfPoint = 300;

    /// <summary>A point's places in lists, and what is drawn from it.</summary>
    private const long BytesOfPlace = 100;

    /// <summary>Of each series that is not shared, the bytes that it takes.</summary>
    public static Dictionary<MeasuredSeries, long> Beyond(Catalog shared, Catalog catalog)
    {
        var held = shared.Dataset.Measured.Series.ToDictionary(s => s.Key);
        return catalog.Dataset.Measured.Series
            .Where(s => !ReferenceEquals(held.GetValueOrDefault(s.Key), s))
            .ToDictionary(s => s, s => (BytesOfPlace * s.Points.Count) + (BytesOfPoint * OwnPoints(s, held.GetValueOrDefault(s.Key))));
    }

    private static int OwnPoints(MeasuredSeries series, MeasuredSeries? shared)
    {
        if (shared is null)
            return series.Points.Count;
        var known = new HashSet<BenchmarkPoint>(shared.Points, ReferenceEqualityComparer.Instance);
        return series.Points.Count(p => !known.Contains(p));
    }
}
