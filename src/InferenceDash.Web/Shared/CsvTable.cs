using System.Globalization;
using System.Text.Json;
using CsvHelper;
using InferenceDash.Store;

namespace InferenceDash.Web.Shared;

/// <summary>A table of figures as CSV: unrounded, units in the header, provenance in comment lines before it.</summary>
internal static class CsvTable
{
    public static IResult Result(IEnumerable<string> provenance, string[] header, IEnumerable<string[]> rows) =>
        TypedResults.Text(Write(provenance, header, rows), "text/csv; charset=utf-8");

    public static string Write(IEnumerable<string> provenance, string[] header, IEnumerable<string[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var line in provenance)
            text.Write($"# {CsvCell.Comment(line)}\n");
        csv.WriteRecord(header);
        foreach (var row in rows)
            csv.WriteRecord(row);
        csv.Flush();
        return text.ToString();
    }

    /// <summary>With all its digits; empty: unknown.</summary>
    public static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Empty: unknown.</summary>
    public static string Flag(bool? value) => value switch { null => "", true => "true", false => "false" };

    /// <summary>The word that the JSON of the API has for it: <c>below-range</c>.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
