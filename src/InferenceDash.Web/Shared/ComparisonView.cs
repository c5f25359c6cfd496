namespace InferenceDash.Web.Shared;

/// <summary>
/// A comparison page, resolved: what was asked for, met with what there is. Page, table, chart, API and export read this
/// one object, so they cannot differ.
/// </summary>
public sealed class ComparisonView
{
    private readonly Lazy<Headline> _headline;
    private readonly Lazy<Confidence> _confidence;
    private readonly Lazy<AcceptanceReread?> _reread;

    private ComparisonView(Catalog catalog, Matchup matchup, Resolution resolution, ComparisonView? previous)
    {
        SiteMeter.CountEvaluation();
        (Catalog, Matchup, Query) = (catalog, matchup, resolution.Query);
        (Sequence, Source, Problems) = (resolution.Sequence, resolution.Source, resolution.Problems);
        Metric = Metrics.Charted.FirstOrDefault(m => m.Key == Query.Metric) ?? Metrics.Charted[0];
        var known = previous is not null && IsSameBut(previous) ? previous : null;
        PointsOfSeries = known?.PointsOfSeries ?? matchup.Coverage.PointsOf(Sequence, Source);
        Points = known?.Points ?? [.. PointsOfSeries.SelectMany(p => p)];
        Engines = known?.Engines ?? CurvePoint.EnginesOf(Points);
        Rates = known?.Rates ?? PageRates.Of(catalog, Query, Points).Of(matchup.Gpu.Key);
        var series = known?.Series ?? SeriesOf(matchup);
        DefaultTargets = known?.DefaultTargets ?? catalog.Pool.TargetsOf(series, Sequence, Source);
        var targets = Query.Targets ?? DefaultTargets;
        Comparison = known?.Comparison.With(targets) ?? Comparison.Of(series, series.Count - 1, targets);
        Notes = Words.Comparing.Notes.Of(Comparison, OlderRunsOf(catalog, matchup), ExcludedOf(catalog), Outputs);
        var others = catalog.OtherPrecisions(matchup).Where(m => Query.Precisions.Contains(m.Precision));
        Beside = known?.Beside ?? [.. others.Select(BesideOf).OfType<BesidePrecision>()];
        _headline = known?._headline ?? HeadlineOf(Comparison);
        _confidence = known?._confidence ?? ConfidenceOf(Comparison);
        _reread = known?._reread ?? RereadOf(Comparison, Query.AcceptanceLength);
    }

    public Catalog Catalog { get; }

    public Matchup Matchup { get; }

    /// <summary>What was asked for, less what cannot be had.</summary>
    public ComparisonQuery Query { get; }

    public Sequence Sequence { get; }

    public PointSource Source { get; }

    /// <summary>The points of each series, of all engines and under no ceiling.</summary>
    public IReadOnlyList<IReadOnlyList<CurvePoint>> PointsOfSeries { get; }

    /// <summary>The same of both series together.</summary>
    public IReadOnlyList<CurvePoint> Points { get; }

    /// <summary>The engines that they ran on.</summary>
    public IReadOnlyList<string> Engines { get; }

    public GpuRates Rates { get; }

    public Comparison Comparison { get; }

    /// <summary>The series with the method, and the one without.</summary>
    public IReadOnlyList<ComparedSeries> Series => Comparison.Series;

    public IReadOnlyList<double> DefaultTargets { get; }

    /// <summary>Evaluations of the method beside those of Off, those outside their error first.</summary>
    public IReadOnlyList<OutputCheck> Outputs => field ??= OutputCheck.Of(Catalog.Dataset.Evaluations, Comparison);

    /// <summary>What limits the use of the figures.</summary>
    public IReadOnlyList<Note> Notes { get; }

    /// <summary>The charted metric.</summary>
    public Metric Metric { get; }

    /// <summary>Whether the chart shows the ratio of the series instead of a metric.</summary>
    public bool IsRatio => Query.Metric == QueryParser.Ratio;

    /// <summary>Other precisions on the chart.</summary>
    public IReadOnlyList<BesidePrecision> Beside { get; }

    /// <summary>What of the address could not be used.</summary>
    public IReadOnlyList<QueryProblem> Problems { get; }

    /// <summary>Whether points off the frontier are left out; a comparison shows them unless asked not to.</summary>
    public bool IsFrontierOnly => Query.IsFrontierOnly == true;

    public bool IsPublished => Source == PointSource.Published;

    /// <summary>Whether any point says how long its first token takes at p99.</summary>
    public bool HasTtft => Points.Any(p => p.P99TtftSeconds is not null);

    /// <summary>The answer in a line.</summary>
    public Headline Headline => field ??= _headline.Value.For(Comparison);

    /// <summary>How far the figures can be trusted.</summary>
    public Confidence Confidence => _confidence.Value;

    /// <summary>The method's points at the acceptance length that is asked for; null: none is, or they cannot be read at another.</summary>
    public AcceptanceReread? Reread => _reread.Value;

    /// <summary>The same at each target, in their order.</summary>
    public IReadOnlyList<TargetConfidence> TargetConfidences => field ??= [.. Comparison.Rows.Select(Confidence.At)];

    /// <summary>The heading's words: <c>H100 FP8: MTP vs Off</c>.</summary>
    public string Title => ComparisonWords.Title(Matchup);

    /// <summary>The address of this view with a change.</summary>
    public string Url(Func<ComparisonQuery, ComparisonQuery> change) => SiteUrls.Comparison(Matchup.Slug, WithoutDefaults(change(Query)));

