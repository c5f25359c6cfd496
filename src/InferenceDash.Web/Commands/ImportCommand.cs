using System.CommandLine;
using System.CommandLine.Parsing;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary><c>import PATH…</c></summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = CommandHelp.ImportPath,
        Arity = ArgumentArity.OneOrMore,
        Validators = { RefuseOptions },
    };

    public static Command Create()
    {
        var command = new Command("import", CommandHelp.Import) { Paths };
        foreach (var option in ImportArguments.All)
            command.Add(option);
        command.Validators.Add(ImportArguments.RefuseBothOutcomes);
        command.SetAction(RunAsync);
        return command;
    }

    // What follows the first path would otherwise pass for further paths.
    private static void RefuseOptions(ArgumentResult paths)
    {
        foreach (var token in paths.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
            paths.AddError(CommandHelp.NoOptionOf("import", token.Value));
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = ImportArguments.Read(parsed);
        using var configuration = SiteBuilder.Create([]).Configuration;
        var site = SiteAddress.Of(configuration);
        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var output = (CommandOutput)parsed.InvocationConfiguration;
        var result = await ImportDisplay.RunAsync(output, progress =>
            store.ImportAsync(parsed.GetRequiredValue(Paths), options, progress, cancellation));
        ImportReport.Write(result, options, output);
        if (result.SnapshotId is not { } snapshot)
            return CommandLine.Refused;
        TouchedComparisons.Write(output.Output, site, await store.SeriesAsync(snapshot, cancellation));
        return CommandLine.Done;
    }
}
