using System.CommandLine;

namespace InferenceDash.Web.Commands;

/// <summary><c>backup FILE</c></summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Target = new("FILE") { Description = "The copy; replaced if it is there." };

    public static Command Create()
    {
        var command = new Command("backup", "Copies the whole store to a file, also while the site runs.") { Target };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var path = parsed.GetRequiredValue(Target);
        await store.BackupAsync(path, cancellation);
        parsed.InvocationConfiguration.Output.WriteLine($"The store is copied to {path}. Serve the copy with --db {path}.");
        return CommandLine.Done;
    }
}
