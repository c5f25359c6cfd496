namespace InferenceDash.Core.Catalogs;

/// <summary>What one comparison page compares: a model on a GPU at a precision, with one method and without.</summary>
public sealed class Matchup
{
    private readonly SeriesPool _pool;

    internal Matchup(Model model, Gpu gpu, Precision precision, SpecMethod method, IReadOnlyList<MatchupSequence> sequences, SeriesPool pool)
    {
        (Model, Gpu, Precision, Method, Sequences, _pool) = (model, gpu, precision, method, sequences, pool);
        Series = [.. new[] { method, SpecMethod.Off }.Select(m => new SeriesSpec(model.Slug, gpu.Key, precision, m))];
        Slug = SlugOf(model.Slug, gpu.Key, precision, method);
        DefaultSequence = SequenceRule.Of(sequences, static s => [s.Default.Method, s.Default.Off], static s => s.Sequence);
    }

    /// <summary>Its name in an address.</summary>
    public string Slug { get; }

    /// <summary>The model.</summary>
    public Model Model { get; }

    /// <summary>The GPU.</summary>
    public Gpu Gpu { get; }

    /// <summary>The precision.</summary>
    public Precision Precision { get; }

    /// <summary>The method that is compared with Off.</summary>
    public SpecMethod Method { get; }

    /// <summary>Sequences with points on either side, shortest input first.</summary>
    public IReadOnlyList<MatchupSequence> Sequences { get; }

    /// <summary>The sequence with most (engine, concurrency) pairs on both sides, then most points.</summary>
    public MatchupSequence DefaultSequence { get; }

    /// <summary>GPU and precision as people write them: <c>H100 FP8</c>.</summary>
    public string Hardware => $"{Gpu.Label} {Precision.Label}";

    /// <summary>Its series: the method, then Off, which ratios are read against.</summary>
    public IReadOnlyList<SeriesSpec> Series { get; }

    /// <summary>Its series on a sequence from a source.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="source">The source.</param>
    /// <param name="rates">Price and power of its GPU.</param>
    /// <param name="engine">Only points of this engine; null: all.</param>
    /// <param name="ttftCeilingSeconds">Only points whose p99 TTFT is known to be at most this, s; null: all.</param>
    public IReadOnlyList<ComparedSeries> Compared(
        Sequence sequence, PointSource source, GpuRates rates, string? engine = null, double? ttftCeilingSeconds = null) =>
        [.. Series
            .Select(s => s with { Engine = engine, TtftCeilingSeconds = ttftCeilingSeconds })
            .Select(s => _pool.Compared(s, s.Method.Key, s.Method.Label, sequence, source, rates))];

    /// <summary>The sequence of that shape; null: no points.</summary>
    public MatchupSequence? Find(Sequence sequence) => Sequences.FirstOrDefault(s => s.Sequence == sequence);

    /// <summary>The name of a matchup in an address.</summary>
    public static string SlugOf(string model, string gpu, Precision precision, SpecMethod method) =>
        $"{model}-{gpu}-{precision.Key}-{method.Key}-vs-{SpecMethod.Off.Key}";

    internal static string ReversedSlugOf(string model, string gpu, Precision precision, SpecMethod method) =>
        $"{model}-{gpu}-{precision.Key}-{SpecMethod.Off.Key}-vs-{method.Key}";
}

/// <summary>One sequence of a matchup, with the points of each source.</summary>
public sealed class MatchupSequence
{
    internal MatchupSequence(Sequence sequence, CurvePair published, CurvePair measured)
    {
        Sequence = sequence;
        Published = IsEmpty(published) ? null : published;
        Measured = IsEmpty(measured) ? null : measured;
        Default = SourceRule.Of(2, SidesOf(measured), SidesOf(published)) == PointSource.Measured ? Measured! : Published!;
    }

    /// <summary>The sequence.</summary>
    public Sequence Sequence { get; }

    /// <summary>Published operating points; null: none.</summary>
    public CurvePair? Published { get; }

    /// <summary>Measured points; null: none.</summary>
    public CurvePair? Measured { get; }

    /// <summary>What is shown unless the reader asks for the other: measurements where both sides have them or nothing is published.</summary>
    public CurvePair Default { get; }

    /// <summary>The points of one source; null: it has none.</summary>
    public CurvePair? From(PointSource source) => source == PointSource.Published ? Published : Measured;

    private static int SidesOf(CurvePair pair) => (pair.Method.Count > 0 ? 1 : 0) + (pair.Off.Count > 0 ? 1 : 0);

    private static bool IsEmpty(CurvePair pair) => pair.Method.Count + pair.Off.Count == 0;
}
