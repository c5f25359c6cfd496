using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace InferenceDash.Web.Commands;

/// <summary><c>evaluate SLUG</c></summary>
internal static class EvaluateCommand
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The comparison, as in its address." };
    private static readonly Option<string?> Targets = new("--targets") { Description = "Interactivities in tok/s/user, such as 84,108.", HelpName = "T,T" };
    private static readonly Option<string?> SequenceOption = new("--sequence") { Description = "Input and output length, such as 8k/1k.", HelpName = "ISL/OSL" };
    private static readonly Option<string?> Snapshot = new("--snap") { Description = "The data as of this snapshot.", HelpName = "SNAPSHOT" };
    private static readonly Option<bool> Json = new("--json") { Description = "The answer of the API." };

    private static readonly JsonSerializerOptions Indented = ApiJson.Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true });

    public static Command Create()
    {
        var command = new Command("evaluate", "Compares the two sides of a comparison at target interactivities.") { Slug, Targets, SequenceOption, Snapshot, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var catalog = await Catalogs.AsOfAsync(store, parsed.GetValue(Snapshot)?.ToLowerInvariant(), cancellation);
        var slug = parsed.GetRequiredValue(Slug);
        var matchup = catalog.FindByAnyName(slug) ?? throw Catalogs.Unknown(catalog, slug);
        var view = ComparisonView.Of(catalog, matchup, QueryParser.Parse(SiteUrls.Query(parsed.GetValue(SequenceOption), parsed.GetValue(Targets))));
        if (view.Problems.Count > 0)
        {
            foreach (var problem in view.Problems)
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"{problem.Value}: {problem.Reason}");
            return CommandLine.WrongUsage;
        }

        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Json))
            output.WriteLine(JsonSerializer.Serialize(ComparisonResponse.Of(view), Indented));
        else
            Write(view, output);
        return CommandLine.Done;
    }

    private static void Write(ComparisonView view, TextWriter output)
    {
        var names = view.Names;
        output.WriteLine($"{view.Matchup.Model.Label}, {view.Title}, {view.Sequence.Sequence.Label}, {(view.IsPublished ? "published" : "measured")} points");
        TextTable.Write(
            output,
            ["tok/s/user", $"{names.Method} tok/s/GPU", $"{names.Off} tok/s/GPU", $"{names.Method} $/M", $"{names.Off} $/M", "ratio", "verdict"],
            [.. view.Comparison.Targets.Select(target => new[]
            {
                TargetText.Of(target.Interactivity),
                Number(target.Method, target.Method.ThroughputPerGpu), Number(target.Off, target.Off.ThroughputPerGpu),
                Number(target.Method, target.Method.CostPerMillionTokens), Number(target.Off, target.Off.CostPerMillionTokens),
                Text(target.ThroughputRatio), JsonNamingPolicy.KebabCaseLower.ConvertName(target.Verdict.ToString()),
            })],
            rightAligned: [0, 1, 2, 3, 4, 5]);
        foreach (var paragraph in Narrative.Of(view.Comparison, names, view.Matchup.Gpu.Label))
            output.WriteLine(paragraph.Text);
    }

    // Below the range there is a bound, and above it nothing; the status says which.
    private static string Number(OperatingPoint point, double? value) => point.Status switch
    {
        OperatingPointStatus.AboveRange => "not reached",
        OperatingPointStatus.BelowRange when value is not null => $"bound {Text(value)}",
        _ => Text(value),
    };

    private static string Text(double? value) => value?.ToString("G5", CultureInfo.InvariantCulture) ?? "–";
}
