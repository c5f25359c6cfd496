namespace InferenceDash.Web.Assumptions;

/// <summary>The assumption sets as the API gives them, described in docs/api.md.</summary>
public static class AssumptionsEndpoints
{
    public static void MapAssumptions(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("").WithTags("assumptions");
        group.MapGet(SiteUrls.AssumptionsApi, static (HttpContext http, CatalogCache catalogs) =>
                AnswerAsync(http, catalogs, static data => TypedResults.Ok(AssumptionsResponse.Of(data))))
            .Describe(ApiDescription.Json<AssumptionsResponse>(
                "listAssumptions", EndpointWords.Assumptions, QueryParameters.OfAssumptions, SiteUrls.AssumptionsApi));
        group.MapGet(SiteUrls.AssumptionsApi + ".csv", static (HttpContext http, CatalogCache catalogs) =>
                AnswerAsync(http, catalogs, static data => TypedResults.Text(AssumptionsCsv.Write(data), "text/csv; charset=utf-8")))
            .Describe(ApiDescription.Csv(
                "listAssumptionsCsv", EndpointWords.AssumptionsCsv, QueryParameters.OfAssumptions, SiteUrls.AssumptionsApi + ".csv"));
    }

    private static Task<IResult> AnswerAsync(HttpContext http, CatalogCache catalogs, Func<Dataset, IResult> answer) =>
        ApiAnswers.FromDataAsync(http, catalogs, catalog =>
        {
            var parsed = QueryParser.ParseAssumptions(http.Request.QueryString.Value);
            return Problems.UnusableQuery(parsed.Problems, parsed.UnknownKeys) ?? answer(catalog.Dataset);
        });
}
