namespace InferenceDash.Web.Comparing;

/// <summary>The table of a method against Off as CSV: one row per target.</summary>
public static class ComparisonCsv
{
    public static IResult Result(ComparisonView view) =>
        CsvTable.Result(Provenance(view), [.. Header(view)], view.Comparison.Rows.Select(row => Row(row, view.Comparison)));

    private static IEnumerable<string> Provenance(ComparisonView view) =>
    [
        FileWords.Title(view.Matchup, view.Sequence),
        SourceWords.OfFile(view.Source, view.Points),
        FileWords.Assumptions([view.Rates], view.Catalog.Dataset.Snapshot, view.Comparison.Ceiling),
        FileWords.Bounds,
        .. view.Notes.Where(n => n.Code == FlaggedWords.Code || n.Code == LengthWords.Code || n.Code == OutputWords.Code).Select(n => n.Text),
    ];

    private static IEnumerable<string> Header(ComparisonView view) =>
        ["interactivity_tok_s_user", "verdict", "throughput_ratio", "cost_ratio", .. view.Series.SelectMany(s => HeaderOf(s.Key))];

    private static IEnumerable<string> HeaderOf(string series) =>
        [$"{series}_status", $"{series}_is_bound", .. Metrics.All.Select(m => $"{series}_{m.ColumnName}")];

    private static string[] Row(TargetRow row, Comparison comparison) =>
    [
        CsvTable.Number(row.Interactivity), CsvTable.Name(VersionOne.VerdictOf(row, comparison)),
        CsvTable.Number(row.Ratio(Metrics.Throughput, VersionOne.Method, VersionOne.Off)),
        CsvTable.Number(row.Ratio(Metrics.Cost, VersionOne.Method, VersionOne.Off)),
        .. row.Points.SelectMany(Cells),
    ];

    private static IEnumerable<string> Cells(OperatingPoint p) =>
        [CsvTable.Name(p.Status), CsvTable.Flag(p.IsBound), .. Metrics.All.Select(m => CsvTable.Number(m.Value(p)))];
}
