namespace InferenceDash.Web.Exploring;

/// <summary>The points of the explorer over HTTP, described in docs/api.md.</summary>
public static class PointsEndpoints
{
    public static void MapPoints(this IEndpointRouteBuilder app)
    {
        Map("", static view => TypedResults.Ok(PointsResponse.Of(view)));
        Map(".csv", PointsCsv.Result);
        Map(".svg", ExplorerPicture.Result);
        Map(".png", ExplorerPicture.PngResult);

        void Map(string extension, Func<ExplorerView, IResult> answer) =>
            app.MapGet(SiteUrls.PointsApi + extension, (HttpContext http, CatalogCache catalogs) => Answer(http, catalogs, answer)).WithTags("points");
    }

    // What is not asked for is not narrowed: all points of the model, on its frontiers or not.
    private static Task<IResult> Answer(HttpContext http, CatalogCache catalogs, Func<ExplorerView, IResult> answer) =>
        ApiAnswers.FromDataAsync(http, catalogs, catalog =>
        {
            var parsed = QueryParser.Parse(http.Request.QueryString.Value, isPlain: true);
            return ExplorerView.Of(catalog, parsed, ExplorerPlace.Api) is { } view
                ? Problems.UnusableQuery(view.Problems, parsed.UnknownKeys) ?? answer(view)
                : Problems.Of(StatusCodes.Status404NotFound, "No points", MissingData.Hint(catalog));
        });
}
