namespace InferenceDash.Web.Searching;

/// <summary>A search, answered. Page, suggestions and API read this one object.</summary>
public sealed class SearchView
{
    /// <summary>So many of each group stand on a page before the reader asks for all.</summary>
    public const int UsualOnPage = 8;

    /// <summary>So many of one group stand on a page at all.</summary>
    public const int MostOnPage = 200;

    private SearchView(Catalog catalog, SearchIndex index, ParsedSearchQuery parsed, PageQuery page)
    {
        (Catalog, Query, Problems) = (catalog, parsed.Query, parsed.Problems);
        if (Query.Text is not { } typed)
            return;
        var text = SearchText.Of(typed);
        var found = index.Find(text);
        Place = new SearchPlace(Query.Snapshot, text.Interactivity);
        Total = found.Count;
        Groups = [.. found.GroupBy(e => e.Kind)
            .Where(g => Query.Kind is null || g.Key == Query.Kind)
            .Select(g => new SearchGroup(g.Key, g.Count(), [.. page.Of(g)]))];
        if (Total > 0)
            return;
        Near = index.Near(text);
        Wider = Near is null ? index.Wider(text) : [];
    }

    public Catalog Catalog { get; }

    public SearchQuery Query { get; }

    public IReadOnlyList<QueryProblem> Problems { get; }

    /// <summary>What the addresses of the results carry.</summary>
    public SearchPlace Place { get; } = new(null, null);

    /// <summary>Results of all groups.</summary>
    public int Total { get; }

    /// <summary>The groups that have results, or the one that was asked for.</summary>
    public IReadOnlyList<SearchGroup> Groups { get; } = [];

    /// <summary>What was probably meant; null: something was found, or nothing comes near.</summary>
    public string? Near { get; }

    /// <summary>What the search finds without one of its words, where it finds nothing with all.</summary>
    public IReadOnlyList<WiderSearch> Wider { get; } = [];

    /// <summary>The address of another search on the same data.</summary>
    public string Url(string text, SearchKind? kind = null) => SiteUrls.Searched(new SearchQuery { Text = text, Kind = kind, Snapshot = Query.Snapshot });

    public static SearchView Of(Catalog catalog, SearchIndexes indexes, ParsedSearchQuery parsed, int most) =>
        Of(catalog, indexes, parsed, new PageQuery(1, most));

    /// <summary>The same with a page of the results of each group.</summary>
    public static SearchView Of(Catalog catalog, SearchIndexes indexes, ParsedSearchQuery parsed, PageQuery page) =>
        new(catalog, indexes.Of(catalog), parsed, page);
}

/// <summary>Results of one kind.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Shown">The first of them, or those of a page.</param>
public sealed record SearchGroup(SearchKind Kind, int Total, IReadOnlyList<SearchEntry> Shown);
