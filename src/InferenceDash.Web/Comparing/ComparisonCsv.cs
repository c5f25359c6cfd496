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

    private static IEnumerable<string> Provenance(ComparisonView view)
    {
        yield return $"{view.Matchup.Model.Label}, {view.Title}, sequence {view.Sequence.Sequence.Label}";
        yield return view.IsPublished
            ? $"Source: published operating points of {PublishedSources.Publishers(view.Pair.Points)}, {PublishedSources.Pages(view.Pair.Points)}"
            : "Source: benchmark points imported into this installation";
        yield return $"Assumptions: set {view.Rates.Set}, {view.Rates.Price} price{(view.Rates.IsCustomPrice || view.Rates.IsCustomPower ? ", custom rates" : "")}; snapshot {view.Catalog.Dataset.Snapshot}{Limits(view)}";
        yield return "A status of below-range marks bounds: throughput and tok/s/MW at least, cost at most";
    }

    private static string Limits(ComparisonView view) => view.Comparison.Ceiling is { } ceiling
        ? string.Create(CultureInfo.InvariantCulture, $"; only points with p99 TTFT of at most {ceiling.Seconds:R} s ({ceiling.LeftOut} of {ceiling.Points} left out, {ceiling.Unknown} of them unknown)")
        : "";

    private static IEnumerable<string> Header(string method) =>
        ["interactivity_tok_s_user", "verdict", "throughput_ratio", "cost_ratio", .. SideHeader(method), .. SideHeader(SpecMethod.Off.Key)];

    private static IEnumerable<string> SideHeader(string side) =>
        [$"{side}_status", .. Metrics.All.Select(m => $"{side}_{m.ColumnName}")];

    private static IEnumerable<string> Cells(OperatingPoint p) =>
        [Words(p.Status), .. Metrics.All.Select(m => Number(m.Value(p)))];

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Words<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
