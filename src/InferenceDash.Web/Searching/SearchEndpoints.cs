namespace InferenceDash.Web.Searching;

/// <summary>The search as the API answers it, described in docs/api.md. The field of every page asks it for suggestions.</summary>
internal static class SearchEndpoints
{
    private const int UsualLimit = 5;

    public static void MapSearch(this IEndpointRouteBuilder app) => app.MapGet(SiteUrls.SearchApi, AnswerAsync).WithTags("search");

    private static Task<IResult> AnswerAsync(HttpContext http, CatalogCache catalogs, SearchIndexes indexes) =>
        ApiAnswers.FromDataAsync(http, catalogs, catalog =>
        {
            var parsed = QueryParser.ParseSearch(http.Request.QueryString.Value);
            if (parsed.Query.Text is null && parsed.Problems.Count == 0)
                parsed = parsed with { Problems = [QueryProblem.OfSearch(ProblemWords.NothingToSearch)] };
            return Problems.UnusableQuery(parsed.Problems, parsed.UnknownKeys)
                ?? TypedResults.Ok(SearchResponse.Of(SearchView.Of(catalog, indexes, parsed, parsed.Query.Limit ?? UsualLimit)));
        });
}
