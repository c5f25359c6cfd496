using System.Runtime.InteropServices;

namespace InferenceDash.Core.Catalogs;

/// <summary>
/// Puts the measured points of a snapshot together: those that another snapshot holds of the imports that both show, and those
/// that are read for it. A measurement of several imports is taken from the newest; names have the spelling of their first point.
/// </summary>
public sealed class MeasuredBuilder
{
    private readonly MeasuredPoints _held;
    private readonly IReadOnlySet<int> _left;
    private readonly SpellingTable _engines, _runs;
    private readonly Dictionary<SeriesKey, SeriesKey> _keys = [];
    private readonly Dictionary<Configuration, Configuration> _configurations = [];
    private readonly Dictionary<SeriesKey, List<(int Row, BenchmarkPoint Point)>> _read = [];
    private readonly Dictionary<int, HashSet<int>> _replaced;

    /// <summary>Begins with nothing.</summary>
    public MeasuredBuilder()
        : this([], new HashSet<int>())
    {
    }

    /// <summary>Begins with what is held.</summary>
    /// <param name="held">The points of another snapshot.</param>
    /// <param name="left">Ordinals of the imports whose points are not taken over: the snapshot does not show them, or they are read anew.</param>
    public MeasuredBuilder(MeasuredPoints held, IReadOnlySet<int> left)
    {
        ArgumentNullException.ThrowIfNull(held);
        (_held, _left) = (held, left);
        (_engines, _runs) = (new SpellingTable(held.Names.Engines, left), new SpellingTable(held.Names.Runs, left));
        _replaced = held.Replaced.Where(r => !left.Contains(r.Key)).ToDictionary(r => r.Key, r => r.Value.ToHashSet());
        foreach (var series in held.Series)
            _keys.Add(series.Key, series.Key);
    }

    /// <summary>How many points were added.</summary>
    public int Added { get; private set; }

    /// <summary>
    /// The imports that have to be read beside what is held, and those whose points are not taken over.
    /// </summary>
    /// <param name="held">The points of another snapshot.</param>
    /// <param name="heldImports">Ordinals of the imports that the other snapshot shows.</param>
    /// <param name="imports">Ordinals of the imports that this one shows.</param>
    public static (IReadOnlySet<int> Read, IReadOnlySet<int> Left) PlanOf(
        MeasuredPoints held, IReadOnlySet<int> heldImports, IReadOnlySet<int> imports)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(heldImports);
        ArgumentNullException.ThrowIfNull(imports);
        var gone = heldImports.Except(imports).ToHashSet();
        // What an import that is gone had replaced counts again, and is not held.
        var again = held.Replaced.Where(r => imports.Contains(r.Key) && gone.Overlaps(r.Value)).Select(r => r.Key).ToList();
        return (imports.Except(heldImports).Concat(again).ToHashSet(), gone.Concat(again).ToHashSet());
    }

    /// <summary>The one object for a series.</summary>
    public SeriesKey Shared(SeriesKey series)
    {
        ArgumentNullException.ThrowIfNull(series);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_keys, series, out _);
        return known ??= series;
    }

    /// <summary>The one object for a configuration of an import.</summary>
    public Configuration Shared(Configuration configuration, int import)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var engine = _engines.Of(configuration.Engine, import);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_configurations, configuration, out _);
        return known ??= engine == configuration.Engine ? configuration : configuration with { Engine = engine };
    }

    /// <summary>The one spelling of a run of an import.</summary>
    public string Run(string run, int import) => _runs.Of(run, import);

    /// <summary>Adds a point that was read; its series, configuration and run are the shared ones. In the order of the rows.</summary>
    /// <param name="row">Where it stands among the points of all imports.</param>
    /// <param name="point">The point, which nobody else has seen.</param>
    /// <param name="figures">Its figures in the order of <see cref="MeasuredFields.All"/>; not a number: unknown.</param>
    public void Add(int row, BenchmarkPoint point, ReadOnlySpan<double> figures)
    {
        ArgumentNullException.ThrowIfNull(point);
        for (var i = 0; i < figures.Length; i++)
        {
            if (!double.IsNaN(figures[i]))
                MeasuredFields.All[i].Set(point, figures[i]);
        }

        if (!_read.TryGetValue(point.Series, out var own))
            _read.Add(point.Series, own = []);
        own.Add((row, point));
        Added++;
    }

    /// <summary>
    /// The points; null: names would be spelled differently without what is held, so that everything has to be read.
    /// </summary>
    public MeasuredPoints? Build()
    {
        if (_engines.IsUnsure || _runs.IsUnsure)
            return null;
        var series = new List<MeasuredSeries>(_held.Series.Count);
        foreach (var held in _held.Series)
        {
            var isWhole = !held.Imports.Any(_left.Contains);
            if (!_read.Remove(held.Key, out var read) && isWhole)
                series.Add(held);
            else
                series.AddRange(Merged(held.Key, [.. held.Placed.Where(p => isWhole || !_left.Contains(p.Point.ImportOrder)), .. read ?? []]));
        }

        foreach (var (key, read) in _read)
            series.AddRange(Merged(key, read));
        return new MeasuredPoints(
            [.. series.OrderBy(s => s.FirstRow)],
            new MeasuredNames(_engines.Names, _runs.Names),
            _replaced.ToDictionary(r => r.Key, IReadOnlySet<int> (r) => r.Value));
    }

    private IEnumerable<MeasuredSeries> Merged(SeriesKey key, List<(int Row, BenchmarkPoint Point)> placed)
    {
        if (placed.Count == 0)
            yield break;
        for (var i = 1; i < placed.Count; i++)
        {
            if (placed[i].Row > placed[i - 1].Row)
                continue;
            placed.Sort(static (a, b) => a.Row.CompareTo(b.Row));
            break;
        }

        BenchmarkPoint[] points = [.. placed.Select(p => p.Point)];
        int[] rows = [.. placed.Select(p => p.Row)];
        if (points[0].ImportOrder != points[^1].ImportOrder)
        {
            var newest = NewestMeasurements.ImportsOf(points);
            for (var i = 0; i < points.Length; i++)
                Note(points[i].ImportOrder, newest[i]);
            rows = [.. rows.Where((_, i) => newest[i] == points[i].ImportOrder)];
            points = [.. points.Where((p, i) => newest[i] == p.ImportOrder)];
        }

        yield return new MeasuredSeries(key, points, rows);
    }

    private void Note(int import, int newest)
    {
        if (import == newest)
            return;
        if (!_replaced.TryGetValue(import, out var by))
            _replaced.Add(import, by = []);
        by.Add(newest);
    }
}
