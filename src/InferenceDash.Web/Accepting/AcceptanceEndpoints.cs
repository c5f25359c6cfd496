namespace InferenceDash.Web.Accepting;

/// <summary>Acceptance lengths as the API gives them, described in docs/api.md.</summary>
public static class AcceptanceEndpoints
{
    public static void MapAcceptance(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("").WithTags("acceptance");
        Map("", static view => TypedResults.Ok(AcceptanceResponse.Of(view)), ApiDescription.Json<AcceptanceResponse>(
            "listAcceptanceLengths", EndpointWords.AcceptanceLengths, QueryParameters.OfAcceptance, ApiExamples.Acceptances));
        Map(".csv", static view => TypedResults.Text(AcceptanceCsv.Write(view), "text/csv; charset=utf-8"), ApiDescription.Csv(
            "listAcceptanceLengthsCsv", EndpointWords.AcceptanceLengthsCsv, QueryParameters.OfAcceptance, ApiExamples.AcceptancesCsv));
        Map(".svg", AcceptancePicture.Result, ApiDescription.Svg(
            "getAcceptanceLengthsSvg", EndpointWords.AcceptanceLengthsSvg, QueryParameters.OfAcceptance, ApiExamples.AcceptancesSvg));
        Map(".png", AcceptancePicture.PngResult, ApiDescription.Png(
            "getAcceptanceLengthsPng", EndpointWords.AcceptanceLengthsPng, QueryParameters.OfAcceptance, ApiExamples.AcceptancesPng));

        void Map(string extension, Func<AcceptanceView, IResult> answer, ApiDescription description) => group.MapGet(
            SiteUrls.AcceptanceApi + extension, (HttpContext http, CatalogCache catalogs) => AnswerAsync(http, catalogs, answer)).Describe(description);
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
