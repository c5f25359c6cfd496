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
    private static readonly Option<string?> AcceptanceLength =
        new("--acceptance-length") { Description = CommandHelp.OtherAcceptance, HelpName = "TOKENS" };
    private static readonly Option<string?> GoodTtft = new("--good-ttft") { Description = CommandHelp.GoodTtft, HelpName = "SECONDS" };
    private static readonly Option<string?> GoodTpot = new("--good-tpot") { Description = CommandHelp.GoodTpot, HelpName = "SECONDS" };
    private static readonly Option<bool> Json = new("--json") { Description = CommandHelp.Json };

    private static readonly JsonSerializerOptions Indented = ApiJson.Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true });

    public static Command Create()
    {
        var command = new Command("evaluate", CommandHelp.Evaluate) { Slug, Targets, SequenceOption, Snapshot, AcceptanceLength, GoodTtft, GoodTpot, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var catalog = await Catalogs.AsOfAsync(store, parsed.GetValue(Snapshot)?.ToLowerInvariant(), cancellation);
        var slug = parsed.GetRequiredValue(Slug);
        var matchup = catalog.FindByAnyName(slug) ?? throw Catalogs.Unknown(catalog, slug);
        var view = ComparisonView.Of(catalog, matchup, QueryParser.Parse(
            SiteUrls.Query(
                parsed.GetValue(SequenceOption), parsed.GetValue(Targets), parsed.GetValue(AcceptanceLength),
                goodTtft: parsed.GetValue(GoodTtft), goodTpot: parsed.GetValue(GoodTpot))));
        if (view.Problems.Count > 0)
        {
            foreach (var problem in view.Problems)
                await parsed.InvocationConfiguration.Error.WriteLineAsync(Say.Of($"{problem.Value}: {problem.Reason}"));
            return CommandLine.WrongUsage;
        }

        var output = parsed.InvocationConfiguration.Output;
        var goodput = await GoodputView.OfAsync(view.Comparison, view.Query, records => store.RequestsAsync(records, cancellation));
        if (parsed.GetValue(Json))
            output.WriteLine(Answer(view, goodput));
        else
            Write(view, goodput, output);
        return CommandLine.Done;
    }

    private static string Answer(ComparisonView view, GoodputView goodput) =>
        goodput.Limits.IsAny ? Text(GoodputResponse.Of(goodput, view.Catalog.Dataset.Snapshot, view.Sequence))
        : view.Query.AcceptanceLength is null ? Text(ComparisonResponse.Of(view)) : Text(RereadResponse.Of(view));

    private static string Text<T>(T answer) => JsonSerializer.Serialize(answer, Indented);

    private static void Write(ComparisonView view, GoodputView goodput, TextWriter output)
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
        foreach (var check in view.Outputs)
            output.WriteLine(Say.Of($"{OutputWords.Title}: {OutputWords.Says(check, view.Comparison)}"));
        foreach (var line in AcceptanceLines(view))
            output.WriteLine(line);
        if (goodput.Limits.IsAny)
            GoodputText.Write(goodput, output);
    }

    private static IEnumerable<string> AcceptanceLines(ComparisonView view)
    {
        var off = view.Series[view.Comparison.Baseline].Label;
        foreach (var even in Questions.AcceptanceBreakEvens(view))
            yield return AcceptanceWords.BreakEven(even, off);
        if (view.Query.AcceptanceLength is null)
            yield break;
        if (view.Reread is not { } reread)
        {
            yield return RereadWords.Impossible;
            yield break;
        }

        foreach (var row in RereadRow.Of(reread, view.Comparison))
            yield return RereadWords.Line(row, reread, view.Series[VersionOne.Method].Label, off);
        yield return RereadWords.Terms(reread);
    }
}
