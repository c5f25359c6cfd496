using System.Collections;
using System.Runtime.CompilerServices;

namespace InferenceDash.Core;

/// <summary>
/// The measured points of a snapshot: series by series in the order of their first points, and within a series in the order in
/// which they were imported. Immutable; what two snapshots have alike is one object in both.
/// </summary>
[CollectionBuilder(typeof(MeasuredPoints), nameof(Of))]
public sealed class MeasuredPoints : IReadOnlyList<BenchmarkPoint>
{
    private readonly MeasuredSeries[] _series;

    internal MeasuredPoints(MeasuredSeries[] series, MeasuredNames names, IReadOnlyDictionary<int, IReadOnlySet<int>> replaced)
    {
        (_series, Names, Replaced) = (series, names, replaced);
        Count = series.Sum(s => s.Points.Count);
    }

    /// <summary>The series.</summary>
    public IReadOnlyList<MeasuredSeries> Series => _series;

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>How the names of runs and engines are spelled.</summary>
    internal MeasuredNames Names { get; }

    /// <summary>
    /// By ordinal the imports whose measurements are not all here, and of each those that know these measurements better: without
    /// them, the points that are left out would count.
    /// </summary>
    internal IReadOnlyDictionary<int, IReadOnlySet<int>> Replaced { get; }

    /// <inheritdoc/>
    public BenchmarkPoint this[int index]
    {
        get
        {
            foreach (var series in _series)
            {
                if (index < series.Points.Count)
                    return series.Points[index];
                index -= series.Points.Count;
            }

            throw new ArgumentOutOfRangeException(nameof(index), index, message: null);
        }
    }

    /// <summary>Points as they are, in the order in which they were imported.</summary>
    public static MeasuredPoints Of(ReadOnlySpan<BenchmarkPoint> points)
    {
        var bySeries = new OrderedDictionary<SeriesKey, List<(int Row, BenchmarkPoint Point)>>();
        for (var row = 0; row < points.Length; row++)
        {
            if (!bySeries.TryGetValue(points[row].Series, out var own))
                bySeries.Add(points[row].Series, own = []);
            own.Add((row, points[row]));
        }

        return new MeasuredPoints(
            [.. bySeries.Select(s => new MeasuredSeries(s.Key, [.. s.Value.Select(p => p.Point)], [.. s.Value.Select(p => p.Row)]))],
            MeasuredNames.None,
            new Dictionary<int, IReadOnlySet<int>>());
    }

    /// <inheritdoc/>
    public IEnumerator<BenchmarkPoint> GetEnumerator() => _series.SelectMany(s => s.Points).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
