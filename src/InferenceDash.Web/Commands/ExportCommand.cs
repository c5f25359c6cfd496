using System.CommandLine;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary><c>export FILE</c></summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Target = new("FILE") { Description = "The CSV file, replaced if it is there; - for standard output." };
    private static readonly Option<string?> Comparison = new("--comparison") { Description = "Only the points of this comparison.", HelpName = "SLUG" };
    private static readonly Option<string?> Snapshot = new("--snap") { Description = "The data as of this snapshot.", HelpName = "SNAPSHOT" };
    private static readonly Option<bool> Published = new("--published") { Description = "Published operating points, in their own format, instead of benchmark points." };

    public static Command Create()
    {
        var command = new Command("export", "Writes every benchmark point that counts to a CSV file that imports again to the same numbers.")
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
            throw new StoreException($"There is no snapshot {selection.Snapshot}.");
        await parsed.InvocationConfiguration.Error.WriteLineAsync($"{count:N0} {(selection.Published ? "published operating points" : "benchmark points")} are in {path}.");
        return CommandLine.Done;
    }
}
