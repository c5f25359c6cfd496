namespace InferenceDash.Core.Ranking;

/// <summary>The GPUs and precisions that a model was measured or published on, and how a ranking finds its model.</summary>
public sealed class ModelHardware
{
    private readonly Catalog _catalog;

    private ModelHardware(Catalog catalog, Model model, IReadOnlyList<SeriesSpec> all)
    {
        (_catalog, Model, All) = (catalog, model, all);
        var coverage = SeriesCoverage.Of(catalog, all)!;
        (Sequences, DefaultSequence) = (coverage.Sequences, coverage.DefaultSequence);
        Methods = [.. catalog.Series.Where(s => s.Model == model.Slug && !s.Method.IsBest).Select(s => s.Method).Distinct()
            .OrderBy(m => m.IsOff).ThenBy(m => m != SpecMethod.Mtp).ThenBy(m => m.Key, StringComparer.Ordinal)];
    }

    /// <summary>The model.</summary>
    public Model Model { get; }

    /// <summary>Every GPU and precision with points, each as the best of its methods, in the order of the data's lists.</summary>
    public IReadOnlyList<SeriesSpec> All { get; }

    /// <summary>Sequences with points, shortest input first.</summary>
    public IReadOnlyList<Sequence> Sequences { get; }

    /// <summary>The sequence that is shown unless another is asked for.</summary>
    public Sequence DefaultSequence { get; }

    /// <summary>Spec methods with points, MTP first and Off last.</summary>
    public IReadOnlyList<SpecMethod> Methods { get; }

    /// <summary>The models with points, in the order of the data's list.</summary>
    public static IReadOnlyList<Model> ModelsOf(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return [.. catalog.Series.Select(s => s.Model).Distinct(StringComparer.Ordinal).Select(catalog.ModelOf)];
    }

    /// <summary>The hardware of the model of a name: its slug in any case, or an alias; null: no model of that name has points.</summary>
    public static ModelHardware? Find(Catalog catalog, string name)
    {
        var models = ModelsOf(catalog);
        var model = models.FirstOrDefault(m => IsName(m.Slug, name)) ?? models.FirstOrDefault(m => m.Aliases.Any(alias => IsName(alias, name)));
        return model is null ? null : Of(catalog, model);
    }

    /// <summary>The hardware of a model with points.</summary>
    public static ModelHardware Of(Catalog catalog, Model model)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(model);
        return new ModelHardware(catalog, model, [.. catalog.Series.Where(s => s.Model == model.Slug && s.Method.IsBest)]);
    }

    /// <summary>The models with points whose names are nearest to an unknown one, nearest first.</summary>
    public static IReadOnlyList<Model> Near(Catalog catalog, string name, int most = 5) =>
        [.. ModelsOf(catalog).OrderBy(m => m.Aliases.Append(m.Slug).Min(known => EditDistance.Between(known, name))).Take(most)];

    /// <summary>Whether any GPU and precision has points of a source on a sequence.</summary>
    public bool Has(Sequence sequence, PointSource source) => All.Any(s => _catalog.Pool.Has(s, sequence, source));

    /// <summary>The candidates of a ranking on a sequence: all of them, those without points there too.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="method">The spec method, or <see cref="SpecMethod.Best"/>.</param>
    /// <param name="source">The source; null: of each GPU and precision measurements where it has them, else published
    /// points; composed ones only where all are.</param>
    /// <param name="rates">Price and power of a GPU; told the points that the price list goes by: all where all are published, else none.</param>
    public IReadOnlyList<RankCandidate> Candidates(
        Sequence sequence, SpecMethod method, PointSource? source, Func<IReadOnlyList<CurvePoint>, string, GpuRates> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        var sources = All.Select(best => best with { Method = method })
            .Select(spec => (Spec: spec, Source: source ?? SeriesCoverage.Of(_catalog, [spec])?.DefaultSource(sequence) ?? PointSource.Measured))
            .ToList();
        // What is composed stands beside no server: ranked only where there is nothing else to rank.
        var isAllComposed = sources.All(s => s.Source == PointSource.Composed || !_catalog.Pool.Has(s.Spec, sequence, s.Source));
        var chosen = sources
            .Select(s => isAllComposed || source is not null || s.Source != PointSource.Composed ? s : s with { Source = PointSource.Measured })
            .Select(s => (s.Spec, s.Source, Curve: _catalog.Pool.CurveOf(s.Spec, sequence, s.Source)))
            .ToList();

        // One price list for the whole order: costs of different months would not be comparable.
        CurvePoint[] priced = chosen.All(s => s.Curve.Range is null || s.Curve.IsPublished) ? [.. chosen.SelectMany(s => s.Curve.Points)] : [];
        return [.. chosen.Select(s => new RankCandidate(
            new ComparedSeries(s.Spec, KeyOf(s.Spec), LabelOf(s.Spec), s.Curve, rates(priced, s.Spec.Gpu)),
            s.Source,
            _catalog.Pool.CurveOf(s.Spec with { Method = SpecMethod.Best }, sequence, s.Source)))];
    }

    /// <summary>The name of a GPU and precision in an address.</summary>
    public static string KeyOf(SeriesSpec series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return $"{series.Gpu}-{series.Precision.Key}";
    }

    private string LabelOf(SeriesSpec series) => $"{_catalog.GpuOf(series.Gpu).Label} {series.Precision.Label}";

    private static bool IsName(string known, string name) => string.Equals(known, name, StringComparison.OrdinalIgnoreCase);
}
