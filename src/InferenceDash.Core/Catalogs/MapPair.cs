namespace InferenceDash.Core.Catalogs;

/// <summary>A matchup on the one sequence and source that the map shows of it. Prepared once.</summary>
public sealed class MapPair
{
    private MapPair(Matchup matchup, Sequence sequence, PointSource source, Comparison comparison) =>
        (Matchup, Sequence, Source, Comparison) = (matchup, sequence, source, comparison);

    /// <summary>Model, GPU, precision and method.</summary>
    public Matchup Matchup { get; }

    /// <summary>The sequence.</summary>
    public Sequence Sequence { get; }

    /// <summary>Where the points come from.</summary>
    public PointSource Source { get; }

    /// <summary>The points of both series.</summary>
    public IEnumerable<CurvePoint> Points => Comparison.Series.SelectMany(s => s.Curve.Points);

    /// <summary>Both series at the pair's default targets, as the page of the comparison shows them.</summary>
    public Comparison Comparison { get; }

    /// <summary>Where the leader of throughput changes, rising, tok/s/user; null where the series share no interactivity.</summary>
    public IReadOnlyList<double>? BreakEven =>
        Comparison.BreakEven.Status == BreakEvenStatus.NoOverlap ? null : Comparison.BreakEven.Interactivity;

    /// <summary>The cell at one of the default targets.</summary>
    public MapCell At(MapSpeed speed)
    {
        var rows = Comparison.Rows;
        return new MapCell(this, speed switch
        {
            MapSpeed.Low => rows[0],
            MapSpeed.High => rows[^1],
            _ => rows[(rows.Count - 1) / 2],
        });
    }

    /// <summary>The cell at a chosen interactivity, tok/s/user, finite and above 0. Outside the range of a series it has no ratio.</summary>
    public MapCell At(double interactivity) => new(this, Comparison.At(interactivity));

    /// <summary>Both series at an interactivity under other rates.</summary>
    public TargetRow At(double interactivity, GpuRates rates) =>
        TargetRow.Of(interactivity, [.. Comparison.Series.Select(s => s with { Rates = rates })]);

    /// <summary>The pair of a matchup; null: it has no points on that sequence or from that source.</summary>
    internal static MapPair? Of(Catalog catalog, Matchup matchup, Sequence? sequence, PointSource? source)
    {
        var shown = sequence ?? matchup.Coverage.DefaultSequenceOf(source);
        if (!matchup.Coverage.Sequences.Contains(shown))
            return null;
        var from = source ?? matchup.Coverage.DefaultSource(shown);
        if (!matchup.Has(shown, from))
            return null;
        CurvePoint[] points = [.. matchup.Coverage.PointsOf(shown, from).SelectMany(p => p)];
        var rates = GpuRates.Of(catalog.DefaultAssumptions(points), matchup.Gpu.Key, Catalog.DefaultPrice(points));
        var series = matchup.Compared(shown, from, rates);
        return new MapPair(matchup, shown, from, Comparison.Of(series, series.Count - 1, DefaultTargets.Of([.. series.Select(s => s.Curve)])));
    }
}
