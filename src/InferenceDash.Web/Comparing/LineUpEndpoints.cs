namespace InferenceDash.Web.Comparing;

/// <summary>Version 2 of the read-only HTTP API: comparisons of any series, described in docs/api.md.</summary>
public static partial class LineUpEndpoints
{
    public static void MapLineUps(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(SiteUrls.LineUpsApi).WithTags("compare");
        group.MapGet("", static (HttpContext http, CatalogCache catalogs) =>
                ListAnswers.OfAsync(http, catalogs, static catalog => catalog.LineUps.All.Select(LineUpListItem.Of).ToList()))
            .Describe(ApiDescription.Json<IReadOnlyList<LineUpListItem>>("listSeries", EndpointWords.LineUps, QueryParameters.OfLists, SiteUrls.LineUpsApi));
        foreach (var (path, describe, make) in Answers)
        {
            group.MapGet("/{by}/{common}" + path, (string by, string common, HttpContext http, CatalogCache catalogs) =>
                    AnswerAsync(by, common, null, http, catalogs, view => make(view, http, catalogs)))
                .Describe(describe(false));
            group.MapGet("/{by}/{common}/{values}" + path, (string by, string common, string values, HttpContext http, CatalogCache catalogs) =>
                    AnswerAsync(by, common, values, http, catalogs, view => make(view, http, catalogs)))
                .Describe(describe(true));
        }

        group.MapPost("/{by}/{common}" + SiteUrls.Traffic, (string by, string common, HttpContext http, CatalogCache catalogs) =>
                AnswerBodyAsync(by, common, null, http, catalogs))
            .Describe(SentTraffic(hasValues: false));
        group.MapPost("/{by}/{common}/{values}" + SiteUrls.Traffic, (string by, string common, string values, HttpContext http, CatalogCache catalogs) =>
                AnswerBodyAsync(by, common, values, http, catalogs))
            .Describe(SentTraffic(hasValues: true));
    }

    private static async Task<IResult> AnswerBodyAsync(string by, string common, string? values, HttpContext http, CatalogCache catalogs) =>
        await TrafficBody.ReadAsync(http) is var read && read.Load is { } load
            ? await AnswerAsync(by, common, values, http, catalogs, view => ValueTask.FromResult(
                TrafficBody.Result(load, view.Comparison, view.Query, view.Sequence, view.Catalog.Dataset.Snapshot)))
            : read.Refusal!;

    private static Task<IResult> AnswerAsync(
        string by, string common, string? values, HttpContext http, CatalogCache catalogs, Func<LineUpView, ValueTask<IResult>> answer) =>
        ApiAnswers.FromDataAsync(http, catalogs, async catalog =>
        {
            var (view, refusal) = Find(catalog, by, common, values, QueryParser.Parse(http.Request.QueryString.Value, isPlain: true));
            return refusal ?? await answer(view!);
        });

    /// <summary>The comparison that a path and a query name; or why there is none.</summary>
    internal static (LineUpView? View, IResult? Refusal) Find(Catalog catalog, string by, string common, string? values, ParsedQuery parsed)
    {
        if (Dimension.Find(by) is not { } dimension)
        {
            return (null, Problems.Of(
                StatusCodes.Status404NotFound, Say.Of("Unknown dimension"), Say.Of($"Use one of: {Listed.Commas(Dimension.All.Select(d => d.Key))}.")));
        }

        if (catalog.LineUps.Find(dimension, common) is not { } lineUp)
            return (null, Problems.UnknownComparison(catalog, catalog.LineUps.Near(dimension, common, 3).Select(l => l.Key)));
        if (LineUpView.Of(catalog, lineUp, SiteUrls.ValuesOf(values), parsed) is not { } view)
            return (null, Problems.Of(StatusCodes.Status404NotFound, Say.Of("No points"), Say.Of("None of these series has points.")));
        return Problems.UnusableQuery(view.Problems, parsed.UnknownKeys) is { } refusal ? (null, refusal) : (view, null);
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
