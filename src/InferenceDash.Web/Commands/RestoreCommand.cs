using System.CommandLine;

namespace InferenceDash.Web.Commands;

/// <summary><c>restore FILE</c></summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> Source = new("FILE") { Description = CommandHelp.RestoreFile };
    private static readonly Option<bool> Replace = new("--replace") { Description = CommandHelp.Replace };

    public static Command Create()
    {
        var command = new Command("restore", CommandHelp.Restore) { Source, Replace };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var store = StoreOption.Unopened(parsed);
        var path = parsed.GetRequiredValue(Source);
        await store.RestoreAsync(path, parsed.GetValue(Replace), cancellation);
        var snapshots = await store.SnapshotsAsync(cancellation);
        parsed.InvocationConfiguration.Output.WriteLine(StoreCommandWords.Restored(path, snapshots.Count, snapshots is [.., var newest] ? newest.Id : null));
        return CommandLine.Done;
    }
}
