namespace InferenceDash.Web.HeatMap;

/// <summary>The map as the API gives it, described in docs/api.md.</summary>
public static class MapEndpoints
{
    public static void MapWhereItPays(this IEndpointRouteBuilder app)
    {
        Map("", static view => TypedResults.Ok(MapResponse.Of(view)),
            ApiDescription.Json<MapResponse>("getMap", EndpointWords.Map, QueryParameters.OfMap, ApiExamples.Map));
        Map(".svg", MapPicture.Result, ApiDescription.Svg("getMapSvg", EndpointWords.MapSvg, QueryParameters.OfMap, ApiExamples.MapSvg));
        Map(".png", MapPicture.PngResult, ApiDescription.Png("getMapPng", EndpointWords.MapPng, QueryParameters.OfMap, ApiExamples.MapPng));

        void Map(string extension, Func<MapView, IResult> answer, ApiDescription description) => app
            .MapGet(SiteUrls.MapApi + extension, (HttpContext http, CatalogCache catalogs) => AnswerAsync(http, catalogs, answer))
            .WithTags("map").Describe(description);
    }

    // As with a comparison: what is cited must be what was asked for.
    private static Task<IResult> AnswerAsync(HttpContext http, CatalogCache catalogs, Func<MapView, IResult> answer) =>
        ApiAnswers.FromDataAsync(http, catalogs, catalog =>
        {
            var parsed = QueryParser.ParseMap(http.Request.QueryString.Value, isPlain: true);
            var view = MapView.Of(catalog, parsed);
            return Problems.UnusableQuery(view.Problems, parsed.UnknownKeys) ?? answer(view);
        });
}
