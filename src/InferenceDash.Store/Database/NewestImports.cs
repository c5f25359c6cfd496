namespace InferenceDash.Store.Database;

/// <summary>
/// Which of two imports holds a measurement that both brought: the same series, configuration, run and concurrency in
/// two imports is one measurement, and the newest import knows it best. Within one import nothing is dropped. Also gives
/// points of one series and configuration the same objects, because a sweep repeats them on every row.
/// </summary>
internal sealed class NewestImports
{
    private readonly Interned<SeriesKey> _series = new();
    private readonly Interned<Configuration> _configurations = new();
    private readonly Interned<string> _runs = new();
    private readonly Dictionary<(int Series, int Configuration, int Run, double Concurrency), int> _newest = [];

    /// <summary>Notes a point of an import; the point with shared parts. Every point is noted before any is asked for.</summary>
    public BenchmarkPoint Note(BenchmarkPoint point, int snapshotOrdinal)
    {
        var key = Key(point);
        if (!_newest.TryGetValue(key, out var other) || other < snapshotOrdinal)
            _newest[key] = snapshotOrdinal;
        return point with { Series = _series[key.Series], Configuration = _configurations[key.Configuration], Run = _runs[key.Run] };
    }

    /// <summary>Whether the point of this import is the one that counts.</summary>
    public bool Counts(BenchmarkPoint point, int snapshotOrdinal) => _newest[Key(point)] == snapshotOrdinal;

    private (int Series, int Configuration, int Run, double Concurrency) Key(BenchmarkPoint point) =>
        (_series.NumberOf(point.Series), _configurations.NumberOf(point.Configuration), _runs.NumberOf(point.Run), point.Concurrency);

    private sealed class Interned<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> _numbers = [];
        private readonly List<T> _values = [];

        public T this[int number] => _values[number];

        public int NumberOf(T value)
        {
            if (_numbers.TryGetValue(value, out var number))
                return number;
            _numbers.Add(value, _values.Count);
            _values.Add(value);
            return _values.Count - 1;
        }
    }
}
