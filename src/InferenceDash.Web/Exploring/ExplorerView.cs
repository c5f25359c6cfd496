using System.Collections.Frozen;

namespace InferenceDash.Web.Exploring;

/// <summary>
/// The explorer, resolved: the points of one model that its controls leave, as series on the chosen axes. Chart, table, API
/// and export read this one object.
/// </summary>
public sealed class ExplorerView
{
    private readonly ExplorerPlace _place;

    // A page holds hundreds of addresses: what is usual is found once. One request, one circuit: nothing here is shared.
    private IReadOnlySet<string>? _quiet;
    private readonly Lazy<string?> _usualModel;
    private readonly ExplorerContent _content;
    private readonly Dictionary<(string, PointSource?), Sequence?> _usualSequences = [];

    private ExplorerView(Catalog catalog, ExplorerResolution resolution, ExplorerPlace place)
    {
        (Catalog, Query, Model, Sequence, Problems) = (catalog, resolution.Query, resolution.Model, resolution.Sequence, resolution.Problems);
        _place = place;
        _usualModel = new Lazy<string?>(() => ExplorerResolution.DefaultModel(catalog)?.Slug);
        var explorer = Query.Explorer;
        Gpus = catalog.Dataset.Gpus.ToFrozenDictionary(g => g.Key, StringComparer.Ordinal);
        Basis = explorer.Basis ?? TokenBasis.Total;
        X = Metrics.Abscissae.FirstOrDefault(m => m.Key == explorer.XMetric) ?? Metrics.Abscissae[0];
        Y = Metrics.FindExplored(Query.Metric ?? "", Basis) ?? Metrics.FindExplored(Metrics.Throughput.Key, Basis)!;
        Split = explorer.Split ?? place.Split;
        IsFrontierOnly = Query.IsFrontierOnly ?? place.IsFrontierOnly;
        Points = catalog.PointsOf(Model.Slug, Query.Source);
        _content = ExplorerContent.Of(catalog, ContentKey, ContentOf);
    }

    public Catalog Catalog { get; }

    /// <summary>What was asked for, less what cannot be had, with model and sequence named.</summary>
    public ComparisonQuery Query { get; }

    public Model Model { get; }

    /// <summary>The sequence; null: all of them.</summary>
    public Sequence? Sequence { get; }

    public IReadOnlyList<QueryProblem> Problems { get; }

    public Metric X { get; }

    public Metric Y { get; }

    public TokenBasis Basis { get; }

    /// <summary>What its series are split by besides the GPU.</summary>
    public SeriesSplit Split { get; }

    public bool IsFrontierOnly { get; }

    /// <summary>Whether its series have curves: what follows from throughput has, against interactivity.</summary>
    public bool HasCurves => X == Metrics.Interactivity && Y.IsKnownBetweenPoints;

    /// <summary>Figures of one chart lie decades apart: its axis is logarithmic unless asked otherwise.</summary>
    public bool IsLog => Query.IsLog ?? true;

    public FrozenDictionary<string, Gpu> Gpus { get; }

    /// <summary>All points of the model.</summary>
    public IReadOnlyList<StoredPoint> Points { get; }

    /// <summary>The choices of its controls; counted where they are shown, which an answer in JSON does not.</summary>
    public Facets Facets => _content.Facets.Value;

    /// <summary>Price and power of each GPU on show.</summary>
    public IReadOnlyDictionary<string, GpuRates> Rates => _content.Rates;

    /// <summary>Every series that the filters leave, hidden ones too.</summary>
    public IReadOnlyList<ExplorerSeries> Series => _content.Series;

    /// <summary>Points that a TTFT ceiling alone keeps out.</summary>
    public IReadOnlyList<StoredPoint> LeftOutByTtft => _content.LeftOutByTtft;

    /// <summary>The series on the chart and in the table.</summary>
    public IEnumerable<ExplorerSeries> Shown => Series.Where(s => !s.IsHidden);

    /// <summary>The points on the chart and in the table, series by series.</summary>
    public IEnumerable<(ExplorerSeries Series, ExplorerRow Row)> Rows =>
        Shown.SelectMany(s => s.Rows.Where(r => !IsFrontierOnly || r.IsOnFrontier).Select(r => (s, r)));

    /// <summary>Whether the line of a series is grey until a reader asks for it: more than a dozen colours cannot be told apart.</summary>
    public bool IsQuiet(ExplorerSeries series) => (_quiet ??= QuietSeries.Of(this)).Contains(series.Key);

    /// <summary>Series whose lines are grey.</summary>
    public int QuietCount => (_quiet ??= QuietSeries.Of(this)).Count;

    /// <summary>Points whose place on the chosen axes is not known; they cannot be drawn and are counted.</summary>
    public int WithoutPlace => Shown.Sum(s => s.Rows.Count(r => !r.HasPlace));

    public bool HasCustomRates => Rates.Values.Any(r => r.IsCustomPrice || r.IsCustomPower);

    public PriceBasis Price => Query.Price ?? PriceBasis.Hyperscaler;

    /// <summary>The heading's words.</summary>
    public string Title => ExplorerWords.Title(Model, Sequence, X, Y);

    /// <summary>Whether it is a part of a page that says model, sequence and precision.</summary>
    public bool IsEmbedded => _place.Host is not null;

    /// <summary>The page that its forms are sent to.</summary>
    public string Action => _place.Path;

    /// <summary>The page as it opens.</summary>
    public string ResetUrl => SiteUrls.Spoken(_place.Path);

    /// <summary>What a form carries, besides its own fields, so that the page shows this view again.</summary>
    public ComparisonQuery Carried => _place.Host?.QueryOf(Query) ?? Query;

