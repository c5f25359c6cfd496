using System.Collections.Concurrent;

namespace InferenceDash.Core.Catalogs;

/// <summary>
/// The runs of one measured series with what is drawn from them on first use: snapshots that have the series alike share it.
/// </summary>
internal sealed class SeriesRuns
{
    /// <summary>Days whose counting is kept: there may be a run on every day.</summary>
    private const int MostDays = 8;

    private readonly ConcurrentDictionary<DateOnly, Lazy<Counting>> _upTo = new();
    private readonly ConcurrentDictionary<(string? Engine, int? DraftTokens), Lazy<Curve>> _curves = new();
    private readonly Lazy<Counting> _newest;
    private readonly Lazy<IReadOnlyList<string>> _engines;

    /// <summary>The runs of a series, its composed ones or those that were measured.</summary>
    /// <param name="series">The series as it was read.</param>
    /// <param name="isComposed">Whether its composed points are taken, or those that are measured.</param>
    public SeriesRuns(MeasuredSeries series, bool isComposed)
    {
        var points = series.Points.Any(p => p.IsComposed != isComposed) ? [.. series.Points.Where(p => p.IsComposed == isComposed)] : series.Points;
        (Series, (Drawn, Excluded)) = (series, ExcludedPoints.Split(points));
        _newest = new Lazy<Counting>(() => Counting.Of(Drawn, null));
        _engines = new Lazy<IReadOnlyList<string>>(() => [.. points.Select(p => p.Configuration.Engine).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>The series as it was read.</summary>
    public MeasuredSeries Series { get; }

    /// <summary>The points that curves are made from, of all runs.</summary>
    public IReadOnlyList<BenchmarkPoint> Drawn { get; }

    /// <summary>The points that their import keeps out of curves.</summary>
    public IReadOnlyList<BenchmarkPoint> Excluded { get; }

    /// <summary>The engines of all points, as spelled.</summary>
    public IReadOnlyList<string> Engines => _engines.Value;

    /// <summary>What counts of the runs up to a day; null: of all.</summary>
    public Counting Counted(DateOnly? asOf)
    {
        if (asOf is not { } day)
            return _newest.Value;
        // All days between two runs show the same points: they share one entry.
        var last = Drawn.Where(p => p.Date <= day).Select(p => (DateOnly?)p.Date).Max() ?? DateOnly.MinValue;
        if (_upTo.Count >= MostDays && !_upTo.ContainsKey(last))
            _upTo.Clear();
        return _upTo.GetOrAdd(last, d => new Lazy<Counting>(() => Counting.Of(Drawn, d))).Value;
    }

    /// <summary>The curve of the points of a series that are within it, but for a ceiling.</summary>
    /// <param name="spec">The series.</param>
    /// <param name="method">Its method.</param>
    public Curve CurveOf(SeriesSpec spec, SpecMethod method) => spec.AsOf is not null
        ? Draw(spec, method)
        : _curves.GetOrAdd((spec.Engine?.ToUpperInvariant(), method.IsOff ? null : spec.DraftTokens), _ => new Lazy<Curve>(() => Draw(spec, method))).Value;

    private Curve Draw(SeriesSpec spec, SpecMethod method) =>
        Curve.Of([.. Counted(spec.AsOf).Centred.Where(p => SeriesPool.IsWithin(p, spec with { TtftCeilingSeconds = null }, method))]);
}

/// <summary>What counts of the runs of one series.</summary>
/// <param name="Points">The points that count.</param>
/// <param name="Centred">The same with repeats together.</param>
/// <param name="SetAside">What does not count.</param>
internal sealed record Counting(IReadOnlyList<CurvePoint> Points, IReadOnlyList<CurvePoint> Centred, IReadOnlyList<SetAsideRun> SetAside)
{
    public static readonly Counting Nothing = new([], [], []);

    public static Counting Of(IReadOnlyList<BenchmarkPoint> points, DateOnly? asOf)
    {
        var counted = CountingRuns.Of(points, asOf);
        CurvePoint[] counting = [.. counted.Points.Select(CurvePoint.Of)];
        return new Counting(counting, Repeats.Centred(counting), counted.SetAside);
    }
}
