using System.CommandLine;
using System.CommandLine.Parsing;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary><c>import PATH…</c></summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files, folders, patterns with * and ?, or - for standard input; .gz and .zip are unpacked.",
        Arity = ArgumentArity.OneOrMore,
        Validators = { RefuseOptions },
    };

    public static Command Create()
    {
        var command = new Command("import", "Imports benchmark files: all of them or, with a flaw in one, none.") { Paths };
        foreach (var option in ImportArguments.All)
            command.Add(option);
        command.SetAction(RunAsync);
        return command;
    }

    // What follows the first path would otherwise pass for further paths.
    private static void RefuseOptions(ArgumentResult paths)
    {
        foreach (var token in paths.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
            paths.AddError($"{token.Value} is no option of import. A file of that name is written ./{token.Value}");
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = ImportArguments.Read(parsed);
        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var output = (CommandOutput)parsed.InvocationConfiguration;
        var result = await ImportDisplay.RunAsync(output, progress =>
            store.ImportAsync(parsed.GetRequiredValue(Paths), options, progress, cancellation));
        ImportReport.Write(result, options, output);
        if (result.SnapshotId is not { } snapshot)
            return CommandLine.Refused;
        TouchedComparisons.Write(output.Output, await store.SeriesAsync(snapshot, cancellation));
        return CommandLine.Done;
    }
}
