using System.CommandLine;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary>Says what became of an import: what was stored on standard output, what is wrong on the error output.</summary>
internal static class ImportReport
{
    private const int MostShown = 20;

    public static void Write(ImportResult result, ImportOptions options, InvocationConfiguration output)
    {
        WriteRows(output.Error, result.Rejected, result.RejectedCount, "", options.RejectLog is null ? "; --reject-log FILE writes them all" : "");
        WriteRows(output.Error, result.Warnings, result.WarningCount, "warning: ", "");
        foreach (var note in result.Notes.Concat(RunNotes.Of(result)))
            output.Error.WriteLine($"note: {note}");

        if (result.IsRefused)
            output.Error.WriteLine($"Refused: {Count(result.RejectedCount, "flaw", "flaws")}; nothing was stored.{SkipHint(result, options)}");
        else if (result.AlreadyImported)
            output.Output.WriteLine($"Imported before, as snapshot {result.SnapshotId}: the same content with the same options. Nothing was done.");
        else
            output.Output.WriteLine($"Imported {Stored(result.Stored)} as snapshot {result.SnapshotId}.{LeftOut(result)}");
    }

    private static void WriteRows(TextWriter output, IReadOnlyList<RejectedRow> rows, int count, string prefix, string hint)
    {
        foreach (var row in rows.Take(MostShown))
        {
            var place = row.Line is { } line ? $"{row.File}:{line}" : row.File;
            var field = row.Field is null ? "" : $"{row.Field} ";
            var value = row.Value is null ? "" : $"“{row.Value.ReplaceLineEndings("⏎")}” ";
            output.WriteLine($"{prefix}{place}: {field}{value}{row.Reason}");
        }

        if (count > MostShown)
            output.WriteLine($"{prefix}… and {count - MostShown:N0} more{hint}");
    }

    private static string SkipHint(ImportResult result, ImportOptions options) =>
        !options.SkipBadRows && result.CanSkip ? " --skip-bad-rows imports the rest." : "";

    private static string LeftOut(ImportResult result) =>
        result.RejectedCount == 0 ? "" : $" {Count(result.RejectedCount, "flaw was", "flaws were")} reported, and their rows left out.";

    private static string Stored(RowCounts counts) => string.Join(", ", new[]
    {
        (counts.BenchmarkPoints, "benchmark point", "benchmark points"),
        (counts.PublishedPoints, "published operating point", "published operating points"),
        (counts.Models, "model", "models"),
        (counts.Gpus, "GPU", "GPUs"),
        (counts.GpuAssumptions, "GPU assumption", "GPU assumptions"),
    }.Where(kind => kind.Item1 > 0).Select(kind => Count(kind.Item1, kind.Item2, kind.Item3)));

    private static string Count(int count, string one, string many) => $"{count:N0} {(count == 1 ? one : many)}";
}
