namespace InferenceDash.Web.Accepting;

/// <summary>Acceptance lengths as the API gives them, described in docs/api.md.</summary>
public static class AcceptanceEndpoints
{
    public static void MapAcceptance(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("").WithTags("acceptance");
        group.MapGet(SiteUrls.AcceptanceApi, static (HttpContext http, CatalogCache catalogs) =>
                AnswerAsync(http, catalogs, static view => TypedResults.Ok(AcceptanceResponse.Of(view))))
            .Describe(ApiDescription.Json<AcceptanceResponse>(
                "listAcceptanceLengths", EndpointWords.AcceptanceLengths, QueryParameters.OfAcceptance, ApiExamples.Acceptances));
        group.MapGet(SiteUrls.AcceptanceApi + ".csv", static (HttpContext http, CatalogCache catalogs) =>
                AnswerAsync(http, catalogs, static view => TypedResults.Text(AcceptanceCsv.Write(view), "text/csv; charset=utf-8")))
            .Describe(ApiDescription.Csv(
                "listAcceptanceLengthsCsv", EndpointWords.AcceptanceLengthsCsv, QueryParameters.OfAcceptance, ApiExamples.AcceptancesCsv));
    }

    private static Task<IResult> AnswerAsync(HttpContext http, CatalogCache catalogs, Func<AcceptanceView, IResult> answer) =>
        ApiAnswers.FromDataAsync(http, catalogs, catalog =>
        {
            var parsed = QueryParser.ParseAcceptance(http.Request.QueryString.Value);
            var view = AcceptanceView.Of(catalog, parsed);
            return Problems.UnusableQuery(view.Problems, parsed.UnknownKeys) 
                ?? answer(view with { Curves = ListAnswers.PageOf(http, view.Query.Page, view.Curves) });
        });
}
