using System.CommandLine;

namespace InferenceDash.Web.Commands;

/// <summary><c>retract SNAPSHOT</c></summary>
internal static class RetractCommand
{
    private static readonly Argument<string> Snapshot = new("SNAPSHOT") { Description = "Id of the import, as `snapshots` lists it." };

    public static Command Create()
    {
        var command = new Command("retract", "Takes an import back. Earlier snapshots keep showing it.") { Snapshot };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var id = parsed.GetRequiredValue(Snapshot).ToLowerInvariant();
        var result = await store.RetractAsync(id, cancellation);
        if (result.IsRefused)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(result.Refusal);
            return CommandLine.Refused;
        }

        parsed.InvocationConfiguration.Output.WriteLine($"Import {id} is taken back; snapshot {result.SnapshotId} is without it.");
        return CommandLine.Done;
    }
}
