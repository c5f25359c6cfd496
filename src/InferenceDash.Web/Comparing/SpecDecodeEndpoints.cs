using Microsoft.AspNetCore.Http.HttpResults;

namespace InferenceDash.Web.Comparing;

/// <summary>The read-only HTTP API of the comparisons, described in docs/api.md.</summary>
public static class SpecDecodeEndpoints
{
    public static void MapSpecDecode(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(SiteUrls.Api).WithTags("spec-decode");
        group.MapGet("/", ListAsync);
        group.MapGet("/{slug}.csv", (string slug, HttpContext http, CatalogCache catalogs) =>
            ComparisonAnswers.Of(slug, http, catalogs, ComparisonCsv.Result));
        group.MapGet("/{slug}.svg", (string slug, HttpContext http, CatalogCache catalogs) =>
            ComparisonAnswers.Of(slug, http, catalogs, ComparisonPicture.Result));
        group.MapGet("/{slug}.png", (string slug, HttpContext http, CatalogCache catalogs) =>
            ComparisonAnswers.Of(slug, http, catalogs, ComparisonPicture.PngResult));
        group.MapGet("/{slug}" + SiteUrls.Badge, (string slug, HttpContext http, CatalogCache catalogs) =>
            ComparisonAnswers.Of(slug, http, catalogs, BadgeOf));
        group.MapGet("/{slug}", (string slug, HttpContext http, CatalogCache catalogs) =>
            ComparisonAnswers.Of(slug, http, catalogs, static view => TypedResults.Ok(ComparisonResponse.Of(view))));
    }

    private static IResult BadgeOf(ComparisonView view) => Badge.Of(view) is { } says
        ? SvgPicture.Of<BadgePicture>(nameof(BadgePicture.Says), says, PictureQuery.Default)
        : Problems.Of(StatusCodes.Status404NotFound, "No figure", "This comparison has no target.");

    private static async Task<Ok<IReadOnlyList<ComparisonListItem>>> ListAsync(CatalogCache catalogs, CancellationToken cancellation)
    {
        var catalog = await catalogs.NewestAsync(cancellation);
        return TypedResults.Ok(ComparisonListItem.Of(catalog));
    }
}
