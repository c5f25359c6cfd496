namespace InferenceDash.Web.HeatMap;

/// <summary>The map as the API gives it, described in docs/api.md.</summary>
public static class MapEndpoints
{
    public static void MapWhereItPays(this IEndpointRouteBuilder app) => app.MapGet(SiteUrls.MapApi, AnswerAsync).WithTags("map")
        .Describe(ApiDescription.Json<MapResponse>("getMap", EndpointWords.Map, QueryParameters.OfMap, ApiExamples.Map));

    // As with a comparison: what is cited must be what was asked for.
    private static Task<IResult> AnswerAsync(HttpContext http, CatalogCache catalogs) => ApiAnswers.FromDataAsync(http, catalogs, catalog =>
    {
        var parsed = QueryParser.ParseMap(http.Request.QueryString.Value, isPlain: true);
        var view = MapView.Of(catalog, parsed);
        return Problems.UnusableQuery(view.Problems, parsed.UnknownKeys) ?? TypedResults.Ok(MapResponse.Of(view));
    });
}
