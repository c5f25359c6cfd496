namespace InferenceDash.Web.Comparing;

/// <summary>
/// A comparison of any series, resolved: what was asked for, met with what there is. Page, table, chart, API and export read
/// this one object, so they cannot differ.
/// </summary>
public sealed class LineUpView
{
    private readonly Dictionary<(Sequence, PointSource, string?), (PriceBasis Price, string? Assumptions)> _usualRates = [];
    private readonly Dictionary<string, SeriesCoverage> _coverages = new(StringComparer.OrdinalIgnoreCase);

    private LineUpView(Catalog catalog, LineUp lineUp, LineUpResolution resolution, LineUpView? previous)
    {
        SiteMeter.CountEvaluation();
        (Catalog, LineUp, Values, Query) = (catalog, lineUp, resolution.Values, resolution.Query);
        (Coverage, Sequence, Source, Problems) = (resolution.Coverage!, resolution.Sequence, resolution.Source, resolution.Problems);
        var known = previous is not null && IsSameBut(previous) ? previous : null;
        DefaultTargets = known?.DefaultTargets ?? resolution.DefaultTargets;
        var targets = Query.Targets ?? DefaultTargets;
        Comparison = known?.Comparison.With(targets) ?? Comparison.Of(resolution.Series, resolution.Series.Count - 1, targets);
        Lead = Query.Lead is { } lead ? QueryParser.LeadOf(lead) : Comparison.Verdict;
        Metric = Metrics.Charted.FirstOrDefault(m => m.Key == Query.Metric) ?? (Lead == Metrics.Cost ? Metrics.Cost : Metrics.Throughput);
    }

    public Catalog Catalog { get; }

    public LineUp LineUp { get; }

    /// <summary>The values on show, the baseline last.</summary>
    public IReadOnlyList<DimensionValue> Values { get; }

    /// <summary>What was asked for, less what cannot be had.</summary>
    public ComparisonQuery Query { get; }

    /// <summary>Sequences and sources of the series.</summary>
    public SeriesCoverage Coverage { get; }

    public Sequence Sequence { get; }

    public PointSource Source { get; }

    public Comparison Comparison { get; }

    public IReadOnlyList<double> DefaultTargets { get; }

    /// <summary>The metric that the answer goes by.</summary>
    public Metric Lead { get; }

    /// <summary>The charted metric.</summary>
    public Metric Metric { get; }

    /// <summary>What of the address could not be used.</summary>
    public IReadOnlyList<QueryProblem> Problems { get; }

    /// <summary>Evaluations of the series beside those of the baseline, those outside their error first.</summary>
    public IReadOnlyList<OutputCheck> Outputs => field ??= OutputCheck.Of(Catalog.Dataset.Evaluations, Comparison);

    /// <summary>What limits the use of its figures.</summary>
    public IReadOnlyList<SeriesNote> Notes => field ??= SeriesNotes.Of(
        Comparison, [.. Comparison.Series.Select(s => Catalog.Pool.OlderRunsOf(s.Spec, Sequence, Source))],
        [.. Comparison.Series.Select(s => Catalog.Pool.ExcludedOf(s.Spec, Sequence, Source))], Outputs);

    /// <summary>What the comparison says at each target, in their order.</summary>
    public IReadOnlyList<Paragraph> Narrative => field ??= LineUpNarrative.Of(Comparison, Lead);

    /// <summary>Which draft length is best where; null: something else is compared.</summary>
    public DraftScheduleView? Schedule => LineUp.By == Dimension.Draft ? field ??= DraftScheduleView.Of(this) : null;

    /// <summary>The series at another acceptance length; null: none of them has acceptance lengths.</summary>
    public LineUpReread? Reread => field ??= LineUpReread.Of(this);

    /// <summary>The points of all series.</summary>
    public IReadOnlyList<CurvePoint> Points => field ??= [.. Comparison.Series.SelectMany(s => s.Curve.Points)];

    /// <summary>How the series changed over its run dates; null: run dates are not what is compared.</summary>
    public RunTrend? Trend => field ??= RunTrend.Of(this);

    /// <summary>The engines that the series' points ran on, whichever one is chosen; none where engines are what is compared.</summary>
    public IReadOnlyList<string> Engines => field ??= LineUp.By == Dimension.Engine
        ? []
        : CurvePoint.EnginesOf(CoverageOf(engine: null).PointsOf(Sequence, Source).SelectMany(p => p));

    /// <summary>Whether any point says how long its first token takes at p99, under no ceiling.</summary>
    public bool HasTtft => Coverage.PointsOf(Sequence, Source).Any(points => points.Any(p => p.P99TtftSeconds is not null));

    /// <summary>How the series are drawn, in their order.</summary>
    public IReadOnlyList<SeriesLook> Looks => field ??= LineUpLook.Of(this);

    public bool IsPublished => Source == PointSource.Published;

    public ComparedSeries Baseline => Comparison.Series[Comparison.Baseline];

    /// <summary>What the series have in common, as people write it: <c>DeepSeek R1 FP4</c>.</summary>
    public string Common => LineUpWords.Common(LineUp);

    /// <summary>The series, as people write them: <c>B200 vs MI355X</c>.</summary>
    public string Versus => Listed.Versus(Values.Select(v => v.Label));

    /// <summary>The address of this view with a change of its query.</summary>
    public string Url(Func<ComparisonQuery, ComparisonQuery> change) => Url(Values, change);

