using System.CommandLine;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary><c>snapshots</c></summary>
internal static class SnapshotsCommand
{
    public static Command Create()
    {
        var command = new Command("snapshots", CommandHelp.Snapshots);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var snapshots = await store.SnapshotsAsync(cancellation);
        TextTable.Write(
            parsed.InvocationConfiguration.Output,
            [.. StoreCommandWords.Columns],
            [.. snapshots.Select(s => new[]
            {
                s.Id,
                s.ImportedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss"),
                Count.Of(s.RowCount),
                Count.Of(s.RejectedCount),
                s.Format,
                StoreCommandWords.Action(s.Files, s.Options, s.Retracts, s.RetractedBy),
            })],
            rightAligned: [2, 3]);
        return CommandLine.Done;
    }
}
