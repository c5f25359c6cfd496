namespace InferenceDash.Web.Shared;

/// <summary>The goodput of a comparison as CSV: a row for each point of each series.</summary>
internal static class GoodputCsv
{
    private static readonly string[] Header =
    [
        "concurrency", "series", "spec_method", "engine", "deployment", "interactivity_tok_s_user", "throughput_tok_s_gpu", "requests", "failed", "cut_off",
        "within_both", "share", "share_low", "share_high", "share_ttft", "share_tpot", "good_requests_s_gpu",
    ];

    public static IResult Result(GoodputView view, string title, string snapshot) => view.Limits.IsAny
        ? CsvTable.Result([title, GoodputWords.Limits(view.Limits), FileWords.SnapshotOf(snapshot), .. GoodputWords.Notes(view.Answer)], Header, Rows(view))
        : Problems.Incomplete(GoodputWords.AskLimits);

    private static IEnumerable<string[]> Rows(GoodputView view) =>
        from row in view.Answer?.Rows ?? []
        from of in row.Series.Zip(view.Comparison.Series)
        from point in of.First
        select Row(point, of.Second.Key);

    private static string[] Row(GoodputPoint p, string series) =>
    [
        CsvTable.Number(p.Concurrency), series, p.Method.Key, p.Point.Measured!.Configuration.Engine,
        DeploymentWords.ForPrograms(p.Point.Measured.Configuration),
        CsvTable.Number(p.Point.Interactivity), CsvTable.Number(p.Point.ThroughputPerGpu),
        CsvTable.Number(p.Count?.Requests), CsvTable.Number(p.Count is null ? null : p.Failed), CsvTable.Number(p.Count is null ? null : p.CutOff),
        CsvTable.Number(p.Count?.Both), CsvTable.Number(p.Both?.Share), CsvTable.Number(p.Both?.Error.Low), CsvTable.Number(p.Both?.Error.High),
        CsvTable.Number(p.Ttft?.Share), CsvTable.Number(p.Tpot?.Share), CsvTable.Number(p.RatePerGpu),
    ];
}
