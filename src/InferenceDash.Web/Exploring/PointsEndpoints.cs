namespace InferenceDash.Web.Exploring;

/// <summary>The points of the explorer over HTTP, described in docs/api.md.</summary>
public static class PointsEndpoints
{
    public static void MapPoints(this IEndpointRouteBuilder app)
    {
        Map("", static view => TypedResults.Ok(PointsResponse.Of(view)));
        Map(".csv", static view => TypedResults.Text(PointsCsv.Write(view), "text/csv; charset=utf-8"));
        Map(".svg", static view => StandaloneChart.Result(view));

        void Map(string extension, Func<ExplorerView, IResult> answer) =>
            app.MapGet(SiteUrls.PointsApi + extension, (HttpContext http, CatalogCache catalogs) => Answer(http, catalogs, answer)).WithTags("points");
    }

    // What is not asked for is not narrowed: all points of the model, on its frontiers or not.
    private static async Task<IResult> Answer(HttpContext http, CatalogCache catalogs, Func<ExplorerView, IResult> answer)
    {
        var parsed = QueryParser.Parse(http.Request.QueryString.Value);
        if (await catalogs.AsOfAsync(parsed.Query.Snapshot, http.RequestAborted) is not { } catalog)
            return Problems.UnknownSnapshot(parsed.Query.Snapshot!);
        if (ExplorerView.Of(catalog, parsed, isFrontierOnly: false, allSequences: true) is not { } view)
            return Problems.Of(StatusCodes.Status404NotFound, "No points", "The store holds no points.");
        return Problems.UnusableQuery(view.Problems, parsed.UnknownKeys) ?? answer(view);
    }
}
