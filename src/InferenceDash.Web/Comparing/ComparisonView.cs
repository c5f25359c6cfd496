namespace InferenceDash.Web.Comparing;

/// <summary>
/// A comparison page, resolved: what was asked for, met with what there is. Page, table, chart, API and export read this
/// one object, so they cannot differ.
/// </summary>
public sealed class ComparisonView
{
    private readonly Lazy<Headline> _headline;
    private readonly Lazy<Confidence> _confidence;

    private ComparisonView(Catalog catalog, Matchup matchup, ComparisonQuery query, Resolution resolution)
    {
        Catalog = catalog;
        Matchup = matchup;
        Names = Labels.Of(matchup);
        Query = query;
        Sequence = resolution.Sequence;
        Pair = resolution.Pair;
        Metric = Metrics.Charted.FirstOrDefault(m => m.Key == query.Metric) ?? Metrics.Charted[0];
        var (method, off) = Pair.Curves(query.Engine, query.TtftCeilingSeconds);
        var ceiling = query.TtftCeilingSeconds is { } seconds ? TtftCeiling.Of(Pair, query.Engine, seconds) : null;
        Rates = PageRates.Of(catalog, query, [.. Pair.Points]).Of(matchup.Gpu.Key);
        DefaultTargets = TargetsOf(method, off, ceiling);
        Comparison = Comparison.Of(method, off, query.Targets ?? DefaultTargets, Rates, ceiling);
        Notes = Words.Comparing.Notes.Of(Comparison, Names, OlderRunsOf(catalog, matchup));
        Beside = [.. catalog.OtherPrecisions(matchup).Where(m => query.Precisions.Contains(m.Precision)).Select(BesideOf).OfType<BesidePrecision>()];
        Problems = resolution.Problems;
        _headline = new Lazy<Headline>(() => Headline.Of(Comparison, Names));
        _confidence = new Lazy<Confidence>(() => Confidence.Of(Comparison));
    }

    public Catalog Catalog { get; }

    public Matchup Matchup { get; }

    /// <summary>What its sides are called.</summary>
    public Labels Names { get; }

    /// <summary>What was asked for, less what cannot be had.</summary>
    public ComparisonQuery Query { get; }

    public MatchupSequence Sequence { get; }

    public CurvePair Pair { get; }

    public GpuRates Rates { get; }

    public Comparison Comparison { get; }

    public IReadOnlyList<double> DefaultTargets { get; }

    /// <summary>What limits the use of the figures.</summary>
    public IReadOnlyList<Note> Notes { get; }

    /// <summary>The charted metric.</summary>
    public Metric Metric { get; }

    /// <summary>Other precisions on the chart.</summary>
    public IReadOnlyList<BesidePrecision> Beside { get; }

    /// <summary>What of the address could not be used.</summary>
    public IReadOnlyList<QueryProblem> Problems { get; }

    /// <summary>Whether points off the frontier are left out; a comparison shows them unless asked not to.</summary>
    public bool IsFrontierOnly => Query.IsFrontierOnly == true;

    public bool IsPublished => Pair.Source == PointSource.Published;

    /// <summary>Whether any point says how long its first token takes at p99.</summary>
    public bool HasTtft => Pair.Method.Concat(Pair.Off).Any(p => p.P99TtftSeconds is not null);

    /// <summary>The answer in a line.</summary>
    public Headline Headline => _headline.Value;

    /// <summary>How far the figures can be trusted.</summary>
    public Confidence Confidence => _confidence.Value;

    /// <summary>The heading's words: <c>H100 FP8: MTP vs Off</c>.</summary>
    public string Title => ComparisonWords.Title(Matchup);

    /// <summary>The address of this view with a change.</summary>
    public string Url(Func<ComparisonQuery, ComparisonQuery> change) => SiteUrls.Comparison(Matchup.Slug, WithoutDefaults(change(Query)));

