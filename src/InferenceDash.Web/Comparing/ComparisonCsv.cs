using System.Globalization;
using CsvHelper;
using InferenceDash.Store;

namespace InferenceDash.Web.Comparing;

/// <summary>The table of a comparison as CSV: one row per target, unrounded, units in the header, provenance in comment lines.</summary>
public static class ComparisonCsv
{
    public static IResult Result(ComparisonView view) =>
        TypedResults.Text(Write(view), "text/csv; charset=utf-8");

    private static string Write(ComparisonView view)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var line in Provenance(view))
            text.Write($"# {CsvCell.Comment(line)}\n");

        csv.WriteRecord([.. Header(view.Matchup.Method.Key)]);
        foreach (var target in view.Comparison.Targets)
            csv.WriteRecord([Number(target.Interactivity), Words(target.Verdict), Number(target.ThroughputRatio), Number(target.CostRatio), .. Cells(target.Method), .. Cells(target.Off)]);
        csv.Flush();
        return text.ToString();
    }

    private static IEnumerable<string> Provenance(ComparisonView view) =>
    [
        FileWords.Title(view.Matchup, view.Sequence.Sequence),
        SourceWords.OfFile(view.Pair),
        FileWords.Assumptions(view.Comparison, view.Catalog.Dataset.Snapshot),
        FileWords.Bounds,
    ];

    private static IEnumerable<string> Header(string method) =>
        ["interactivity_tok_s_user", "verdict", "throughput_ratio", "cost_ratio", .. SideHeader(method), .. SideHeader(SpecMethod.Off.Key)];

    private static IEnumerable<string> SideHeader(string side) =>
        [$"{side}_status", $"{side}_is_bound", .. Metrics.All.Select(m => $"{side}_{m.ColumnName}")];

    private static IEnumerable<string> Cells(OperatingPoint p) =>
        [Words(p.Status), p.IsBound ? "true" : "false", .. Metrics.All.Select(m => Number(m.Value(p)))];

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Words<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
