using System.Globalization;
using CsvHelper;
using InferenceDash.Store;

namespace InferenceDash.Web.Ranking;

/// <summary>A ranking as CSV: one row for each GPU and precision in its order, unrounded, provenance in comment lines.</summary>
public static class RankCsv
{
    private static readonly string[] Header =
    [
        "rank", "gpu", "precision", "status", "method", "source", "interactivity_tok_s_user", "is_bound", .. Metrics.All.Select(m => m.ColumnName),
        "beside_method", "beside_is_bound", .. Comparison.Leading.Select(m => $"beside_{m.ColumnName}"),
        "usd_per_gpu_hour", "kw_per_gpu", "nearest_interactivity_tok_s_user", "engines", "marks",
    ];

    public static IResult Result(RankView view) => TypedResults.Text(Write(view), "text/csv; charset=utf-8");

    private static string Write(RankView view)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var line in Provenance(view))
            text.Write($"# {CsvCell.Comment(line)}\n");
        csv.WriteRecord(Header);
        foreach (var row in view.Ranking.Rows)
            csv.WriteRecord([.. Cells(view, row)]);
        csv.Flush();
        return text.ToString();
    }

    private static IEnumerable<string> Provenance(RankView view)
    {
        yield return $"{RankHeadline.Of(view.Ranking, view.Scope)}; sequence {view.Sequence.Label}";
        yield return $"Assumptions: set {view.Set}, {QueryParser.Name(view.Price)} price{(HasOwnRates(view) ? ", custom rates" : "")}; snapshot {view.Catalog.Dataset.Snapshot}";
        yield return "Where is_bound is true, throughput and tok/s/MW are at least and cost is at most the figure";
    }

    private static IEnumerable<string> Cells(RankView view, RankedRow row)
    {
        var (spec, p, rates) = (row.Series.Spec, row.Point, row.Series.Rates);
        return
        [
            row.Rank?.ToString(CultureInfo.InvariantCulture) ?? "", spec.Gpu, spec.Precision.Key, Name(row.Status), p.Method?.Key ?? "", Name(row.Candidate.Source),
            Number(view.Interactivity), p.IsBound ? "true" : "false", .. Metrics.All.Select(m => Number(m.Value(p))),
            row.Beside?.Method.Key ?? "", row.Beside is { } beside ? beside.Point.IsBound ? "true" : "false" : "",
            .. Comparison.Leading.Select(m => Number(row.Beside is { } other ? m.Value(other.Point) : null)),
            Number(rates.UsdPerGpuHour), Number(rates.KwPerGpu), Number(row.NearestInteractivity), CsvCell.Text(string.Join("; ", row.Engines)), string.Join(' ', p.Marks.Select(Name)),
        ];
    }

    private static bool HasOwnRates(RankView view) => view.Ranking.Rows.Any(r => r.Series.Rates.IsCustomPrice || r.Series.Rates.IsCustomPower);

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
