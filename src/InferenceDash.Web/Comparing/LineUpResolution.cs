namespace InferenceDash.Web.Comparing;

/// <summary>The parts of a comparison's address that only the data can judge.</summary>
internal sealed class LineUpResolution
{
    /// <summary>Most series of one comparison.</summary>
    public const int MostSeries = 8;

    private const int UsualSeries = 6;
    private readonly Catalog _catalog;
    private readonly List<QueryProblem> _problems;

    private LineUpResolution(Catalog catalog, LineUp lineUp, IReadOnlyList<string> values, ParsedQuery parsed)
    {
        (_catalog, _problems, Query) = (catalog, [.. parsed.Problems], parsed.Query);
        Values = ValuesOf(lineUp, values);
        CheckRates();
        var specs = NarrowedTo(EngineOf(lineUp));
        Coverage = SeriesCoverage.Of(catalog, specs);
        if (Coverage is null && Query.Engine is { } engine)
        {
            Drop(SiteUrls.EngineKey, engine, "None of these series has points of this engine; all engines are shown.", q => q with { Engine = null });
            specs = NarrowedTo(null);
            Coverage = SeriesCoverage.Of(catalog, specs);
        }

        if (Coverage is null)
            return;
        Sequence = SequenceOf(Coverage);
        Source = SourceOf(Coverage);
        var points = PointsOf(catalog, specs, Sequence, Source);
        var rates = catalog.FindAssumptions(Query.Assumptions ?? "") ?? catalog.DefaultAssumptions(points);
        var price = Query.Price ?? Catalog.DefaultPrice(points);
        Series = [.. Values.Zip(specs, (v, s) => SeriesOf(v, s with { TtftCeilingSeconds = Query.TtftCeilingSeconds }, rates, price))];
        DefaultTargets = TargetsOf(specs);
    }

    public ComparisonQuery Query { get; private set; }

    public IReadOnlyList<DimensionValue> Values { get; }

    public SeriesCoverage? Coverage { get; }

    public Sequence Sequence { get; } = default!;

    public PointSource Source { get; }

    public IReadOnlyList<ComparedSeries> Series { get; } = [];

    public IReadOnlyList<double> DefaultTargets { get; } = [];

    public IReadOnlyList<QueryProblem> Problems => _problems;

    /// <summary>Meets an address with the data; null: none of its series has points.</summary>
    public static LineUpResolution? Of(Catalog catalog, LineUp lineUp, IReadOnlyList<string> values, ParsedQuery parsed)
    {
        var resolution = new LineUpResolution(catalog, lineUp, values, parsed);
        return resolution.Coverage is null ? null : resolution;
    }

    /// <summary>The points that the usual assumption set and price are chosen by: those of all series, under no ceiling.</summary>
    public static IEnumerable<CurvePoint> PointsOf(Catalog catalog, IEnumerable<SeriesSpec> specs, Sequence sequence, PointSource source) =>
        specs.SelectMany(s => catalog.Pool.CurveOf(s with { TtftCeilingSeconds = null }, sequence, source).Points);

    private List<DimensionValue> ValuesOf(LineUp lineUp, IReadOnlyList<string> keys)
    {
        var found = new List<DimensionValue>();
        foreach (var key in keys)
        {
            if (lineUp.Find(key) is not { } value)
                Problem(lineUp.By.Key, key, $"There is no {lineUp.By.Title} of that name here. There are: {string.Join(", ", lineUp.Values.Select(v => v.Key))}.");
            else if (!found.Contains(value))
                found.Add(value);
        }

        if (found.Count > MostSeries)
            Problem(lineUp.By.Key, found[MostSeries].Key, $"At most {MostSeries} series are compared; the others are left out.");
        if (found.Count == 0)
            return [.. lineUp.Values.Take(UsualSeries)];

        // A comparison takes two: the first other value stands in for a missing one.
        return found.Count > 1 ? [.. found.Take(MostSeries)] : [found[0], lineUp.Values.First(v => v != found[0])];
    }

    private List<SeriesSpec> NarrowedTo(string? engine) => [.. Values.Select(v => v.Spec with { Engine = v.Spec.Engine ?? engine })];

