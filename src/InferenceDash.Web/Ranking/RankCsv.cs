using System.Globalization;
using InferenceDash.Store;

namespace InferenceDash.Web.Ranking;

/// <summary>A ranking as CSV: one row for each GPU and precision in its order.</summary>
public static class RankCsv
{
    private static readonly string[] Header =
    [
        "rank", "gpu", "precision", "status", "method", "source", "interactivity_tok_s_user", "is_bound", .. Metrics.All.Select(m => m.ColumnName),
        "beside_method", "beside_is_bound", .. Comparison.Leading.Select(m => $"beside_{m.ColumnName}"),
        "usd_per_gpu_hour", "kw_per_gpu", "nearest_interactivity_tok_s_user", "engines", "marks",
    ];

    public static IResult Result(RankView view) => CsvTable.Result(Provenance(view), Header, view.Ranking.Rows.Select(row => Cells(view, row)));

    private static IEnumerable<string> Provenance(RankView view) =>
    [
        FileWords.Ranking(RankHeadline.Of(view.Ranking, view.Scope), view.Sequence),
        FileWords.Assumptions(view.Rates, view.Catalog.Dataset.Snapshot, null),
        FileWords.Bounds,
    ];

    private static string[] Cells(RankView view, RankedRow row)
    {
        var (spec, p, rates) = (row.Series.Spec, row.Point, row.Series.Rates);
        return
        [
            row.Rank?.ToString(CultureInfo.InvariantCulture) ?? "", spec.Gpu, spec.Precision.Key, CsvTable.Name(row.Status), p.Method?.Key ?? "",
            CsvTable.Name(row.Candidate.Source), CsvTable.Number(view.Interactivity), CsvTable.Flag(p.IsBound),
            .. Metrics.All.Select(m => CsvTable.Number(m.Value(p))),
            row.Beside?.Method.Key ?? "", CsvTable.Flag(row.Beside?.Point.IsBound),
            .. Comparison.Leading.Select(m => CsvTable.Number(row.Beside is { } other ? m.Value(other.Point) : null)),
            CsvTable.Number(rates.UsdPerGpuHour), CsvTable.Number(rates.KwPerGpu), CsvTable.Number(row.NearestInteractivity),
            CsvCell.Text(string.Join("; ", row.Engines)), string.Join(' ', p.Marks.Select(CsvTable.Name)),
        ];
    }
}