    /// <summary>The address of other values.</summary>
    public string Url(IEnumerable<DimensionValue> values, Func<ComparisonQuery, ComparisonQuery>? change = null) =>
        SiteUrls.LineUp(LineUp, values, WithoutDefaults(change is null ? Query : change(Query)));

    /// <summary>The address that carries everything that could change the numbers.</summary>
    public string PinnedUrl => SiteUrls.LineUp(LineUp, Values, Pinned);

    /// <summary>The same from the API.</summary>
    public string ApiUrl(string extension = "") => SiteUrls.LineUpApi(LineUp, Values, Pinned, extension);

    /// <summary>Meets an address with the data: the nearest view there is; null: none of the series has points.</summary>
    /// <param name="catalog">The data.</param>
    /// <param name="lineUp">What the series are chosen from.</param>
    /// <param name="values">The values of the address; none: the first that have data.</param>
    /// <param name="parsed">Its query.</param>
    /// <param name="previous">The view before: what an edited target does not change is taken over from it.</param>
    public static LineUpView? Of(Catalog catalog, LineUp lineUp, IReadOnlyList<string> values, ParsedQuery parsed, LineUpView? previous = null) =>
        LineUpResolution.Of(catalog, lineUp, values, parsed) is { } resolution ? new LineUpView(catalog, lineUp, resolution, previous) : null;

    /// <summary>The view of an address's path; null: there is none.</summary>
    public static LineUpView? OfPath(Catalog catalog, string path, ParsedQuery parsed, LineUpView? previous = null) =>
        SiteUrls.PartsOfLineUp(path) is var (by, common, series) && Dimension.Find(by) is { } dimension && catalog.LineUps.Find(dimension, common) is { } lineUp
            ? Of(catalog, lineUp, SiteUrls.ValuesOf(series), parsed, previous)
            : null;

    /// <summary>The same view at other targets: only they are computed.</summary>
    public LineUpView With(IReadOnlyList<double> targets) =>
        Of(Catalog, LineUp, [.. Values.Select(v => v.Key)], new ParsedQuery(Query with { Targets = targets }, Problems), this)!;

    /// <summary>The same question put to newer data, at their own usual prices where this view has its own; null: they have no answer.</summary>
    public LineUpView? By(Catalog newer)
    {
        ArgumentNullException.ThrowIfNull(newer);
        return newer.LineUps.Find(LineUp.By, LineUp.Key) is { } lineUp
            ? Of(newer, lineUp, [.. Values.Select(v => v.Key)], Query.ByNewerData(Sequence, Catalog.DefaultAssumptions(Points)?.Id))
            : null;
    }

    private ComparisonQuery Pinned => Query with
    {
        Sequence = Sequence,
        Targets = [.. Comparison.Rows.Select(r => r.Interactivity)],
        Source = Coverage.IsOfSeveralSources ? null : Source,
        Price = Baseline.Rates.Price,
        Assumptions = Baseline.Rates.Set,
        Snapshot = Catalog.Dataset.Snapshot,
    };

    // Equal in everything but the targets.
    private bool IsSameBut(LineUpView other) =>
        ReferenceEquals(Catalog, other.Catalog) && ReferenceEquals(LineUp, other.LineUp) && Values.SequenceEqual(other.Values)
        && SiteUrls.LineUp(LineUp, Values, Query with { Targets = null }) == SiteUrls.LineUp(LineUp, Values, other.Query with { Targets = null });

    // What the data would choose anyway is left out of an address, so that it stays short and follows newer data.
    private ComparisonQuery WithoutDefaults(ComparisonQuery query)
    {
        var coverage = CoverageOf(query.Engine);
        var sequence = query.Sequence ?? coverage.DefaultSequenceOf(query.Source);
        var source = query.Source ?? coverage.DefaultSource(sequence);
        var usual = UsualRates(coverage, sequence, source, query.Engine);
        PointSource? chosen = source == coverage.DefaultSource(sequence) ? null : source;
        return query with
        {
            Sequence = sequence == coverage.DefaultSequenceOf(chosen) ? null : sequence,
            Source = chosen,
            Price = query.Price == usual.Price ? null : query.Price,
            Assumptions = query.Assumptions == usual.Assumptions ? null : query.Assumptions,
            Lead = query.Lead == QueryParser.LeadKeyOf(Comparison.Verdict) ? null : query.Lead,
        };
    }

    // What is usual depends on the engine that the series are narrowed to.
    private SeriesCoverage CoverageOf(string? engine)
    {
        if (string.Equals(engine, Query.Engine, StringComparison.OrdinalIgnoreCase))
            return Coverage;
        if (!_coverages.TryGetValue(engine ?? "", out var coverage))
            _coverages[engine ?? ""] = coverage = SeriesCoverage.Of(Catalog, LineUpResolution.NarrowedTo(engine, Values)) ?? Coverage;
        return coverage;
    }

    // Every link of the page asks, and the points of all series decide.
    private (PriceBasis Price, string? Assumptions) UsualRates(SeriesCoverage coverage, Sequence sequence, PointSource source, string? engine)
    {
        if (!_usualRates.TryGetValue((sequence, source, engine), out var usual))
        {
            var points = coverage.PointsOf(sequence, source).SelectMany(p => p).ToList();
            _usualRates[(sequence, source, engine)] = usual = (Catalog.DefaultPrice(points), Catalog.DefaultAssumptions(points)?.Id);
        }

        return usual;
    }
}
