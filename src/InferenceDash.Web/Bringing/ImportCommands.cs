using InferenceDash.Store;

namespace InferenceDash.Web.Bringing;

/// <summary>The commands that add an upload to a store, for whoever runs it.</summary>
public static class ImportCommands
{
    private const string Program = "dotnet InferenceDash.Web.dll import";

    /// <summary>The command that imports its points as one file.</summary>
    public const string OfCsv = $"{Program} points.csv";

    /// <summary>A command for all files of which the reader has said the same.</summary>
    public static IReadOnlyList<string> Of(UploadReading reading) =>
    [
        .. reading.Files.Where(file => file.Points.Count > 0)
            .GroupBy(file => Options(reading.Given.Of(file.Name)), StringComparer.Ordinal)
            .Select(files => $"{Program} {string.Join(' ', files.Select(file => Quoted(OnDisk(file.Name))).Distinct(StringComparer.Ordinal))}{files.Key}"
                + (files.Any(file => file.RejectedCount > 0) ? " --skip-bad-rows" : "")),
    ];

    private static string Options(IReadOnlyDictionary<string, string> given) =>
        string.Concat(UploadArea.FieldNames.Select(name => Option(name, given.GetValueOrDefault(name))));

    private static string Option(string name, string? value) => value is null ? "" : $" --{name.Replace('_', '-')} {Quoted(value)}";

    // A file in an archive is imported with its archive.
    private static string OnDisk(string name) => name.Split('/')[0];

    private static string Quoted(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/') ? text : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
