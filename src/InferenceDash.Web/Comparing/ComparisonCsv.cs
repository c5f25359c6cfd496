namespace InferenceDash.Web.Comparing;

/// <summary>The table of a comparison of two sides as CSV: one row per target.</summary>
public static class ComparisonCsv
{
    public static IResult Result(ComparisonView view) =>
        CsvTable.Result(Provenance(view), [.. Header(view.Matchup.Method.Key)], view.Comparison.Targets.Select(Row));

    private static IEnumerable<string> Provenance(ComparisonView view) =>
    [
        FileWords.Title(view.Matchup, view.Sequence.Sequence),
        SourceWords.OfFile(view.Pair.Source, [.. view.Pair.Points]),
        FileWords.Assumptions([view.Rates], view.Catalog.Dataset.Snapshot, view.Comparison.Ceiling is { } ceiling ? [ceiling] : []),
        FileWords.Bounds,
    ];

    private static IEnumerable<string> Header(string method) =>
        ["interactivity_tok_s_user", "verdict", "throughput_ratio", "cost_ratio", .. SideHeader(method), .. SideHeader(SpecMethod.Off.Key)];

    private static IEnumerable<string> SideHeader(string side) =>
        [$"{side}_status", $"{side}_is_bound", .. Metrics.All.Select(m => $"{side}_{m.ColumnName}")];

    private static string[] Row(TargetComparison target) =>
    [
        CsvTable.Number(target.Interactivity), CsvTable.Name(target.Verdict), CsvTable.Number(target.ThroughputRatio), CsvTable.Number(target.CostRatio),
        .. Cells(target.Method), .. Cells(target.Off),
    ];

    private static IEnumerable<string> Cells(OperatingPoint p) =>
        [CsvTable.Name(p.Status), CsvTable.Flag(p.IsBound), .. Metrics.All.Select(m => CsvTable.Number(m.Value(p)))];
}
