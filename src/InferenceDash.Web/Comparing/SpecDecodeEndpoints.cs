namespace InferenceDash.Web.Comparing;

/// <summary>The read-only HTTP API of the comparisons, described in docs/api.md.</summary>
public static class SpecDecodeEndpoints
{
    private static IEnumerable<QueryParameter> Drawn => [.. QueryParameters.Figures, .. QueryParameters.Chart, .. QueryParameters.Picture];

    public static void MapSpecDecode(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(SiteUrls.Api).WithTags("spec-decode");
        group.MapGet("", static (HttpContext http, CatalogCache catalogs) => ListAnswers.OfAsync(http, catalogs, ComparisonListItem.Of))
            .Describe(ApiDescription.Json<IReadOnlyList<ComparisonListItem>>(
                "listComparisons", EndpointWords.Comparisons, QueryParameters.OfLists, SiteUrls.Api, ApiExamples.Paged));
        Map("/{slug}.csv", ComparisonCsv.Result,
            ApiDescription.Csv("getComparisonCsv", EndpointWords.ComparisonCsv, QueryParameters.Figures, ApiExamples.ComparisonCsv));
        Map("/{slug}.svg", ComparisonPicture.Result, ApiDescription.Svg("getComparisonSvg", EndpointWords.ComparisonSvg, Drawn, ApiExamples.ComparisonSvg));
        Map("/{slug}.png", ComparisonPicture.PngResult, ApiDescription.Png("getComparisonPng", EndpointWords.ComparisonPng, Drawn, ApiExamples.ComparisonPng));
        Map("/{slug}" + SiteUrls.Badge, BadgeOf, ApiDescription.Svg("getBadge", EndpointWords.Badge, QueryParameters.Figures, ApiExamples.Badge));
        Map("/{slug}", static view => TypedResults.Ok(ComparisonResponse.Of(view)),
            ApiDescription.Json<ComparisonResponse>("getComparison", EndpointWords.Comparison, QueryParameters.Figures, ApiExamples.Comparison));

        void Map(string path, Func<ComparisonView, IResult> answer, ApiDescription description) =>
            group.MapGet(path, (string slug, HttpContext http, CatalogCache catalogs) => ComparisonAnswers.Of(slug, http, catalogs, answer))
                .Describe(description);
    }

    private static IResult BadgeOf(ComparisonView view) => Badge.Of(view) is { } says
        ? SvgPicture.Of<BadgePicture>(nameof(BadgePicture.Says), says, PictureQuery.Default)
        : Problems.Of(StatusCodes.Status404NotFound, Say.Of("No figure"), Say.Of("This comparison has no target."));
}