    /// <summary>The address of this view with a change.</summary>
    public string Url(Func<ComparisonQuery, ComparisonQuery> change)
    {
        var changed = change(Query);
        return _place.Host is { } host && host.QueryOf(changed) is { } own ? host.Url(WithoutUsual(own, _place)) : SiteUrls.Exploring(WithoutDefaults(changed));
    }

    /// <summary>The address of this view with a change of what only the explorer knows.</summary>
    public string Explore(Func<ExplorerQuery, ExplorerQuery> change) => Url(q => q with { Explorer = change(q.Explorer) });

    /// <summary>The query that carries everything that could change the numbers, for shared links and exports.</summary>
    public ComparisonQuery Pinned => Query with
    {
        Targets = null,
        Explorer = Query.Explorer with { Split = Split },
        Price = Price,
        Assumptions = Query.Assumptions ?? (Rates.Values.Select(r => r.Set).Distinct().ToList() is [var only] ? only : null),
        IsFrontierOnly = IsFrontierOnly,
        IsLog = IsLog,
        Metric = Y.Key,
        Snapshot = Catalog.Dataset.Snapshot,
    };

    /// <summary>Meets a query with the data; null where the store holds no point.</summary>
    /// <param name="catalog">The data.</param>
    /// <param name="parsed">What was asked.</param>
    /// <param name="place">Where it stands; null: on its own page.</param>
    public static ExplorerView? Of(Catalog catalog, ParsedQuery parsed, ExplorerPlace? place = null) =>
        ExplorerResolution.Of(catalog, parsed, place ??= ExplorerPlace.Page) is { } resolution ? new ExplorerView(catalog, resolution, place) : null;

    /// <summary>The address that shows the same figures for good, on the explorer's own page.</summary>
    public string PinnedUrl => SiteUrls.Exploring(Pinned);

    // What would be shown anyway is left out of an address, so that it stays short and follows newer data.
    private ComparisonQuery WithoutDefaults(ComparisonQuery query)
    {
        // A view that leaves a page which shows something by itself goes on showing it.
        var stated = query with { IsFrontierOnly = query.IsFrontierOnly ?? _place.IsFrontierOnly };
        var usual = WithoutUsual(stated, ExplorerPlace.Page);
        return usual with
        {
            Targets = null,
            Sequence = query.Sequence == UsualSequence(query.Explorer.Model, query.Source) ? null : query.Sequence,
            Price = query.Price == PriceBasis.Hyperscaler ? null : query.Price,
            Explorer = usual.Explorer with { Model = query.Explorer.Model == _usualModel.Value ? null : query.Explorer.Model },
        };
    }

    // What a place shows anyway. One that is folded away opens for the address that names its split.
    private static ComparisonQuery WithoutUsual(ComparisonQuery query, ExplorerPlace place)
    {
        var explorer = query.Explorer;
        return query with
        {
            Metric = query.Metric == Metrics.Throughput.Key ? null : query.Metric,
            IsFrontierOnly = query.IsFrontierOnly == place.IsFrontierOnly ? null : query.IsFrontierOnly,
            Explorer = explorer with
            {
                Split = explorer.Split == place.Split && place.Host is null ? null : explorer.Split,
                XMetric = explorer.XMetric == Metrics.Abscissae[0].Key ? null : explorer.XMetric,
                Basis = explorer.Basis == TokenBasis.Total ? null : explorer.Basis,
            },
        };
    }

    private Sequence? UsualSequence(string? model, PointSource? source)
    {
        if (Sequence is null || (model ?? _usualModel.Value) is not { } slug)
            return null;
        if (!_usualSequences.TryGetValue((slug, source), out var usual))
            _usualSequences[(slug, source)] = usual = ExplorerResolution.DefaultSequence(Catalog.PointsOf(slug, source));
        return usual;
    }

    // What the series depend on: not the targets of a comparison, where lines are read, the stretch of an axis, or how a table is sorted.
    private string ContentKey => SiteUrls.Exploring(Query with
    {
        Targets = null,
        Snapshot = null,
        IsLog = null,
        IsFrontierOnly = null,
        Metric = Y.Key,
        Explorer = Query.Explorer with
        {
            Split = Split, XMetric = X.Key, Basis = Basis, Zoom = null, ReadAt = null, IsXLog = false, IsTable = false, Sort = null,
            IsDescending = false, Filter = null,
        },
    });

    private ExplorerContent ContentOf()
    {
        var filter = new PointFilter(Query, Sequence, Gpus);
        List<StoredPoint> shown = [.. Points.Where(p => filter.Allows(p))];
        var rates = RatesOf(shown);
        var (catalog, model, query, points) = (Catalog, Model, Query, Points);
        return new ExplorerContent(
            rates,
            new SeriesBuilder(this, rates).Of(shown),
            query.TtftCeilingSeconds is null ? [] : [.. points.Where(p => filter.Allows(p, FilterPart.Ttft) && !filter.Allows(p))],
            new Lazy<Facets>(() => Facets.Of(catalog, model, query, points, filter)));
    }

    private Dictionary<string, GpuRates> RatesOf(IEnumerable<StoredPoint> points)
    {
        var asked = Query.Assumptions is { } id ? Catalog.FindAssumptions(id) : null;
        return points.GroupBy(p => p.Series.Gpu).ToDictionary(
            g => g.Key,
            // One GPU has one price on one chart, even where published and measured points of it meet.
            g => new PageRates(Query, asked ?? Catalog.DefaultAssumptions(Published(g)), Price).Of(g.Key),
            StringComparer.Ordinal);

        static IEnumerable<CurvePoint> Published(IEnumerable<StoredPoint> points) =>
            points.All(p => p.Source == PointSource.Published) ? points.Select(p => p.Point) : [];
    }
}
