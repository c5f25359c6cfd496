using System.CommandLine;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary><c>export FILE</c></summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Target = new("FILE") { Description = CommandHelp.ExportFile };
    private static readonly Option<string?> Comparison = new("--comparison") { Description = CommandHelp.ExportComparison, HelpName = "SLUG" };
    private static readonly Option<string?> Snapshot = new("--snap") { Description = CommandHelp.AsOf, HelpName = "SNAPSHOT" };
    private static readonly Option<bool> Published = new("--published") { Description = CommandHelp.ExportPublished };

    public static Command Create()
    {
        var command = new Command("export", CommandHelp.Export)
        {
            Target, Comparison, Snapshot, Published,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var selection = new ExportSelection { Snapshot = parsed.GetValue(Snapshot)?.ToLowerInvariant(), Published = parsed.GetValue(Published) };
        if (parsed.GetValue(Comparison) is { } slug)
        {
            var catalog = await Catalogs.AsOfAsync(store, selection.Snapshot, cancellation);
            if (catalog.FindByAnyName(slug) is not { } matchup)
                throw Catalogs.Unknown(catalog, slug);
            selection = selection with { Model = matchup.Model.Slug, Gpu = matchup.Gpu.Key, Precision = matchup.Precision, Method = matchup.Method };
        }

        var path = parsed.GetRequiredValue(Target);
        var count = path == "-"
            ? await store.ExportAsync(Console.OpenStandardOutput(), selection, cancellation)
            : await store.ExportAsync(path, selection, cancellation);
        if (count is null)
            throw new StoreException(ProblemWords.NoSnapshot(selection.Snapshot!));
        await parsed.InvocationConfiguration.Error.WriteLineAsync(StoreCommandWords.Exported(count.Value, selection.Published, path));
        return CommandLine.Done;
    }
}