    private string? EngineOf(LineUp lineUp)
    {
        if (Query.Engine is not { } engine)
            return null;
        if (lineUp.By == Dimension.Engine)
        {
            Drop(SiteUrls.EngineKey, engine, "The series of this comparison are engines themselves.", q => q with { Engine = null });
            return null;
        }

        if (_catalog.Engines.FirstOrDefault(e => string.Equals(e, engine, StringComparison.OrdinalIgnoreCase)) is { } known)
            return known;
        Drop(SiteUrls.EngineKey, engine, $"All engines are shown. There are: {string.Join(", ", _catalog.Engines)}.", q => q with { Engine = null });
        return null;
    }

    private Sequence SequenceOf(SeriesCoverage coverage)
    {
        if (Query.Sequence is not { } wanted)
            return coverage.DefaultSequence;
        if (coverage.Sequences.Contains(wanted))
            return wanted;
        Drop(SiteUrls.SequenceKey, wanted.Key,
            $"There are no points at {wanted.Label}; {coverage.DefaultSequence.Label} is shown. There are: {string.Join(", ", coverage.Sequences.Select(s => s.Label))}.",
            q => q with { Sequence = null });
        return coverage.DefaultSequence;
    }

    private PointSource SourceOf(SeriesCoverage coverage)
    {
        var usual = coverage.DefaultSource(Sequence);
        if (Query.Source is not { } wanted)
            return usual;
        if (coverage.CountOn(Sequence, wanted) > 0)
            return wanted;
        Drop(SiteUrls.SourceKey, QueryParser.Name(wanted), $"There are only {QueryParser.Name(usual)} points at {Sequence.Label}; they are shown.", q => q with { Source = null });
        return usual;
    }

    private void CheckRates()
    {
        if (Query.Assumptions is { } set && _catalog.FindAssumptions(set) is null)
        {
            Drop(SiteUrls.AssumptionsKey, set, $"There is no assumption set of that name. There are: {string.Join(", ", _catalog.Dataset.AssumptionSets.Select(s => s.Id))}.",
                q => q with { Assumptions = null });
        }

        foreach (var gpu in Query.UsdPerGpuHour.Keys.Concat(Query.KwPerGpu.Keys).Where(k => _catalog.Dataset.Gpus.All(g => g.Key != k)).Distinct().ToList())
        {
            Drop(Query.UsdPerGpuHour.ContainsKey(gpu) ? SiteUrls.PriceOfKey : SiteUrls.PowerOfKey, gpu,
                $"There is no GPU of that name. There are: {string.Join(", ", _catalog.Dataset.Gpus.Select(g => g.Key))}.",
                q => q with { UsdPerGpuHour = Resolution.Without(q.UsdPerGpuHour, gpu), KwPerGpu = Resolution.Without(q.KwPerGpu, gpu) });
        }

        if (Query.Precisions.Count > 0)
        {
            Drop(SiteUrls.PrecisionsKey, string.Join(',', Query.Precisions.Select(p => p.Key)), "The precisions of this comparison stand in its path.",
                q => q with { Precisions = [] });
        }
    }

    private ComparedSeries SeriesOf(DimensionValue value, SeriesSpec spec, AssumptionSet? set, PriceBasis price) =>
        new(spec, value.Key, value.Label, _catalog.Pool.CurveOf(spec, Sequence, Source), GpuRates.Of(set, spec.Gpu, price,
            Query.UsdPerGpuHour.TryGetValue(spec.Gpu, out var usd) ? usd : null, Query.KwPerGpu.TryGetValue(spec.Gpu, out var kw) ? kw : null))
        {
            Ceiling = _catalog.Pool.CeilingOf(spec, Sequence, Source),
        };

    // Where a ceiling leaves nothing, the table keeps the targets it has without one, and says at each that there is none.
    private IReadOnlyList<double> TargetsOf(List<SeriesSpec> specs) =>
        Core.Comparing.DefaultTargets.Of([.. Series.Select(s => s.Curve)]) is { Count: > 0 } targets
            ? targets
            : Core.Comparing.DefaultTargets.Of([.. specs.Select(s => _catalog.Pool.CurveOf(s, Sequence, Source))]);

    private void Drop(string key, string value, string reason, Func<ComparisonQuery, ComparisonQuery> without)
    {
        Problem(key, value, reason);
        Query = without(Query);
    }

    private void Problem(string key, string value, string reason) => _problems.Add(new QueryProblem(key, TargetText.Shown(value), reason));
}
