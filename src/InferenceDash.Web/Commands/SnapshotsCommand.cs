using System.CommandLine;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary><c>snapshots</c></summary>
internal static class SnapshotsCommand
{
    private const int MostFiles = 3;

    public static Command Create()
    {
        var command = new Command("snapshots", "Lists what was imported and taken back, oldest first.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var snapshots = await store.SnapshotsAsync(cancellation);
        TextTable.Write(
            parsed.InvocationConfiguration.Output,
            ["snapshot", "time (UTC)", "rows", "left out", "format", "what"],
            [.. snapshots.Select(s => new[]
            {
                s.Id, s.ImportedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss"), s.RowCount.ToString("N0"), s.RejectedCount.ToString("N0"), s.Format, What(s),
            })],
            rightAligned: [2, 3]);
        return CommandLine.Done;
    }

    private static string What(Snapshot snapshot)
    {
        if (snapshot.Retracts is { } import)
            return $"takes back {import}";
        var more = snapshot.Files.Count - MostFiles;
        var files = string.Join(", ", snapshot.Files.Take(MostFiles)) + (more > 0 ? $" and {more} more" : "");
        var options = snapshot.Options.Length > 0 ? $" ({snapshot.Options})" : "";
        return files + options + (snapshot.RetractedBy is { } by ? $", taken back by {by}" : "");
    }
}
