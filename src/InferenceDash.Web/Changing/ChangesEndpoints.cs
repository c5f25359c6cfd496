namespace InferenceDash.Web.Changing;

/// <summary>What differs between two snapshots as the API gives it, described in docs/api.md.</summary>
public static class ChangesEndpoints
{
    private static readonly string[] Header =
    [
        "model", "gpu", "precision", "sequence", "spec_method", "source", "kind", "points_before", "points_after", "came", "went", "newest",
        "interactivity_tok_s_user", "throughput_tok_s_gpu_before", "throughput_tok_s_gpu_after", "cost_usd_per_mtok_before", "cost_usd_per_mtok_after",
    ];

    public static void MapChanges(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("").WithTags("changes");
        group.MapGet(SiteUrls.ChangesApi, static (HttpContext http, CatalogCache catalogs) =>
                AnswerAsync(http, catalogs, static view => TypedResults.Ok(ChangesResponse.Of(view))))
            .Describe(ApiDescription.Json<ChangesResponse>("getChanges", EndpointWords.Changes, QueryParameters.OfChanges, SiteUrls.ChangesApi));
        group.MapGet(SiteUrls.ChangesApi + ".csv", static (HttpContext http, CatalogCache catalogs) =>
                AnswerAsync(http, catalogs, static view => CsvTable.Result(
                    [ChangeWords.Between(view.Since, view.Snapshot)], Header, view.Change.Series.Select(Record))))
            .Describe(ApiDescription.Csv("getChangesCsv", EndpointWords.ChangesCsv, QueryParameters.OfChanges, SiteUrls.ChangesApi + ".csv"));
    }

    private static Task<IResult> AnswerAsync(HttpContext http, CatalogCache catalogs, Func<ChangesView, IResult> answer) =>
        ApiAnswers.FromDataAsync(http, catalogs, async catalog =>
        {
            var parsed = QueryParser.ParseChanges(http.Request.QueryString.Value);
            var snapshots = await catalogs.SnapshotsAsync(http.RequestAborted);
            var view = await ChangesView.OfAsync(catalogs, catalog, snapshots, parsed, http.RequestAborted);
            return Problems.UnusableQuery(view.Problems, parsed.UnknownKeys) ?? answer(view);
        });

    private static string[] Record(SeriesChange change) =>
    [
        change.Key.Model, change.Key.Gpu, change.Key.Precision.Key, change.Key.Sequence.Key, change.Key.Method.Key, SourceWords.Name(change.Source),
        CsvTable.Name(change.Kind), CsvTable.Number(change.Points.Before), CsvTable.Number(change.Points.After), CsvTable.Number(change.Came),
        CsvTable.Number(change.Went), change.Newest is { } day ? Figure.Day(day) : "", CsvTable.Number(change.Middle?.Interactivity),
        CsvTable.Number(change.Throughput.Before), CsvTable.Number(change.Throughput.After),
        CsvTable.Number(change.Cost.Before), CsvTable.Number(change.Cost.After),
    ];
}
