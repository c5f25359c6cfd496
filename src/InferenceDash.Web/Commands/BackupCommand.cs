using System.CommandLine;

namespace InferenceDash.Web.Commands;

/// <summary><c>backup FILE</c></summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Target = new("FILE") { Description = CommandHelp.BackupFile };

    public static Command Create()
    {
        var command = new Command("backup", CommandHelp.Backup) { Target };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var path = parsed.GetRequiredValue(Target);
        await store.BackupAsync(path, cancellation);
        parsed.InvocationConfiguration.Output.WriteLine(StoreCommandWords.BackedUp(path));
        return CommandLine.Done;
    }
}
