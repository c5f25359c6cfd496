using System.CommandLine;

namespace InferenceDash.Web.Commands;

/// <summary><c>check</c></summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", CommandHelp.Check);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var findings = await StoreOption.Unopened(parsed).CheckAsync(cancellation);
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (findings.Count == 0)
        {
            output.WriteLine(StoreCommandWords.Sound);
            return CommandLine.Done;
        }

        foreach (var finding in findings)
            output.WriteLine(finding);
        await errors.WriteLineAsync(StoreCommandWords.NotSound(findings.Count));
        return CommandLine.Refused;
    }
}
