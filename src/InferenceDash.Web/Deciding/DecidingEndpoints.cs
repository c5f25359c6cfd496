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
        comparison.MapGet(SiteUrls.Traffic, (string slug, HttpContext http, CatalogCache catalogs) =>
            ComparisonAnswers.Of(slug, http, catalogs, static view =>
                TrafficResponse.Result(view.Comparison, view.Query, view.Sequence, view.Catalog.Dataset.Snapshot)));
        comparison.MapPost(SiteUrls.Traffic, async (string slug, HttpContext http, CatalogCache catalogs) => await TrafficBody.ReadAsync(http) switch
        {
            ({ } load, _) => await ComparisonAnswers.Of(slug, http, catalogs, view =>
                TrafficBody.Result(load, view.Comparison, view.Query, view.Sequence, view.Catalog.Dataset.Snapshot)),
            (_, var refusal) => refusal!,
        });
        comparison.MapGet(SiteUrls.Reread, (string slug, HttpContext http, CatalogCache catalogs) =>
            ComparisonAnswers.Of(slug, http, catalogs, RereadResponse.Result));
        comparison.MapGet(SiteUrls.Goodput, (string slug, HttpContext http, CatalogCache catalogs) =>
            ComparisonAnswers.Of(slug, http, catalogs, async view => GoodputResponse.Result(
                await GoodputOf(view, http, catalogs), view.Catalog.Dataset.Snapshot, view.Sequence)));
        comparison.MapGet(SiteUrls.Goodput + ".csv", (string slug, HttpContext http, CatalogCache catalogs) =>
            ComparisonAnswers.Of(slug, http, catalogs, async view => GoodputCsv.Result(
                await GoodputOf(view, http, catalogs), FileWords.Title(view.Matchup, view.Sequence), view.Catalog.Dataset.Snapshot)));
    }

    private static Task<GoodputView> GoodputOf(ComparisonView view, HttpContext http, CatalogCache catalogs) =>
        GoodputView.OfAsync(view.Comparison, view.Query, records => catalogs.RequestsAsync(records, http.RequestAborted));
}
