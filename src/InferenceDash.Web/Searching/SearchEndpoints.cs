namespace InferenceDash.Web.Searching;

/// <summary>The search as the API answers it, described in docs/api.md. The field of every page asks it for suggestions.</summary>
internal static class SearchEndpoints
{
    private const int UsualLimit = 5;

    public static void MapSearch(this IEndpointRouteBuilder app) => app.MapGet(SiteUrls.SearchApi, AnswerAsync).WithTags("search")
        .Describe(ApiDescription.Json<SearchResponse>("search", EndpointWords.Search, QueryParameters.OfSearch, ApiExamples.Search));

    private static Task<IResult> AnswerAsync(HttpContext http, CatalogCache catalogs, SearchIndexes indexes) =>
        ApiAnswers.FromDataAsync(http, catalogs, catalog =>
        {
            var parsed = QueryParser.ParseSearch(http.Request.QueryString.Value);
            if (parsed.Query.Text is null && parsed.Problems.Count == 0)
                parsed = parsed with { Problems = [QueryProblem.OfSearch(ProblemWords.NothingToSearch)] };
            if (Problems.UnusableQuery(parsed.Problems, parsed.UnknownKeys) is { } refusal)
                return refusal;
            var page = new PageQuery(parsed.Query.Page ?? 1, parsed.Query.Limit ?? UsualLimit);
            var view = SearchView.Of(catalog, indexes, parsed, page);
            ListAnswers.NamePages(http, page, view.Groups.Any(group => page.HasNext(group.Total)));
            return TypedResults.Ok(SearchResponse.Of(view));
        });
}