    /// <summary>The address of another sequence, with what of this view there is on it too.</summary>
    public string Url(MatchupSequence sequence)
    {
        var pair = (Query.Source is { } source ? sequence.From(source) : null) ?? sequence.Default;
        return Url(q => q with
        {
            Sequence = sequence.Sequence,
            Targets = null,
            Source = pair.Source == q.Source ? q.Source : null,
            Engine = q.Engine is { } engine && pair.Engines.Contains(engine, StringComparer.OrdinalIgnoreCase) ? engine : null,
            Precisions = [.. q.Precisions.Where(p => Catalog.OtherPrecisions(Matchup).Any(m => m.Precision == p && m.Find(sequence.Sequence)?.From(pair.Source) is not null))],
        });
    }

    /// <summary>The address that carries everything that could change the numbers.</summary>
    public string PinnedUrl => SiteUrls.Comparison(Matchup.Slug, Query with
    {
        Sequence = Sequence.Sequence,
        Targets = [.. Comparison.Targets.Select(t => t.Interactivity)],
        Source = Pair.Source,
        Price = Rates.Price,
        Assumptions = Rates.Set,
        Snapshot = Catalog.Dataset.Snapshot,
    });

    /// <summary>Meets a query with the data: the nearest view there is, and what of the query it does not follow.</summary>
    public static ComparisonView Of(Catalog catalog, Matchup matchup, ParsedQuery parsed)
    {
        var resolution = Resolution.Of(catalog, matchup, parsed);
        return new ComparisonView(catalog, matchup, resolution.Query, resolution);
    }

    // Published points have no runs.
    private OlderRuns? OlderRunsOf(Catalog catalog, Matchup matchup) => IsPublished ? null : OlderRuns.Together(
        new[] { matchup.Method, SpecMethod.Off }.Select(method => catalog.Pool.OlderRunsOf(
            new SeriesSpec(matchup.Model.Slug, matchup.Gpu.Key, matchup.Precision, method) { Engine = Query.Engine }, Sequence.Sequence)));

    // What the data would choose anyway is left out of an address, so that it stays short and follows newer data.
    private ComparisonQuery WithoutDefaults(ComparisonQuery query)
    {
        var sequence = (query.Sequence is { } s ? Matchup.Find(s) : null) ?? Matchup.DefaultSequenceOf(query.Source);
        var isSame = sequence == Sequence && (query.Source ?? sequence.Default.Source) == Pair.Source && query.Engine == Query.Engine && query.TtftCeilingSeconds == Query.TtftCeilingSeconds;
        var source = query.Source ?? sequence.Default.Source;
        var points = (sequence.From(source) ?? sequence.Default).Points;
        PointSource? chosen = source == sequence.Default.Source ? null : source;
        return query with
        {
            Sequence = sequence == Matchup.DefaultSequenceOf(chosen) ? null : sequence.Sequence,
            Source = chosen,
            Targets = isSame && query.Targets is { } targets && targets.SequenceEqual(DefaultTargets) ? null : query.Targets,
            Price = query.Price == Catalog.DefaultPrice(points) ? null : query.Price,
            Assumptions = query.Assumptions == Catalog.DefaultAssumptions(points)?.Id ? null : query.Assumptions,
        };
    }

    // Where a ceiling leaves nothing, the table keeps the targets it has without one, and says at each that there is none.
    private IReadOnlyList<double> TargetsOf(Curve method, Curve off, TtftCeiling? ceiling)
    {
        if (ceiling is { LeavesNothing: true })
            (method, off) = Pair.Curves(Query.Engine);
        return Core.Comparing.DefaultTargets.Of(method, off);
    }

    // The same sequence and source, or the chart would compare what the page says it does not.
    private BesidePrecision? BesideOf(Matchup other)
    {
        if (other.Find(Sequence.Sequence)?.From(Pair.Source) is not { } pair)
            return null;
        var (method, off) = pair.Curves(Query.Engine, Query.TtftCeilingSeconds);
        return new BesidePrecision(other, Comparison.Of(method, off, [], Rates));
    }
}

/// <summary>Another precision of the same model and GPU, on the chart only.</summary>
public sealed record BesidePrecision(Matchup Matchup, Comparison Comparison);
