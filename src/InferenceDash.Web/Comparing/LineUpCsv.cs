namespace InferenceDash.Web.Comparing;

/// <summary>The table of a comparison as CSV: one row for each target and series.</summary>
public static class LineUpCsv
{
    private static readonly string[] Header =
    [
        "interactivity_tok_s_user", "series", "gpu", "precision", "method", "status", "is_bound", .. Metrics.All.Select(m => m.ColumnName),
        "throughput_ratio", "cost_ratio", "power_ratio", "leads_throughput", "leads_cost", "leads_power", "marks",
    ];

    public static IResult Result(LineUpView view) => CsvTable.Result(
        Provenance(view), Header, view.Comparison.Rows.SelectMany(row => row.Points.Select((_, i) => Cells(view.Comparison, row, i))));

    private static IEnumerable<string> Provenance(LineUpView view) =>
    [
        FileWords.Title(view.Common, view.Versus, view.Sequence, view.Baseline.Label),
        SourceWords.OfFile(view.Source, view.Points),
        FileWords.Assumptions(view.Comparison.Series.Select(s => s.Rates), view.Catalog.Dataset.Snapshot, view.Comparison.Ceiling),
        FileWords.Bounds,
        .. view.Notes.Where(n => n.Code == FlaggedWords.Code || n.Code == LengthWords.Code).Select(n => n.Text),
    ];

    private static string[] Cells(Comparison c, TargetRow row, int i)
    {
        var (series, p) = (c.Series[i], row.Points[i]);
        return
        [
            CsvTable.Number(row.Interactivity), series.Key, series.Spec.Gpu, series.Spec.Precision.Key, p.Method?.Key ?? "",
            CsvTable.Name(p.Status), CsvTable.Flag(p.IsBound),
            .. Metrics.All.Select(m => CsvTable.Number(m.Value(p))),
            .. Comparison.Leading.Select(m => CsvTable.Number(row.Ratio(m, i, c.Baseline))),
            .. Comparison.Leading.Select(m => CsvTable.Flag(row.On(m).Leader == i)),
            string.Join(' ', p.Marks.Select(CsvTable.Name)),
        ];
    }
}
