using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using InferenceDash.Store;

namespace InferenceDash.Web.Shared;

/// <summary>A table of figures as CSV: unrounded, units in the header, provenance in comment lines before it.</summary>
internal static class CsvTable
{
    private const string ContentType = "text/csv; charset=utf-8";
    private const int PartLength = 64 * 1024;

    public static IResult Result(IEnumerable<string> provenance, string[] header, IEnumerable<string[]> rows) =>
        TypedResults.Text(Write(provenance, header, rows), ContentType);

    /// <summary>The same of a table of any length: it is sent while it is written.</summary>
    public static IResult Streamed(IEnumerable<string> provenance, string[] header, IEnumerable<string[]> rows) =>
        TypedResults.Stream(async stream =>
        {
            // The answer takes bytes without waiting on a thread only: the writer's are handed on part by part.
            using var part = new StringWriter(CultureInfo.InvariantCulture);
            using var csv = Begin(part, provenance, header);
            foreach (var row in rows)
            {
                csv.WriteRecord(row);
                if (part.GetStringBuilder().Length > PartLength)
                    await HandOnAsync(csv, part, stream);
            }

            await HandOnAsync(csv, part, stream);
        }, ContentType);

    public static string Write(IEnumerable<string> provenance, string[] header, IEnumerable<string[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = Begin(text, provenance, header);
        foreach (var row in rows)
            csv.WriteRecord(row);
        csv.Flush();
        return text.ToString();
    }

    private static async Task HandOnAsync(CsvWriter csv, StringWriter part, Stream stream)
    {
        csv.Flush();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(part.ToString()));
        part.GetStringBuilder().Clear();
    }

    private static CsvWriter Begin(StringWriter text, IEnumerable<string> provenance, string[] header)
    {
        var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var line in provenance)
            text.Write($"# {CsvCell.Comment(line)}\n");
        csv.WriteRecord(header);
        return csv;
    }

    /// <summary>With all its digits; empty: unknown.</summary>
    public static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Empty: unknown.</summary>
    public static string Flag(bool? value) => value switch { null => "", true => "true", false => "false" };

    /// <summary>The word that the JSON of the API has for it: <c>below-range</c>.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
