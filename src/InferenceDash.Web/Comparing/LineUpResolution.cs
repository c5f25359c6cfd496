namespace InferenceDash.Web.Comparing;

/// <summary>The parts of a comparison's address that only the data can judge.</summary>
internal sealed class LineUpResolution
{
    private const int UsualSeries = 6;
    private readonly Catalog _catalog;
    private readonly List<QueryProblem> _problems;

    private LineUpResolution(Catalog catalog, LineUp lineUp, IReadOnlyList<string> values, ParsedQuery parsed)
    {
        (_catalog, _problems, Query) = (catalog, [.. parsed.Problems], parsed.Query);
        Values = ValuesOf(lineUp, values);
        Query = PageRates.Known(Query, catalog, _problems);
        if (Query.Precisions.Count > 0)
        {
            var keys = string.Join(',', Query.Precisions.Select(p => p.Key));
            Drop(QueryProblem.OfPrecision(keys, ProblemWords.PrecisionsInPath), q => q with { Precisions = [] });
        }

        var specs = NarrowedTo(EngineOf(lineUp), Values);
        Coverage = SeriesCoverage.Of(catalog, specs);
        if (Coverage is null && Query.Engine is { } engine)
        {
            Drop(QueryProblem.OfEngine(engine, ProblemWords.NoPointsOfEngine), q => q with { Engine = null });
            specs = NarrowedTo(null, Values);
            Coverage = SeriesCoverage.Of(catalog, specs);
        }

        if (Coverage is null)
            return;
        Sequence = SequenceOf(Coverage);
        Source = SourceOf(Coverage);
        var rates = PageRates.Of(catalog, Query, [.. Coverage.PointsOf(Sequence, Source).SelectMany(p => p)]);
        Series = [.. Values.Zip(specs, (v, s) => SeriesOf(v, s with { TtftCeilingSeconds = Query.TtftCeilingSeconds }, rates))];
        DefaultTargets = catalog.Pool.TargetsOf(Series, Sequence, Source);
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

    private List<DimensionValue> ValuesOf(LineUp lineUp, IReadOnlyList<string> keys)
    {
        var found = new List<DimensionValue>();
        foreach (var key in keys)
        {
            if (lineUp.Find(key) is not { } value)
                _problems.Add(QueryProblem.OfValue(lineUp.By, key, ProblemWords.UnknownValue(lineUp.By.SaidNoun(), lineUp.Values.Select(v => v.Key))));
            else if (!found.Contains(value))
                found.Add(value);
        }

        if (found.Count > Comparison.MostSeries)
            _problems.Add(QueryProblem.OfValue(lineUp.By, found[Comparison.MostSeries].Key, ProblemWords.TooManySeries(Comparison.MostSeries)));
        if (found.Count == 0)
            return UsualOf(lineUp);

        if (found.Count > 1)
            return [.. found.Take(Comparison.MostSeries)];

        // The first other value stands in for the missing one.
        var added = lineUp.Values.First(v => v != found[0]);
        _problems.Add(QueryProblem.OfValue(lineUp.By, found[0].Key, ProblemWords.OneSeries(added.Label)));
        return [found[0], added];
    }

    // A schedule needs every draft length, and Off to gain over.
    private static List<DimensionValue> UsualOf(LineUp lineUp) => lineUp.By != Dimension.Draft
        ? [.. lineUp.Values.Take(UsualSeries)]
        : [.. lineUp.Values.Take(Comparison.MostSeries - 1), .. lineUp.Values.Skip(Comparison.MostSeries - 1).TakeLast(1)];

    /// <summary>The series of values, those without an engine of their own narrowed to one; null: to none.</summary>
    public static IReadOnlyList<SeriesSpec> NarrowedTo(string? engine, IReadOnlyList<DimensionValue> values) =>
        [.. values.Select(v => v.Spec with { Engine = v.Spec.Engine ?? engine })];

    private string? EngineOf(LineUp lineUp)
    {
        if (Query.Engine is not { } engine)
            return null;
        if (lineUp.By == Dimension.Engine)
        {
            Drop(QueryProblem.OfEngine(engine, ProblemWords.EnginesInPath), q => q with { Engine = null });
            return null;
        }

        if (_catalog.Engines.FirstOrDefault(e => string.Equals(e, engine, StringComparison.OrdinalIgnoreCase)) is { } known)
            return known;
        Drop(QueryProblem.OfEngine(engine, ProblemWords.UnknownEngine(_catalog.Engines)), q => q with { Engine = null });
        return null;
    }

    private Sequence SequenceOf(SeriesCoverage coverage)
    {
        if (Query.Sequence is not { } wanted)
            return coverage.DefaultSequenceOf(Query.Source);
        if (coverage.Sequences.Contains(wanted))
            return wanted;
        var shown = coverage.DefaultSequenceOf(Query.Source);
        Drop(QueryProblem.OfSequence(wanted, ProblemWords.NoPointsAt(wanted, shown, coverage.Sequences)), q => q with { Sequence = null });
        return shown;
    }

    private PointSource SourceOf(SeriesCoverage coverage)
    {
        var usual = coverage.DefaultSource(Sequence);
        if (Query.Source is not { } wanted)
            return usual;
        if (coverage.IsOfSeveralSources)
        {
            Drop(QueryProblem.OfSource(wanted, ProblemWords.SourcesInPath), q => q with { Source = null });
            return usual;
        }

        if (coverage.CountOn(Sequence, wanted) > 0)
            return wanted;
        Drop(QueryProblem.OfSource(wanted, ProblemWords.OnlyOtherSource(usual, Sequence)), q => q with { Source = null });
        return usual;
    }

    private ComparedSeries SeriesOf(DimensionValue value, SeriesSpec spec, PageRates rates) =>
        _catalog.Pool.Compared(spec, value.Key, value.Label, Sequence, Source, rates.Of(spec.Gpu));

    private void Drop(QueryProblem problem, Func<ComparisonQuery, ComparisonQuery> without)
    {
        _problems.Add(problem);
        Query = without(Query);
    }
}
