using InferenceDash.Store;

namespace InferenceDash.Web.Evaluating;

/// <summary>Evaluations as the API gives them, described in docs/api.md.</summary>
public static class EvaluationsEndpoints
{
    private static readonly string[] Header =
    [
        "model", "precision", "spec_method", "evaluation", "score", "samples", "date", "gpu", "draft_tokens", "engine", "engine_version", "metric", "stderr",
        "run", "source",
    ];

    public static void MapEvaluations(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("").WithTags("evaluations");
        group.MapGet(SiteUrls.EvaluationsApi, static (HttpContext http, CatalogCache catalogs) =>
                AnswerAsync(http, catalogs, static view => TypedResults.Ok(EvaluationsResponse.Of(view))))
            .Describe(ApiDescription.Json<EvaluationsResponse>(
                "listEvaluations", EndpointWords.Evaluations, QueryParameters.OfAcceptance, SiteUrls.EvaluationsApi));
        group.MapGet(SiteUrls.EvaluationsApi + ".csv", static (HttpContext http, CatalogCache catalogs) =>
                AnswerAsync(http, catalogs, static view => CsvTable.Result([], Header, view.Evaluations.Select(Record))))
            .Describe(ApiDescription.Csv(
                "listEvaluationsCsv", EndpointWords.EvaluationsCsv, QueryParameters.OfAcceptance, SiteUrls.EvaluationsApi + ".csv"));
    }

    private static Task<IResult> AnswerAsync(HttpContext http, CatalogCache catalogs, Func<EvaluationsView, IResult> answer) =>
        ApiAnswers.FromDataAsync(http, catalogs, catalog =>
        {
            var parsed = QueryParser.ParseAcceptance(http.Request.QueryString.Value);
            var view = EvaluationsView.Of(catalog, parsed);
            return Problems.UnusableQuery(view.Problems, parsed.UnknownKeys) 
                ?? answer(view with { Evaluations = ListAnswers.PageOf(http, view.Query.Page, view.Evaluations) });
        });

    private static string[] Record(MeasuredEvaluation e) =>
    [
        e.Model, e.Precision.Key, e.Method.Key, CsvCell.Text(e.Evaluation), CsvTable.Number(e.Score), CsvTable.Number(e.Samples), Figure.Day(e.Date),
        e.Gpu ?? "", CsvTable.Number(e.DraftTokens), CsvCell.Text(e.Engine), CsvCell.Text(e.EngineVersion), CsvCell.Text(e.Metric),
        CsvTable.Number(e.StandardError), CsvCell.Text(e.Run), CsvCell.Text(e.Source),
    ];
}

/// <summary>Every evaluation. Null is unknown, or not said.</summary>
public sealed record EvaluationsResponse(string Snapshot, IReadOnlyList<EvaluationResponse> Evaluations)
{
    public static EvaluationsResponse Of(EvaluationsView view) => new(view.Catalog.Dataset.Snapshot, [.. view.Evaluations.Select(EvaluationResponse.Of)]);
}

/// <summary>One score; <paramref name="StatedStandardError"/> is the source's own, <paramref name="StandardError"/> what comparisons use.</summary>
public sealed record EvaluationResponse(
    string Model, string? Gpu, string Precision, string Method, int? DraftTokens, string? Engine, string? EngineVersion, string Evaluation, string Metric,
    double Score, int Samples, double? StatedStandardError, double StandardError, DateOnly Date, string? Run, string? Source)
{
    public static EvaluationResponse Of(MeasuredEvaluation e) => new(
        e.Model, e.Gpu, e.Precision.Key, e.Method.Key, e.DraftTokens, e.Engine, e.EngineVersion, e.Evaluation, e.Metric, e.Score, e.Samples, e.StandardError,
        e.Error, e.Date, e.Run, e.Source);
}
