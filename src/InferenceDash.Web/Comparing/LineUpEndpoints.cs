namespace InferenceDash.Web.Comparing;

/// <summary>Version 2 of the read-only HTTP API: comparisons of any series, described in docs/api.md.</summary>
public static class LineUpEndpoints
{
    public static void MapLineUps(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(SiteUrls.LineUpsApi).WithTags("compare");
        group.MapGet("/", ListAsync);
        foreach (var (path, answer) in GoodputAnswers)
        {
            group.MapGet("/{by}/{common}" + path, (string by, string common, HttpContext http, CatalogCache catalogs) =>
                Answer(by, common, null, http, catalogs, view => answer(view, http, catalogs)));
            group.MapGet("/{by}/{common}/{values}" + path, (string by, string common, string values, HttpContext http, CatalogCache catalogs) =>
                Answer(by, common, values, http, catalogs, view => answer(view, http, catalogs)));
        }

        group.MapPost("/{by}/{common}" + SiteUrls.Traffic, (string by, string common, HttpContext http, CatalogCache catalogs) =>
            AnswerBodyAsync(by, common, null, http, catalogs));
        group.MapPost("/{by}/{common}/{values}" + SiteUrls.Traffic, (string by, string common, string values, HttpContext http, CatalogCache catalogs) =>
            AnswerBodyAsync(by, common, values, http, catalogs));
        foreach (var (extension, answer) in Answers)
        {
            group.MapGet("/{by}/{common}" + extension, (string by, string common, HttpContext http, CatalogCache catalogs) =>
                Answer(by, common, null, http, catalogs, answer));
            group.MapGet("/{by}/{common}/{values}" + extension,
                (string by, string common, string values, HttpContext http, CatalogCache catalogs) => Answer(by, common, values, http, catalogs, answer));
        }
    }

    private static (string Extension, Func<LineUpView, IResult> Answer)[] Answers =>
    [
        ("", static view => TypedResults.Ok(LineUpResponse.Of(view))), (".csv", LineUpCsv.Result), (".svg", LineUpPicture.Result),
        (".png", LineUpPicture.PngResult),
        (SiteUrls.Schedule, DraftScheduleResponse.Result), (SiteUrls.Schedule + ".csv", DraftScheduleCsv.Result),
        (SiteUrls.Traffic, static view => TrafficResponse.Result(view.Comparison, view.Query, view.Sequence, view.Catalog.Dataset.Snapshot)),
    ];

    private static (string Path, Func<LineUpView, HttpContext, CatalogCache, ValueTask<IResult>> Answer)[] GoodputAnswers =>
    [
        (SiteUrls.Goodput, static async (view, http, catalogs) =>
            GoodputResponse.Result(await GoodputOf(view, http, catalogs), view.Catalog.Dataset.Snapshot, view.Sequence)),
        (SiteUrls.Goodput + ".csv", static async (view, http, catalogs) =>
            GoodputCsv.Result(await GoodputOf(view, http, catalogs), $"{view.Common}: {view.Versus}, {view.Sequence.Label}", view.Catalog.Dataset.Snapshot)),
    ];

    private static Task<GoodputView> GoodputOf(LineUpView view, HttpContext http, CatalogCache catalogs) =>
        GoodputView.OfAsync(view.Comparison, view.Query, records => catalogs.RequestsAsync(records, http.RequestAborted));

    private static async Task<IResult> ListAsync(CatalogCache catalogs, CancellationToken cancellation)
    {
        var catalog = await catalogs.NewestAsync(cancellation);
        return TypedResults.Ok(catalog.LineUps.All.Select(LineUpListItem.Of).ToList());
    }

    private static async Task<IResult> AnswerBodyAsync(string by, string common, string? values, HttpContext http, CatalogCache catalogs) =>
        await TrafficBody.ReadAsync(http) is var read && read.Load is { } load
            ? await Answer(by, common, values, http, catalogs, view =>
                TrafficBody.Result(load, view.Comparison, view.Query, view.Sequence, view.Catalog.Dataset.Snapshot))
            : read.Refusal!;

    private static Task<IResult> Answer(
        string by, string common, string? values, HttpContext http, CatalogCache catalogs, Func<LineUpView, IResult> answer) =>
        Answer(by, common, values, http, catalogs, view => ValueTask.FromResult(answer(view)));

    private static Task<IResult> Answer(
        string by, string common, string? values, HttpContext http, CatalogCache catalogs, Func<LineUpView, ValueTask<IResult>> answer) =>
        ApiAnswers.FromDataAsync(
            http, catalogs,
            async catalog => await Answer(catalog, by, common, values, QueryParser.Parse(http.Request.QueryString.Value, isPlain: true), answer));

    private static async ValueTask<IResult> Answer(
        Catalog catalog, string by, string common, string? values, ParsedQuery parsed, Func<LineUpView, ValueTask<IResult>> answer)
    {
        if (Dimension.Find(by) is not { } dimension)
            return Problems.Of(StatusCodes.Status404NotFound, "Unknown dimension", $"Use one of: {string.Join(", ", Dimension.All.Select(d => d.Key))}.");
        if (catalog.LineUps.Find(dimension, common) is not { } lineUp)
            return Problems.UnknownComparison(catalog, catalog.LineUps.Near(dimension, common, 3).Select(l => l.Key));
        if (LineUpView.Of(catalog, lineUp, SiteUrls.ValuesOf(values), parsed) is not { } view)
            return Problems.Of(StatusCodes.Status404NotFound, "No points", "None of these series has points.");
        return Problems.UnusableQuery(view.Problems, parsed.UnknownKeys) ?? await answer(view);
    }
}

/// <summary>One row of the list of everything that can be compared.</summary>
public sealed record LineUpListItem(
    string By, string Common, string Model, string ModelLabel, string? Gpu, string? Precision, string? Method, IReadOnlyList<LineUpValue> Values)
{
    public static LineUpListItem Of(LineUp l) => new(
        l.By.Key, l.Key, l.Model.Slug, l.Model.Label, l.Gpu?.Key, l.Precision?.Key, l.Method?.Key, [.. l.Values.Select(v => new LineUpValue(v.Key, v.Label))]);
}

public sealed record LineUpValue(string Key, string Label);
