namespace InferenceDash.Core.Catalogs;

/// <summary>The series of a comparison met with the data: on which sequences and from which source they can be shown.</summary>
public sealed class SeriesCoverage
{
    private static readonly PointSource[] InOrder = [PointSource.Own, PointSource.Measured, PointSource.Published, PointSource.Composed];

    private readonly SeriesPool _pool;
    private readonly IReadOnlyList<SeriesSpec> _specs;
    private readonly Dictionary<PointSource, Sequence> _defaultSequences;

    private SeriesCoverage(SeriesPool pool, IReadOnlyList<SeriesSpec> specs, IReadOnlyList<Sequence> sequences)
    {
        (_pool, _specs, Sequences) = (pool, specs, sequences);
        // Who brings points asks about them: a sequence that has others alone comes after.
        var own = sequences.Where(s => DefaultSource(s) == PointSource.Own).ToList();
        DefaultSequence = SequenceOf(own.Count > 0 ? own : sequences, DefaultSource);
        _defaultSequences = Enum.GetValues<PointSource>()
            .Select(source => (Source: source, On: sequences.Where(s => CountOn(s, source) > 0).ToList()))
            .Where(c => c.On.Count > 0)
            .ToDictionary(c => c.Source, c => SequenceOf(c.On, _ => c.Source));
    }

    /// <summary>Sequences with points of at least one series, shortest input first.</summary>
    public IReadOnlyList<Sequence> Sequences { get; }

    /// <summary>The sequence that is shown unless another is asked for.</summary>
    public Sequence DefaultSequence { get; }

    /// <summary>Meets series with the points of a catalog; null: none of them has any.</summary>
    public static SeriesCoverage? Of(Catalog catalog, IReadOnlyList<SeriesSpec> specs)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(specs);
        return Of(catalog.Pool, specs);
    }

    internal static SeriesCoverage? Of(SeriesPool pool, IReadOnlyList<SeriesSpec> specs)
    {
        SeriesSpec[] all = [.. specs.Select(s => s with { TtftCeilingSeconds = null })];
        Sequence[] sequences = [.. pool.Sequences.Where(q => all.Any(s => InOrder.Any(source => pool.Has(s, q, source))))];
        return sequences.Length == 0 ? null : new SeriesCoverage(pool, all, sequences);
    }

    /// <summary>The same among the sequences that have points of a source; among all where none has, and for null.</summary>
    public Sequence DefaultSequenceOf(PointSource? source) =>
        source is { } wanted ? _defaultSequences.GetValueOrDefault(wanted, DefaultSequence) : DefaultSequence;

    /// <summary>The sources that at least one series has points of.</summary>
    public IReadOnlyList<PointSource> SourcesOn(Sequence sequence) =>
        [.. InOrder.Where(source => CountOn(sequence, source) > 0)];

    /// <summary>Whether each series says itself where its points come from, so that none can be asked for.</summary>
    public bool IsOfSeveralSources => _specs.All(s => s.Source is not null);

    /// <summary>The source that is shown unless another is asked for; of series from several sources, that of the baseline.</summary>
    public PointSource DefaultSource(Sequence sequence) => IsOfSeveralSources
        ? _specs[^1].Source!.Value
        : SourceRule.Of(
            _specs.Count, CountOn(sequence, PointSource.Measured), CountOn(sequence, PointSource.Published), CountOn(sequence, PointSource.Own),
            CountOn(sequence, PointSource.Composed));

    /// <summary>The points of each series from a source, in their order, under no ceiling.</summary>
    public IReadOnlyList<IReadOnlyList<CurvePoint>> PointsOf(Sequence sequence, PointSource source) =>
        [.. _specs.Select(s => _pool.CurveOf(s, sequence, source).Points)];

    /// <summary>How many of the series have points of a source.</summary>
    public int CountOn(Sequence sequence, PointSource source) => _specs.Count(s => (s.Source ?? source) == source && _pool.Has(s, sequence, source));

    private Sequence SequenceOf(IEnumerable<Sequence> sequences, Func<Sequence, PointSource> sourceOf) =>
        SequenceRule.Of(sequences, s => PointsOf(s, sourceOf(s)), static s => s);
}
