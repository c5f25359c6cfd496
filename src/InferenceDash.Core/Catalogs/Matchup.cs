namespace InferenceDash.Core.Catalogs;

/// <summary>What one comparison page compares: a model on a GPU at a precision, with one method and without.</summary>
public sealed class Matchup
{
    private readonly Dictionary<PointSource, MatchupSequence> _defaultSequences;

    internal Matchup(Model model, Gpu gpu, Precision precision, SpecMethod method, IReadOnlyList<MatchupSequence> sequences)
    {
        (Model, Gpu, Precision, Method, Sequences) = (model, gpu, precision, method, sequences);
        Slug = SlugOf(model.Slug, gpu.Key, precision, method);
        DefaultSequence = SequenceRule.Of(sequences, static s => [s.Default.Method, s.Default.Off], static s => s.Sequence);
        _defaultSequences = sequences.SelectMany(s => new[] { s.Published, s.Measured }.OfType<CurvePair>(), static (s, pair) => (Sequence: s, Pair: pair))
            .GroupBy(s => s.Pair.Source)
            .ToDictionary(g => g.Key, g => SequenceRule.Of(g, static s => [s.Pair.Method, s.Pair.Off], static s => s.Sequence.Sequence).Sequence);
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

    /// <summary>The same among the sequences that have points of a source; among all where none has, and for null.</summary>
    public MatchupSequence DefaultSequenceOf(PointSource? source) =>
        source is { } wanted ? _defaultSequences.GetValueOrDefault(wanted, DefaultSequence) : DefaultSequence;

    /// <summary>GPU and precision as people write them: <c>H100 FP8</c>.</summary>
    public string Hardware => $"{Gpu.Label} {Precision.Label}";

    /// <summary>The label of a side: <c>MTP</c>, <c>Off</c>.</summary>
    public string Label(Side side) => side == Side.Method ? Method.Label : SpecMethod.Off.Label;

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