    /// <summary>The address of another sequence, with what of this view there is on it too.</summary>
    public string Url(Sequence sequence)
    {
        var coverage = Matchup.Coverage;
        var source = Query.Source is { } wanted && Matchup.Has(sequence, wanted) ? wanted : coverage.DefaultSource(sequence);
        return Url(q => q with
        {
            Sequence = sequence,
            Source = source == q.Source ? q.Source : null,
            Engine = q.Engine is { } engine && coverage.PointsOf(sequence, source).Any(points => points.Any(p => p.IsOf(engine))) ? engine : null,
            Precisions = [.. q.Precisions.Where(p => Catalog.OtherPrecisions(Matchup).Any(m => m.Precision == p && m.Has(sequence, source)))],
        });
    }

    /// <summary>The address that carries everything that could change the numbers.</summary>
    public string PinnedUrl => SiteUrls.Comparison(Matchup.Slug, Pinned);

    /// <summary>The query that carries everything that could change the numbers.</summary>
    public ComparisonQuery Pinned => Query with
    {
        Sequence = Sequence,
        Targets = [.. Comparison.Rows.Select(r => r.Interactivity)],
        Source = Source,
        Price = Rates.Price,
        Assumptions = Rates.Set,
        Snapshot = Catalog.Dataset.Snapshot,
    };

    /// <summary>Meets a query with the data: the nearest view there is, and what of the query it does not follow.</summary>
    /// <param name="catalog">The data.</param>
    /// <param name="matchup">What is compared.</param>
    /// <param name="parsed">The query.</param>
    /// <param name="previous">The view before: what an edited target does not change is taken over from it.</param>
    public static ComparisonView Of(Catalog catalog, Matchup matchup, ParsedQuery parsed, ComparisonView? previous = null) =>
        new(catalog, matchup, Resolution.Of(catalog, matchup, parsed), previous);

    /// <summary>The same view at other targets: only they are computed.</summary>
    public ComparisonView With(IReadOnlyList<double> targets) =>
        Of(Catalog, Matchup, new ParsedQuery(Query with { Targets = targets }, Problems), this);

    /// <summary>The same question put to newer data, at their own usual prices where this view has its own; null: they have no answer.</summary>
    public ComparisonView? By(Catalog newer)
    {
        ArgumentNullException.ThrowIfNull(newer);
        return newer.FindByAnyName(Matchup.Slug) is { } matchup
            ? Of(newer, matchup, Query.ByNewerData(Sequence, Catalog.DefaultAssumptions(Points)?.Id))
            : null;
    }

    // What views hand on must not hold on to the view that made it.
    private static Lazy<Headline> HeadlineOf(Comparison comparison) => new(() => Headline.Of(comparison));

    private static Lazy<Confidence> ConfidenceOf(Comparison comparison) => new(() => Confidence.Of(comparison));

    private static Lazy<AcceptanceReread?> RereadOf(Comparison comparison, double? length) =>
        new(() => length is { } tokens ? AcceptanceReread.Of(comparison.Series[VersionOne.Method].Curve.Single, tokens) : null);

    // Equal in everything but the targets.
    private bool IsSameBut(ComparisonView other) =>
        ReferenceEquals(Catalog, other.Catalog) && ReferenceEquals(Matchup, other.Matchup)
        && SiteUrls.Comparison(Matchup.Slug, Query with { Targets = null }) == SiteUrls.Comparison(Matchup.Slug, other.Query with { Targets = null });

    // What the data would choose anyway is left out of an address, so that it stays short and follows newer data.
    private ComparisonQuery WithoutDefaults(ComparisonQuery query)
    {
        var coverage = Matchup.Coverage;
        var sequence = query.Sequence is { } wanted && coverage.Sequences.Contains(wanted) ? wanted : coverage.DefaultSequenceOf(query.Source);
        var usual = coverage.DefaultSource(sequence);
        var source = query.Source ?? usual;
        PointSource? chosen = source == usual ? null : source;
        var isSame = sequence == Sequence && source == Source && query.Engine == Query.Engine && query.TtftCeilingSeconds == Query.TtftCeilingSeconds;
        var points = coverage.PointsOf(sequence, Matchup.Has(sequence, source) ? source : usual).SelectMany(p => p).ToList();
        return query with
        {
            Sequence = sequence == coverage.DefaultSequenceOf(chosen) ? null : sequence,
            Source = chosen,
            Targets = isSame && query.Targets is { } targets && targets.SequenceEqual(DefaultTargets) ? null : query.Targets,
            Price = query.Price == Catalog.DefaultPrice(points) ? null : query.Price,
            Assumptions = query.Assumptions == Catalog.DefaultAssumptions(points)?.Id ? null : query.Assumptions,
        };
    }

    private IReadOnlyList<IReadOnlyList<BenchmarkPoint>> ExcludedOf(Catalog catalog) =>
        [.. Comparison.Series.Select(s => catalog.Pool.ExcludedOf(s.Spec, Sequence, Source))];

    // Published points have no runs.
    private OlderRuns? OlderRunsOf(Catalog catalog, Matchup matchup) => IsPublished
        ? null
        : OlderRuns.Together(matchup.Series.Select(s => catalog.Pool.OlderRunsOf(s with { Engine = Query.Engine }, Sequence, Source)));

    private IReadOnlyList<ComparedSeries> SeriesOf(Matchup matchup) =>
        matchup.Compared(Sequence, Source, Rates, Query.Engine, Query.TtftCeilingSeconds);

    // The same sequence and source, or the chart would compare what the page says it does not.
    private BesidePrecision? BesideOf(Matchup other) =>
        other.Has(Sequence, Source) ? new BesidePrecision(other, SeriesOf(other)) : null;
}

/// <summary>Another precision of the same model and GPU, on the chart only.</summary>
public sealed record BesidePrecision(Matchup Matchup, IReadOnlyList<ComparedSeries> Series);
