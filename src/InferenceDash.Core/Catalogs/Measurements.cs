namespace InferenceDash.Core.Catalogs;

/// <summary>
/// Tells measurements apart. The same series, configuration, run and concurrency in two imports is one measurement, and the
/// newest import knows it best; within one import nothing is dropped. Names compare without regard to case.
/// </summary>
public sealed class Measurements
{
    private readonly Numbered<SeriesKey> _series = new(EqualityComparer<SeriesKey>.Default);
    private readonly Numbered<Configuration> _configurations = new(EqualityComparer<Configuration>.Default);
    private readonly Numbered<string> _runs = new(StringComparer.OrdinalIgnoreCase);
    private readonly Numbered<string> _engines = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(int Series, int Configuration, int Run, double Concurrency), int> _newest = [];

    /// <summary>
    /// Notes a point; every point is noted before any is asked for. Returns it with the parts that it shares with earlier
    /// ones: a sweep repeats them on every row, and a name has one spelling, that of its first point.
    /// </summary>
    public BenchmarkPoint Note(BenchmarkPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        var key = Key(point);
        if (!_newest.TryGetValue(key, out var other) || other < point.ImportOrder)
            _newest[key] = point.ImportOrder;
        return point with { Series = _series[key.Series], Configuration = _configurations[key.Configuration], Run = _runs[key.Run] };
    }

    /// <summary>Whether the point comes from the newest import that has its measurement.</summary>
    public bool Counts(BenchmarkPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return _newest[Key(point)] == point.ImportOrder;
    }

    /// <summary>Each measurement once, in the order given.</summary>
    public static IReadOnlyList<BenchmarkPoint> Once(IReadOnlyList<BenchmarkPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count == 0 || points.All(p => p.ImportOrder == points[0].ImportOrder))
            return points;
        var newest = NewestMeasurements.ImportsOf(points);
        return [.. points.Where((p, i) => newest[i] == p.ImportOrder)];
    }

    private (int Series, int Configuration, int Run, double Concurrency) Key(BenchmarkPoint point) =>
        (_series.Of(point.Series), _configurations.Of(point.Configuration, Spelled), _runs.Of(point.Run), point.Concurrency);

    private Configuration Spelled(Configuration configuration) =>
        configuration with { Engine = _engines[_engines.Of(configuration.Engine)] };

    private sealed class Numbered<T>(IEqualityComparer<T> comparer)
        where T : notnull
    {
        private readonly Dictionary<T, int> _numbers = new(comparer);
        private readonly List<T> _values = [];

        public T this[int number] => _values[number];

        public int Of(T value, Func<T, T>? keep = null)
        {
            if (_numbers.TryGetValue(value, out var number))
                return number;
            _values.Add(keep is null ? value : keep(value));
            _numbers.Add(_values[^1], _values.Count - 1);
            return _values.Count - 1;
        }
    }
}
