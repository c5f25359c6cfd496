using System.CommandLine;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary><c>model add SLUG</c></summary>
internal static class ModelCommand
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = CommandHelp.ModelSlug };
    private static readonly Option<string> Label = new("--label") { Description = CommandHelp.ModelLabel, HelpName = "LABEL", Required = true };
    private static readonly Option<string?> SourceKeys = new("--source-keys") { Description = CommandHelp.SourceKeys, HelpName = "NAMES" };
    private static readonly Option<string?> Aliases = new("--aliases") { Description = CommandHelp.Aliases, HelpName = "NAMES" };

    public static Command Create()
    {
        var add = new Command("add", CommandHelp.AddModel) { Slug, Label, SourceKeys, Aliases };
        add.SetAction(AddAsync);
        return new Command("model", CommandHelp.Models) { add };
    }

    private static async Task<int> AddAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var model = new Model(
            parsed.GetRequiredValue(Slug), parsed.GetRequiredValue(Label), Words(parsed.GetValue(SourceKeys)), Words(parsed.GetValue(Aliases)));
        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var result = await store.AddAsync(model, cancellation);
        ImportReport.WriteAdded(result, parsed.InvocationConfiguration);
        return result.IsRefused ? CommandLine.Refused : CommandLine.Done;
    }

    private static string[] Words(string? names) => names?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
