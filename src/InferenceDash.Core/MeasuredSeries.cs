namespace InferenceDash.Core;

/// <summary>The measured points of one series, of every run and day. Immutable; snapshots that have it alike share it.</summary>
public sealed class MeasuredSeries
{
    private readonly BenchmarkPoint[] _points;
    private readonly int[] _rows;

    /// <summary>The measured points of one series.</summary>
    /// <param name="key">What the points have in common.</param>
    /// <param name="points">The points, in the order of their rows.</param>
    /// <param name="rows">The row of each point.</param>
    internal MeasuredSeries(SeriesKey key, BenchmarkPoint[] points, int[] rows)
    {
        (Key, _points, _rows) = (key, points, rows);
        Imports = [.. points.Select(p => p.ImportOrder).Distinct()];
    }

    /// <summary>What the points have in common.</summary>
    public SeriesKey Key { get; }

    /// <summary>The points, at least one, in the order in which they were imported.</summary>
    public IReadOnlyList<BenchmarkPoint> Points => _points;

    /// <summary>Ordinals of the imports that its points came with.</summary>
    internal IReadOnlyList<int> Imports { get; }

    /// <summary>Where its first point stands among those of all series.</summary>
    internal int FirstRow => _rows[0];

    /// <summary>Its points with their places among those of all series.</summary>
    internal IEnumerable<(int Row, BenchmarkPoint Point)> Placed => _rows.Zip(_points);
}
