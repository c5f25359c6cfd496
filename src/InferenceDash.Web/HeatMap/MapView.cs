namespace InferenceDash.Web.HeatMap;

/// <summary>The map, resolved: what was asked for, met with what there is. The page and the API read this one object.</summary>
public sealed class MapView
{
    private const int MostViews = 32;

    // A view of the map looks at every pair: it is made once for all who ask for it.
    private static readonly Recent<MapView> Kept = new(MostViews);

    private readonly Lazy<MapGrid> _grid;

    private MapView(Catalog catalog, MapQuery query, IReadOnlyList<QueryProblem> problems)
    {
        Catalog = catalog;
        Query = query;
        Problems = problems;
        Map = catalog.MapOf(query.Sequence, query.Source);
        Rows = [.. Sorted(Map.Served.Select(p => new IndexRow(p, Url(p, target: null))).Where(r => r.Matches(query.Filter)))];
        Cells = [.. Rows.Select(r => CellOf(r.Pair))];
        _grid = new Lazy<MapGrid>(() => MapGrid.Of(this));
    }

    public Catalog Catalog { get; }

    /// <summary>What was asked for, less what cannot be had.</summary>
    public MapQuery Query { get; }

    /// <summary>What of the address could not be used.</summary>
    public IReadOnlyList<QueryProblem> Problems { get; }

    public Map Map { get; }

    /// <summary>The pairs that the filter keeps, in the order asked for.</summary>
    public IReadOnlyList<IndexRow> Rows { get; }

    /// <summary>One cell of each of them, at the speed asked for.</summary>
    public IReadOnlyList<MapCell> Cells { get; }

    /// <summary>The cells as a table.</summary>
    public MapGrid Grid => _grid.Value;

    public MapSpeed Speed => Query.Speed ?? MapSpeed.Middle;

    /// <summary>Whether the reader can choose between published and measured points.</summary>
    public bool HasBothSources =>
        Catalog.MapOf(source: PointSource.Published).Pairs.Count > 0 && Catalog.MapOf(source: PointSource.Measured).Pairs.Count > 0;

    /// <summary>The address of this map with a change.</summary>
    public string Url(Func<MapQuery, MapQuery> change)
    {
        var query = change(Query);
        return SiteUrls.Map(query.Speed == MapSpeed.Middle ? query with { Speed = null } : query);
    }

    /// <summary>The query that carries everything that could change the numbers.</summary>
    public MapQuery Pinned => Query with { Speed = Query.Interactivity is null ? Speed : null, Snapshot = Catalog.Dataset.Snapshot };

    /// <summary>The same from the API.</summary>
    public string ApiUrl(string extension = "") => SiteUrls.MapAnswer(Pinned, extension);

    /// <summary>The view as it is handed on.</summary>
    /// <param name="answer">What it says.</param>
    public SharedView SharedAs(MapAnswer answer) => new(
        answer.Question, answer.Text, NewestOf(Cells), Catalog.Dataset.Snapshot, SiteUrls.Map(Pinned), SiteUrls.EmbeddedMapOf(Pinned),
        ApiUrl(".png"), Badge: null);

    /// <summary>The page of a comparison as the map shows it: sequence, source, and the interactivity that was typed.</summary>
    public string Url(MapPair pair, double? target)
    {
        var coverage = pair.Matchup.Coverage;
        PointSource? source = pair.Source == coverage.DefaultSource(pair.Sequence) ? null : pair.Source;
        return SiteUrls.Comparison(pair.Matchup.Slug, ComparisonQuery.Default with
        {
            Sequence = pair.Sequence == coverage.DefaultSequenceOf(source) ? null : pair.Sequence,
            Targets = target is { } t ? [t] : null,
            Source = source,
            Snapshot = Query.Snapshot,
        });
    }

    /// <summary>Meets a query with the data: the nearest map there is, and what of the query it does not follow.</summary>
    public static MapView Of(Catalog catalog, ParsedMapQuery parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var query = parsed.Query;
        // A speed that an address leaves out beside an interactivity is still that of the controls.
        return parsed.Problems.Count > 0
            ? Resolved(catalog, parsed)
            : Kept.Of(catalog, $"{SiteUrls.Map(query)} {query.Speed}", () => Resolved(catalog, parsed));
    }

    private static MapView Resolved(Catalog catalog, ParsedMapQuery parsed)
    {
        var problems = new List<QueryProblem>(parsed.Problems);
        var query = parsed.Query;
        if (query.Sequence is { } sequence && catalog.MapOf(sequence).Pairs.Count == 0)
        {
            problems.Add(QueryProblem.OfSequence(sequence, ProblemWords.NoPairsAt(sequence, catalog.Sequences)));
            query = query with { Sequence = null };
        }

        if (query.Source is { } source && catalog.MapOf(query.Sequence, source).Pairs.Count == 0)
        {
            problems.Add(QueryProblem.OfSource(source, ProblemWords.NoPairsOf(source, query.Sequence)));
            query = query with { Source = null };
        }

        return new MapView(catalog, query, problems);
    }

    private MapCell CellOf(MapPair pair) => Query.Interactivity is { } interactivity ? pair.At(interactivity) : pair.At(Speed);

    private static DateOnly? NewestOf(IEnumerable<MapCell> cells) =>
        cells.SelectMany(c => c.Pair.Comparison.Series).SelectMany(s => s.Curve.Points).Max(p => p.Measured?.Date);

    private IEnumerable<IndexRow> Sorted(IEnumerable<IndexRow> rows) => Query.Sort switch
    {
        MapSort.Ratio => rows.OrderByDescending(r => CellOf(r.Pair).ThroughputRatio ?? double.NegativeInfinity),
        MapSort.BreakEven => rows.OrderBy(r => r.Pair.BreakEven is [var first, ..] ? first : double.PositiveInfinity),
        _ => rows,
    };
}
