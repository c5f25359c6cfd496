using Microsoft.AspNetCore.Http.HttpResults;

namespace InferenceDash.Web.Comparing;

/// <summary>The read-only HTTP API of the comparisons, described in docs/api.md.</summary>
public static class SpecDecodeEndpoints
{
    public static void MapSpecDecode(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(SiteUrls.Api).WithTags("spec-decode");
        group.MapGet("/", ListAsync);
        group.MapGet("/{slug}.csv", (string slug, HttpContext http, CatalogCache catalogs) => Answer(slug, http, catalogs, ComparisonCsv.Result));
        group.MapGet("/{slug}.svg", (string slug, HttpContext http, CatalogCache catalogs) => Answer(slug, http, catalogs, ComparisonPicture.Result));
        group.MapGet("/{slug}" + SiteUrls.Solve, (string slug, HttpContext http, CatalogCache catalogs) => Answer(slug, http, catalogs, SolveResponse.Result));
        group.MapGet("/{slug}" + SiteUrls.Fleet, (string slug, HttpContext http, CatalogCache catalogs) => Answer(slug, http, catalogs, FleetResponse.Result));
        group.MapGet("/{slug}", (string slug, HttpContext http, CatalogCache catalogs) =>
            Answer(slug, http, catalogs, static view => TypedResults.Ok(ComparisonResponse.Of(view))));
    }

    private static async Task<Ok<List<ComparisonListItem>>> ListAsync(CatalogCache catalogs, CancellationToken cancellation)
    {
        var catalog = await catalogs.NewestAsync(cancellation);
        return TypedResults.Ok(catalog.Matchups.Select(ComparisonListItem.Of).ToList());
    }

    private static Task<IResult> Answer(string slug, HttpContext http, CatalogCache catalogs, Func<ComparisonView, IResult> answer) =>
        ApiAnswers.FromDataAsync(http, catalogs, catalog =>
        {
            if (catalog.FindByAnyName(slug) is not { } matchup)
                return Problems.UnknownComparison(catalog, catalog.Near(slug, 3).Select(m => m.Slug));
            var parsed = QueryParser.Parse(http.Request.QueryString.Value);
            var view = ComparisonView.Of(catalog, matchup, parsed);
            return Problems.UnusableQuery(view.Problems, parsed.UnknownKeys) ?? answer(view);
        });

    /// <summary>The answer to a question that an address asks twice, in part, or not at all.</summary>
    internal static IResult Incomplete(string detail) => Problems.Of(StatusCodes.Status400BadRequest, "Unusable query", detail);
}
