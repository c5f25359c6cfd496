using InferenceDash.Store;

namespace InferenceDash.Web.Holdings;

/// <summary>What the store holds as the API gives it, described in docs/api.md.</summary>
public static class HoldingsEndpoints
{
    private static readonly string[] Header =
        ["model", "gpu", "precision", "sequence", "spec_method", "source", "points", "engines", "flagged", "excluded", "comparison"];

    public static void MapHoldings(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("").WithTags("data");
        group.MapGet(SiteUrls.DataApi, static (HttpContext http, CatalogCache catalogs) => AnswerAsync(http, catalogs, static (catalog, rows, snapshots) =>
                TypedResults.Ok(HoldingsResponse.Of(catalog.Dataset.Snapshot, rows, snapshots))))
            .Describe(ApiDescription.Json<HoldingsResponse>("listData", EndpointWords.Holdings, QueryParameters.OfHoldings, ApiExamples.Holdings));
        group.MapGet(SiteUrls.DataApi + ".csv", static (HttpContext http, CatalogCache catalogs) => AnswerAsync(http, catalogs, static (_, rows, _) =>
                CsvTable.Result([], Header, rows.Select(Record))))
            .Describe(ApiDescription.Csv("listDataCsv", EndpointWords.HoldingsCsv, QueryParameters.OfHoldings, SiteUrls.DataApi + ".csv"));
    }

    private static Task<IResult> AnswerAsync(
        HttpContext http, CatalogCache catalogs, Func<Catalog, IReadOnlyList<Holding>, IReadOnlyList<Snapshot>, IResult> answer) =>
        ApiAnswers.FromDataAsync(http, catalogs, async catalog =>
        {
            var parsed = QueryParser.ParseHoldings(http.Request.QueryString.Value);
            if (Problems.UnusableQuery(parsed.Problems, parsed.UnknownKeys) is { } refusal)
                return refusal;
            IReadOnlyList<Holding> rows = [.. Holding.Of(catalog).Where(h => h.Matches(parsed.Filter))];
            return answer(catalog, ListAnswers.PageOf(http, parsed.Page, rows), await catalogs.SnapshotsAsync(http.RequestAborted));
        });

    private static string[] Record(Holding h) =>
    [
        h.Key.Model, h.Key.Gpu, h.Key.Precision.Key, h.Key.Sequence.Label, h.Key.Method.Key, SourceWords.Name(h.Source), CsvTable.Number(h.Points),
        CsvCell.Text(string.Join(';', h.Engines)), CsvTable.Number(h.Flagged), CsvTable.Number(h.Excluded), h.Url ?? "",
    ];
}

/// <summary>Every import as of a snapshot, oldest first, and every series.</summary>
public sealed record HoldingsResponse(string Snapshot, IReadOnlyList<ImportResponse> Imports, IReadOnlyList<HoldingResponse> Series)
{
    // What came later is not known to the data that is asked for.
    public static HoldingsResponse Of(string snapshot, IReadOnlyList<Holding> rows, IReadOnlyList<Snapshot> snapshots)
    {
        var until = snapshots.ToList().FindIndex(s => s.Id == snapshot);
        return new HoldingsResponse(snapshot, [.. snapshots.Take(until + 1).Select(ImportResponse.Of)], [.. rows.Select(HoldingResponse.Of)]);
    }
}

/// <summary>One import, or the retraction of one. Rejected rows were reported and left out.</summary>
public sealed record ImportResponse(
    string Snapshot, string? Parent, DateTimeOffset ImportedAt, string Format, IReadOnlyList<string> Files, int Rows, int RejectedRows, string? Retracts)
{
    public static ImportResponse Of(Snapshot s) => new(s.Id, s.ParentId, s.ImportedAt, s.Format, s.Files, s.RowCount, s.RejectedCount, s.Retracts);
}

/// <summary>
/// One series. Flagged points break a rule of quality, excluded ones are kept out of curves; the comparison is a page, null where there
/// is none.
/// </summary>
public sealed record HoldingResponse(
    string Model, string Gpu, string Precision, string Sequence, string Method, PointSource Source, int Points, IReadOnlyList<string> Engines,
    int Flagged, int Excluded, string? Comparison)
{
    public static HoldingResponse Of(Holding h) => new(
        h.Key.Model, h.Key.Gpu, h.Key.Precision.Key, h.Key.Sequence.Label, h.Key.Method.Key, h.Source, h.Points, h.Engines, h.Flagged, h.Excluded, h.Url);
}
