namespace InferenceDash.Web.Exploring;

/// <summary>The points of the explorer over HTTP, described in docs/api.md.</summary>
public static class PointsEndpoints
{
    public static void MapPoints(this IEndpointRouteBuilder app)
    {
        Map("", static (view, page) => TypedResults.Ok(PointsResponse.Of(view, page)),
            ApiDescription.Json<PointsResponse>("listPoints", EndpointWords.Points, Listed, ApiExamples.Points));
        Map(".csv", PointsCsv.Result, ApiDescription.Csv("listPointsCsv", EndpointWords.PointsCsv, Listed, ApiExamples.PointsFile(".csv")));
        Map(".svg", static (view, _) => ExplorerPicture.Result(view),
            ApiDescription.Svg("drawPointsSvg", EndpointWords.PointsSvg, Drawn, ApiExamples.PointsFile(".svg")));
        Map(".png", static (view, _) => ExplorerPicture.PngResult(view),
            ApiDescription.Png("drawPointsPng", EndpointWords.PointsPng, Drawn, ApiExamples.PointsFile(".png")));

        void Map(string extension, Func<ExplorerView, PageQuery, IResult> answer, ApiDescription description) =>
            app.MapGet(SiteUrls.PointsApi + extension, (HttpContext http, CatalogCache catalogs) => Answer(http, catalogs, answer))
                .WithTags("points").Describe(description);
    }

    private static IEnumerable<QueryParameter> Listed => [.. QueryParameters.OfPoints, .. QueryParameters.Paging];

    private static IEnumerable<QueryParameter> Drawn => [.. QueryParameters.OfPoints, .. QueryParameters.Picture];

    // What is not asked for is not narrowed: all points of the model, on its frontiers or not.
    private static Task<IResult> Answer(HttpContext http, CatalogCache catalogs, Func<ExplorerView, PageQuery, IResult> answer) =>
        ApiAnswers.FromDataAsync(http, catalogs, catalog =>
        {
            var parsed = QueryParser.Parse(http.Request.QueryString.Value, isPlain: true);
            if (ExplorerView.Of(catalog, parsed, ExplorerPlace.Api) is not { } view)
                return Problems.Of(StatusCodes.Status404NotFound, Say.Of("No points"), MissingData.Hint(catalog));
            var (page, problems) = QueryParser.PageOf(http.Request.QueryString.Value);
            if (Problems.UnusableQuery(view.Problems.Concat(problems), parsed.UnknownKeys) is { } refusal)
                return refusal;
            // Only a page has others beside it, and only then are rows counted before they are made.
            if (page.Size is not null)
                ListAnswers.NamePages(http, page, page.HasNext(ExplorerTable.Of(view).Lines.Count));
            return answer(view, page);
        });
}
