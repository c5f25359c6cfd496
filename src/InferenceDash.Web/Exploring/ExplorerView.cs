using System.Collections.Frozen;

namespace InferenceDash.Web.Exploring;

/// <summary>
/// The explorer, resolved: the points of one model that its controls leave, as series on the chosen axes. Chart, table, API
/// and export read this one object.
/// </summary>
public sealed class ExplorerView
{
    private readonly Func<ComparisonQuery, string> _url;
    private readonly bool _isFrontierOnly;

    // A page holds hundreds of addresses: what is usual is found once. One request, one circuit: nothing here is shared.
    private readonly Lazy<string?> _usualModel;
    private readonly Lazy<Facets> _facets;
    private readonly Dictionary<(string, PointSource?), Sequence?> _usualSequences = [];

    private ExplorerView(Catalog catalog, ExplorerResolution resolution, Func<ComparisonQuery, string> url, bool isFrontierOnly)
    {
        (Catalog, Query, Model, Sequence, Problems, _url) = (catalog, resolution.Query, resolution.Model, resolution.Sequence, resolution.Problems, url);
        _usualModel = new Lazy<string?>(() => ExplorerResolution.DefaultModel(catalog)?.Slug);
        var explorer = Query.Explorer;
        Gpus = catalog.Dataset.Gpus.ToFrozenDictionary(g => g.Key, StringComparer.Ordinal);
        Basis = explorer.Basis ?? TokenBasis.Total;
        X = Metrics.Abscissae.FirstOrDefault(m => m.Key == explorer.XMetric) ?? Metrics.Abscissae[0];
        Y = Metrics.FindExplored(Query.Metric ?? "", Basis) ?? Metrics.FindExplored(Metrics.Throughput.Key, Basis)!;
        _isFrontierOnly = isFrontierOnly;
        IsFrontierOnly = Query.IsFrontierOnly ?? isFrontierOnly;
        Points = catalog.PointsOf(Model.Slug, Query.Source);
        var filter = new PointFilter(Query, Sequence, Gpus);
        List<StoredPoint> shown = [.. Points.Where(p => filter.Allows(p))];
        _facets = new Lazy<Facets>(() => Facets.Of(catalog, Model, Query, Points, filter));
        Rates = RatesOf(shown);
        Series = SeriesBuilder.Of(this, shown);
        LeftOutByTtft = Query.TtftCeilingSeconds is null ? [] : [.. Points.Where(p => filter.Allows(p, FilterPart.Ttft) && !filter.Allows(p))];
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

    public bool IsFrontierOnly { get; }

    /// <summary>Figures of one chart lie decades apart: its axis is logarithmic unless asked otherwise.</summary>
    public bool IsLog => Query.IsLog ?? true;

    public FrozenDictionary<string, Gpu> Gpus { get; }

    /// <summary>All points of the model.</summary>
    public IReadOnlyList<StoredPoint> Points { get; }

    /// <summary>The choices of its controls; counted where they are shown, which an answer in JSON does not.</summary>
    public Facets Facets => _facets.Value;

    /// <summary>Price and power of each GPU on show.</summary>
    public IReadOnlyDictionary<string, GpuRates> Rates { get; }

    /// <summary>Every series that the filters leave, hidden ones too.</summary>
    public IReadOnlyList<ExplorerSeries> Series { get; }

    /// <summary>Points that a TTFT ceiling alone keeps out.</summary>
    public IReadOnlyList<StoredPoint> LeftOutByTtft { get; }

    /// <summary>The series on the chart and in the table.</summary>
    public IEnumerable<ExplorerSeries> Shown => Series.Where(s => !s.IsHidden);

    /// <summary>The points on the chart and in the table, series by series.</summary>
    public IEnumerable<(ExplorerSeries Series, ExplorerRow Row)> Rows =>
        Shown.SelectMany(s => s.Rows.Where(r => !IsFrontierOnly || r.IsOnFrontier).Select(r => (s, r)));

    /// <summary>Points whose place on the chosen axes is not known; they cannot be drawn and are counted.</summary>
    public int WithoutPlace => Shown.Sum(s => s.Rows.Count(r => !r.HasPlace));

    public bool HasCustomRates => Rates.Values.Any(r => r.IsCustomPrice || r.IsCustomPower);

    public PriceBasis Price => Query.Price ?? PriceBasis.Hyperscaler;

    /// <summary>The heading's words.</summary>
    public string Title => ExplorerWords.Title(Model, Sequence, X, Y);

    /// <summary>The address of this view with a change.</summary>
    public string Url(Func<ComparisonQuery, ComparisonQuery> change) => _url(WithoutDefaults(change(Query)));

    /// <summary>The address of this view with a change of what only the explorer knows.</summary>
    public string Explore(Func<ExplorerQuery, ExplorerQuery> change) => Url(q => q with { Explorer = change(q.Explorer) });

    /// <summary>The query that carries everything that could change the numbers, for shared links and exports.</summary>
    public ComparisonQuery Pinned => Query with
    {
        Targets = null,
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
    /// <param name="url">The address that stands for a query; null: the explorer's own page.</param>
    /// <param name="isFrontierOnly">Whether points off the frontier are left out unless asked for.</param>
    /// <param name="allSequences">Whether no sequence asked for means all of them.</param>
    public static ExplorerView? Of(Catalog catalog, ParsedQuery parsed, Func<ComparisonQuery, string>? url = null, bool isFrontierOnly = true, bool allSequences = false) =>
        ExplorerResolution.Of(catalog, parsed, allSequences) is { } resolution
            ? new ExplorerView(catalog, resolution, url ?? SiteUrls.Exploring, isFrontierOnly)
            : null;

    /// <summary>The address that shows the same figures for good.</summary>
    public string PinnedUrl => _url(Pinned);

    // What would be shown anyway is left out of an address, so that it stays short and follows newer data.
    private ComparisonQuery WithoutDefaults(ComparisonQuery query)
    {
        var explorer = query.Explorer;
        return query with
        {
            Targets = null,
            Sequence = query.Sequence == UsualSequence(explorer.Model, query.Source) ? null : query.Sequence,
            Price = query.Price == PriceBasis.Hyperscaler ? null : query.Price,
            Metric = query.Metric == Metrics.Throughput.Key ? null : query.Metric,
            IsFrontierOnly = query.IsFrontierOnly == _isFrontierOnly ? null : query.IsFrontierOnly,
            Explorer = explorer with
            {
                Model = explorer.Model == _usualModel.Value ? null : explorer.Model,
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

    private Dictionary<string, GpuRates> RatesOf(IEnumerable<StoredPoint> points)
    {
        var asked = Query.Assumptions is { } id ? Catalog.FindAssumptions(id) : null;
        return points.GroupBy(p => p.Series.Gpu).ToDictionary(
            g => g.Key,
            // One GPU has one price on one chart, even where published and measured points of it meet.
            g => new PageRates(Query, asked ?? Catalog.DefaultAssumptions(g.All(p => p.Source == PointSource.Published) ? g.Select(p => p.Point) : []), Price).Of(g.Key),
            StringComparer.Ordinal);
    }
}
