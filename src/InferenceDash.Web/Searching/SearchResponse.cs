namespace InferenceDash.Web.Searching;

/// <summary>Results of a search as the API gives them, described in docs/api.md.</summary>
/// <param name="Summary">How much was found, in words.</param>
/// <param name="More">The page with all results, or with what was probably meant; null: neither.</param>
public sealed record SearchResponse(
    string Query, string Snapshot, double? Interactivity, string Summary, int Total, string? DidYouMean,
    IReadOnlyList<SearchGroupResponse> Groups, SearchMoreResponse? More)
{
    internal static SearchResponse Of(SearchView view) => new(
        view.Query.Text!, view.Catalog.Dataset.Snapshot, view.Place.Interactivity, SearchWords.Heading(view.Query.Text!, view.Total), view.Total, view.Near,
        [.. view.Groups.Select(g => new SearchGroupResponse(
            g.Kind, SearchWords.Group(g.Kind), g.Total, [.. g.Shown.Select(e => new SearchResultResponse(e.Title, e.Detail, e.Url(view.Place)))]))],
        SearchMoreResponse.Of(view));
}

public sealed record SearchGroupResponse(SearchKind Kind, string Title, int Total, IReadOnlyList<SearchResultResponse> Results);

public sealed record SearchResultResponse(string Title, string Detail, string Url);

public sealed record SearchMoreResponse(string Title, string Url)
{
    internal static SearchMoreResponse? Of(SearchView view) =>
        view.Total > 0 ? new(SearchWords.AllResults(view.Total), view.Url(view.Query.Text!))
        : view.Near is { } near ? new(SearchWords.DidYouMean(near), view.Url(near))
        : null;
}
