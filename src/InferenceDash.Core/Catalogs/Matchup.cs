namespace InferenceDash.Core.Catalogs;

/// <summary>What one comparison page compares: a model on a GPU at a precision, with one method and without.</summary>
public sealed class Matchup
{
    private readonly SeriesPool _pool;
    private readonly Lazy<SeriesCoverage> _coverage;

    internal Matchup(Model model, Gpu gpu, Precision precision, SpecMethod method, SeriesPool pool)
    {
        (Model, Gpu, Precision, Method, _pool) = (model, gpu, precision, method, pool);
        Series = [.. new[] { method, SpecMethod.Off }.Select(m => new SeriesSpec(model.Slug, gpu.Key, precision, m))];
        Slug = SlugOf(model.Slug, gpu.Key, precision, method);
        _coverage = new Lazy<SeriesCoverage>(() => SeriesCoverage.Of(pool, Series)!);
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

    /// <summary>On which sequences and from which source its series can be shown, and with which points.</summary>
    public SeriesCoverage Coverage => _coverage.Value;

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

    /// <summary>Whether either series has points of a source on a sequence.</summary>
    public bool Has(Sequence sequence, PointSource source) => Coverage.CountOn(sequence, source) > 0;

    /// <summary>The name of a matchup in an address.</summary>
    public static string SlugOf(string model, string gpu, Precision precision, SpecMethod method) =>
        $"{model}-{gpu}-{precision.Key}-{method.Key}-vs-{SpecMethod.Off.Key}";

    internal static string ReversedSlugOf(string model, string gpu, Precision precision, SpecMethod method) =>
        $"{model}-{gpu}-{precision.Key}-{SpecMethod.Off.Key}-vs-{method.Key}";
}
