using System.Globalization;
using CsvHelper;
using InferenceDash.Store;

namespace InferenceDash.Web.Comparing;

/// <summary>The table of a comparison as CSV: one row for each target and series, unrounded, provenance in comment lines.</summary>
public static class LineUpCsv
{
    public static IResult Result(LineUpView view) => TypedResults.Text(Write(view), "text/csv; charset=utf-8");

    private static readonly string[] Header =
    [
        "interactivity_tok_s_user", "series", "gpu", "precision", "method", "status", "is_bound", .. Metrics.All.Select(m => m.ColumnName),
        "throughput_ratio", "cost_ratio", "power_ratio", "leads_throughput", "leads_cost", "leads_power", "marks",
    ];

    private static string Write(LineUpView view)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var line in LineUpProvenance.Of(view))
            text.Write($"# {CsvCell.Comment(line)}\n");
        csv.WriteRecord(Header);
        foreach (var row in view.Comparison.Rows)
        {
            for (var i = 0; i < row.Points.Count; i++)
                csv.WriteRecord([.. Cells(view.Comparison, row, i)]);
        }

        csv.Flush();
        return text.ToString();
    }

    private static IEnumerable<string> Cells(Comparison c, TargetRow row, int i)
    {
        var (series, p) = (c.Series[i], row.Points[i]);
        return
        [
            Number(row.Interactivity), series.Key, series.Spec.Gpu, series.Spec.Precision.Key, p.Method?.Key ?? "", Name(p.Status), p.IsBound ? "true" : "false",
            .. Metrics.All.Select(m => Number(m.Value(p))),
            .. Comparison.Leading.Select(m => Number(row.Ratio(m, i, c.Baseline))),
            .. Comparison.Leading.Select(m => row.On(m).Leader == i ? "true" : "false"),
            string.Join(' ', p.Marks.Select(Name)),
        ];
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
