namespace InferenceDash.Web.Deciding;

/// <summary>The questions that the HTTP API answers about a comparison, described in docs/api.md.</summary>
public static class DecidingEndpoints
{
    public static void MapDeciding(this IEndpointRouteBuilder app)
    {
        var comparison = app.MapGroup(SiteUrls.Api + "/{slug}").WithTags("spec-decode");
        comparison.MapGet(SiteUrls.Solve, (string slug, HttpContext http, CatalogCache catalogs) =>
            ComparisonAnswers.Of(slug, http, catalogs, SolveResponse.Result));
        comparison.MapGet(SiteUrls.Fleet, (string slug, HttpContext http, CatalogCache catalogs) =>
            ComparisonAnswers.Of(slug, http, catalogs, FleetResponse.Result));
        comparison.MapGet(SiteUrls.Reread, (string slug, HttpContext http, CatalogCache catalogs) =>
            ComparisonAnswers.Of(slug, http, catalogs, RereadResponse.Result));
    }
}
