namespace InferenceDash.Core.Catalogs;

/// <summary>Among points that are all at hand, those of the newest import that has their measurement.</summary>
internal static class NewestMeasurements
{
    /// <summary>For each point the import that knows its measurement best: its own, or the newer one that replaces it.</summary>
    public static int[] ImportsOf(IReadOnlyList<BenchmarkPoint> points)
    {
        var (series, configurations) = (new Numbering<SeriesKey>(), new Numbering<Configuration>());
        var runs = new Numbering<string>(StringComparer.OrdinalIgnoreCase);
        var newest = new Dictionary<(int, int, int, double), int>(points.Count);
        var keys = new (int, int, int, double)[points.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var point = points[i];
            keys[i] = (series.Of(point.Series), configurations.Of(point.Configuration), runs.Of(point.Run), point.Concurrency);
            if (!newest.TryGetValue(keys[i], out var other) || other < point.ImportOrder)
                newest[keys[i]] = point.ImportOrder;
        }

        return Array.ConvertAll(keys, key => newest[key]);
    }
}
