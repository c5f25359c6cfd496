namespace InferenceDash.Web.Deciding;

/// <summary>The questions that the HTTP API answers about a comparison, described in docs/api.md.</summary>
public static class DecidingEndpoints
{
    public static void MapDeciding(this IEndpointRouteBuilder app)
    {
        var comparison = app.MapGroup(SiteUrls.Api + "/{slug}").WithTags("spec-decode");
        Map(SiteUrls.Solve, SolveResponse.Result, ApiDescription.Json<SolveResponse>(
            "solveComparison", EndpointWords.Solve, [.. QueryParameters.Figures, .. QueryParameters.Solve], ApiExamples.Solve));
        Map(SiteUrls.Fleet, FleetResponse.Result, ApiDescription.Json<FleetResponse>(
            "getFleet", EndpointWords.Fleet, [.. QueryParameters.Figures, .. QueryParameters.Fleet], ApiExamples.Fleet));
        Map(SiteUrls.Traffic, static view => TrafficResponse.Result(view.Comparison, view.Query, view.Sequence, view.Catalog.Dataset.Snapshot),
            ApiDescription.Json<TrafficResponse>(
                "getTraffic", EndpointWords.Traffic, [.. QueryParameters.Figures, .. QueryParameters.Traffic], ApiExamples.Traffic));
        Map(SiteUrls.Reread, RereadResponse.Result, ApiDescription.Json<RereadResponse>(
            "getAcceptance", EndpointWords.Acceptance, [.. QueryParameters.Figures, .. QueryParameters.Reread], ApiExamples.Acceptance));
        comparison.MapPost(SiteUrls.Traffic, static async (string slug, HttpContext http, CatalogCache catalogs) => await TrafficBody.ReadAsync(http) switch
        {
            ({ } load, _) => await ComparisonAnswers.Of(slug, http, catalogs, view =>
                TrafficBody.Result(load, view.Comparison, view.Query, view.Sequence, view.Catalog.Dataset.Snapshot)),
            (_, var refusal) => refusal!,
        }).Describe(ApiDescription.Json<TrafficResponse>(
            "getSentTraffic", EndpointWords.SentTraffic, [.. QueryParameters.Figures, .. QueryParameters.SentTraffic], ApiExamples.SentTraffic) with
        {
            Body = TrafficBody.Described,
        });
        IEnumerable<QueryParameter> limits = [.. QueryParameters.Figures, .. QueryParameters.Goodput];
        comparison.MapGet(SiteUrls.Goodput, static (string slug, HttpContext http, CatalogCache catalogs) =>
                ComparisonAnswers.Of(slug, http, catalogs, async view => GoodputResponse.Result(
                    await GoodputOf(view, http, catalogs), view.Catalog.Dataset.Snapshot, view.Sequence)))
            .Describe(ApiDescription.Json<GoodputResponse>("getGoodput", EndpointWords.Goodput, limits, ApiExamples.Goodput));
        comparison.MapGet(SiteUrls.Goodput + ".csv", static (string slug, HttpContext http, CatalogCache catalogs) =>
                ComparisonAnswers.Of(slug, http, catalogs, async view => GoodputCsv.Result(
                    await GoodputOf(view, http, catalogs), FileWords.Title(view.Matchup, view.Sequence), view.Catalog.Dataset.Snapshot)))
            .Describe(ApiDescription.Csv("getGoodputCsv", EndpointWords.GoodputCsv, limits, ApiExamples.GoodputCsv));

        void Map(string path, Func<ComparisonView, IResult> answer, ApiDescription description) =>
            comparison.MapGet(path, (string slug, HttpContext http, CatalogCache catalogs) => ComparisonAnswers.Of(slug, http, catalogs, answer))
                .Describe(description);
    }

    private static Task<GoodputView> GoodputOf(ComparisonView view, HttpContext http, CatalogCache catalogs) =>
        GoodputView.OfAsync(view.Comparison, view.Query, records => catalogs.RequestsAsync(records, http.RequestAborted));
}
