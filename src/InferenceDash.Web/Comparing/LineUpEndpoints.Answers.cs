namespace InferenceDash.Web.Comparing;

/// <content>What is answered about a comparison, below its path.</content>
public static partial class LineUpEndpoints
{
    private static readonly IReadOnlyList<QueryParameter> Read = [.. QueryParameters.Figures, .. QueryParameters.Lead, .. QueryParameters.Reread];
    private static readonly IReadOnlyList<QueryParameter> Drawn = [.. QueryParameters.Figures, .. QueryParameters.Chart, .. QueryParameters.Picture];

    private static IReadOnlyList<LineUpAnswer> Answers { get; } =
    [
        new("", v => ApiDescription.Json<LineUpResponse>(Name("compare", v), Says(EndpointWords.LineUp, v), Read, ApiExamples.OfGpus("", v)),
            Of(static view => TypedResults.Ok(LineUpResponse.Of(view)))),
        new(".csv", v => ApiDescription.Csv(Name("compareCsv", v), Says(EndpointWords.LineUpCsv, v), Read, ApiExamples.OfGpus(".csv", v)),
            Of(LineUpCsv.Result)),
        new(".svg", v => ApiDescription.Svg(Name("compareSvg", v), Says(EndpointWords.LineUpSvg, v), Drawn, ApiExamples.OfGpus(".svg", v)),
            Of(LineUpPicture.Result)),
        new(".png", v => ApiDescription.Png(Name("comparePng", v), Says(EndpointWords.LineUpPng, v), Drawn, ApiExamples.OfGpus(".png", v)),
            Of(LineUpPicture.PngResult)),
        new(SiteUrls.Schedule, v => ApiDescription.Json<DraftScheduleResponse>(
                Name("getSchedule", v), Says(EndpointWords.Schedule, v), QueryParameters.Figures, ApiExamples.OfDrafts(SiteUrls.Schedule, v)),
            Of(DraftScheduleResponse.Result)),
        new(SiteUrls.Schedule + ".csv", v => ApiDescription.Csv(
                Name("getScheduleCsv", v), Says(EndpointWords.ScheduleCsv, v), QueryParameters.Figures, ApiExamples.OfDrafts(SiteUrls.Schedule + ".csv", v)),
            Of(DraftScheduleCsv.Result)),
        new(SiteUrls.Traffic, v => ApiDescription.Json<TrafficResponse>(
                Name("compareTraffic", v), Says(EndpointWords.Traffic, v), [.. QueryParameters.Figures, .. QueryParameters.Traffic],
                ApiExamples.TrafficOfGpus(v)),
            Of(static view => TrafficResponse.Result(view.Comparison, view.Query, view.Sequence, view.Catalog.Dataset.Snapshot))),
        new(SiteUrls.Goodput, v => ApiDescription.Json<GoodputResponse>(
                Name("compareGoodput", v), Says(EndpointWords.Goodput, v), [.. QueryParameters.Figures, .. QueryParameters.Goodput],
                ApiExamples.GoodputOfGpus(SiteUrls.Goodput, v)),
            static async (view, http, catalogs) => GoodputResponse.Result(
                await GoodputOf(view, http, catalogs), view.Catalog.Dataset.Snapshot, view.Sequence)),
        new(SiteUrls.Goodput + ".csv", v => ApiDescription.Csv(
                Name("compareGoodputCsv", v), Says(EndpointWords.GoodputCsv, v), [.. QueryParameters.Figures, .. QueryParameters.Goodput],
                ApiExamples.GoodputOfGpus(SiteUrls.Goodput + ".csv", v)),
            static async (view, http, catalogs) => GoodputCsv.Result(
                await GoodputOf(view, http, catalogs), Say.Of($"{view.Common}: {view.Versus}, {view.Sequence.Label}"), view.Catalog.Dataset.Snapshot)),
    ];

    private static ApiDescription SentTraffic(bool hasValues) => ApiDescription.Json<TrafficResponse>(
        Name("compareSentTraffic", hasValues), Says(EndpointWords.SentTraffic, hasValues), [.. QueryParameters.Figures, .. QueryParameters.SentTraffic],
        ApiExamples.OfGpus(SiteUrls.Traffic, hasValues)) with
    {
        Body = TrafficBody.Described,
    };

    private static string Name(string name, bool hasValues) => hasValues ? name : $"{name}First";

    private static string Says(string summary, bool hasValues) => hasValues ? summary : EndpointWords.OfFirst(summary);

    private static Func<LineUpView, HttpContext, CatalogCache, ValueTask<IResult>> Of(Func<LineUpView, IResult> answer) =>
        (view, _, _) => ValueTask.FromResult(answer(view));

    private static Task<GoodputView> GoodputOf(LineUpView view, HttpContext http, CatalogCache catalogs) =>
        GoodputView.OfAsync(view.Comparison, view.Query, records => catalogs.RequestsAsync(records, http.RequestAborted));
}
