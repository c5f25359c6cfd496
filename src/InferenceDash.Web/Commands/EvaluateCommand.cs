using System.CommandLine;
using System.Text.Json;

namespace InferenceDash.Web.Commands;

/// <summary><c>evaluate SLUG</c></summary>
internal static class EvaluateCommand
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = CommandHelp.EvaluateSlug };
    private static readonly Option<string?> Targets = new("--targets") { Description = CommandHelp.Targets, HelpName = "T,T" };
    private static readonly Option<string?> SequenceOption = new("--sequence") { Description = CommandHelp.Sequence, HelpName = "ISL/OSL" };
    private static readonly Option<string?> Snapshot = new("--snap") { Description = CommandHelp.AsOf, HelpName = "SNAPSHOT" };
    private static readonly Option<bool> Json = new("--json") { Description = CommandHelp.Json };

    private static readonly JsonSerializerOptions Indented = ApiJson.Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true });

    public static Command Create()
    {
        var command = new Command("evaluate", CommandHelp.Evaluate) { Slug, Targets, SequenceOption, Snapshot, Json };
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
        output.WriteLine(ComparisonCommandWords.Heading(view.Matchup, view.Sequence, view.Source));
        TextTable.Write(
            output,
            ComparisonCommandWords.Columns(view.Comparison),
            [.. view.Comparison.Rows.Select(row => (string[])
            [
                TargetText.Of(row.Interactivity),
                .. row.Points.Select(p => ComparisonCommandWords.Figures(p, p.ThroughputPerGpu)),
                .. row.Points.Select(p => ComparisonCommandWords.Figures(p, p.CostPerMillionTokens)),
                Figure.FiveDigits(row.Ratio(Metrics.Throughput, 0, view.Comparison.Baseline)), ComparisonCommandWords.Verdict(row, view.Comparison),
            ])],
            rightAligned: [0, 1, 2, 3, 4, 5]);
        foreach (var paragraph in Narrative.Of(view.Comparison, view.Matchup.Gpu.Label))
            output.WriteLine(paragraph.Text);
    }
}
