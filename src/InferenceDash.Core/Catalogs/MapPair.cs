namespace InferenceDash.Core.Catalogs;

/// <summary>A matchup on the one sequence and source that the map shows of it. Prepared once.</summary>
public sealed class MapPair
{
    private MapPair(Matchup matchup, MatchupSequence sequence, CurvePair points, Comparison comparison) =>
        (Matchup, Sequence, Points, Comparison) = (matchup, sequence, points, comparison);

    /// <summary>Model, GPU, precision and method.</summary>
    public Matchup Matchup { get; }

    /// <summary>The sequence.</summary>
    public MatchupSequence Sequence { get; }

    /// <summary>The points of both sides.</summary>
    public CurvePair Points { get; }

    /// <summary>Both sides at the pair's default targets, as the page of the comparison shows them.</summary>
    public Comparison Comparison { get; }

    /// <summary>Where the leader of throughput changes, rising, tok/s/user; null where the sides share no interactivity.</summary>
    public IReadOnlyList<double>? BreakEven =>
        Comparison.BreakEven.Status == BreakEvenStatus.NoOverlap ? null : Comparison.BreakEven.Interactivity;

    /// <summary>The cell at one of the default targets.</summary>
    public MapCell At(MapSpeed speed)
    {
        var targets = Comparison.Targets;
        return new MapCell(this, speed switch
        {
            MapSpeed.Low => targets[0],
            MapSpeed.High => targets[^1],
            _ => targets[(targets.Count - 1) / 2],
        });
    }

    /// <summary>The cell at a chosen interactivity, tok/s/user, finite and above 0. Outside the range of a side it has no ratio.</summary>
    public MapCell At(double interactivity) => new(this, At(interactivity, Comparison.Rates));

    /// <summary>Both sides at an interactivity under other rates.</summary>
    public TargetComparison At(double interactivity, GpuRates rates) =>
        TargetComparison.Of(interactivity, Comparison.Method, Comparison.Off, rates);

    /// <summary>The pair of a matchup; null: it has no points on that sequence or from that source.</summary>
    internal static MapPair? Of(Catalog catalog, Matchup matchup, Sequence? sequence, PointSource? source)
    {
        var shown = sequence is null ? matchup.DefaultSequenceOf(source) : matchup.Find(sequence);
        if ((source is { } wanted ? shown?.From(wanted) : shown?.Default) is not { } points)
            return null;
        var (method, off) = points.Curves();
        var rates = GpuRates.Of(catalog.DefaultAssumptions(points.Points), matchup.Gpu.Key, Catalog.DefaultPrice(points.Points));
        return new MapPair(matchup, shown!, points, Comparison.Of(method, off, DefaultTargets.Of(method, off), rates));
    }
}
