using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary><c>traffic ADDRESS --load FILE|LOADS</c></summary>
internal static class TrafficCommand
{
    private static readonly Argument<string> Address = new("ADDRESS") { Description = CommandHelp.AnyAddress };
    private static readonly Option<string> Load = new("--load") { Description = CommandHelp.Load, HelpName = "FILE|LOADS", Required = true };
    private static readonly Option<LoadUnit?> Unit = new("--unit") { Description = CommandHelp.LoadUnit, HelpName = "UNIT", CustomParser = ParseUnit };
    private static readonly Option<double?> Step = new("--step") { Description = CommandHelp.LoadStep, HelpName = "TIME", CustomParser = ParseStep };
    private static readonly Option<string?> At = new("--at") { Description = CommandHelp.LoadAt, HelpName = "T" };
    private static readonly Option<string?> SequenceOption = new("--seq", "--sequence") { Description = CommandHelp.Sequence, HelpName = "ISL/OSL" };
    private static readonly Option<string?> Snapshot = new("--snap") { Description = CommandHelp.AsOf, HelpName = "SNAPSHOT" };
    private static readonly Option<bool> Json = new("--json") { Description = CommandHelp.Json };

    private static readonly JsonSerializerOptions Indented = ApiJson.Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true });

    public static Command Create()
    {
        var command = new Command("traffic", CommandHelp.Traffic) { Address, Load, Unit, Step, At, SequenceOption, Snapshot, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (LoadOf(parsed, out var problem) is not { } load)
        {
            await errors.WriteLineAsync(problem);
            return CommandLine.WrongUsage;
        }

        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var catalog = await Catalogs.AsOfAsync(store, parsed.GetValue(Snapshot)?.ToLowerInvariant(), cancellation);
        var asked = AskedComparison.Of(catalog, parsed.GetRequiredValue(Address), query => Asked(QueryParser.Parse(query).InOrder(), parsed));
        foreach (var unusable in asked.Problems)
            await errors.WriteLineAsync(Say.Of($"{unusable.Value}: {unusable.Reason}"));
        if (asked.Problems.Count > 0)
            return CommandLine.WrongUsage;
        if (TrafficView.Of(asked.Comparison, load.Profile, asked.Query.FleetInteractivity, asked.Sequence) is not { } view)
            throw new StoreException(TrafficWords.NoFigure);

        if (parsed.GetValue(Json))
            await output.WriteLineAsync(JsonSerializer.Serialize(TrafficResponse.Of(view, catalog.Dataset.Snapshot, load.Trace), Indented));
        else
            await WriteAsync(asked.Title, view, load.Trace, output);
        return CommandLine.Done;
    }

    // A name of a file that is there is that file; anything else is the loads themselves.
    private static LoadFile? LoadOf(ParseResult parsed, out string? problem)
    {
        problem = null;
        var (text, unit) = (parsed.GetRequiredValue(Load), parsed.GetValue(Unit));
        if (File.Exists(text))
        {
            using var content = File.OpenRead(text);
            return LoadFiles.Read(content, unit, parsed.GetValue(Step));
        }

        var (profile, fault) = LoadText.Read(text, unit ?? LoadUnit.Users);
        if (fault is not null)
            problem = TrafficWords.NeitherFileNorLoad(text, LoadWords.Problem(fault, LoadProfile.MostSteps));
        return profile is null ? null : new LoadFile(profile, Trace: null);
    }

    private static ParsedQuery Asked(ParsedQuery query, ParseResult parsed)
    {
        var options = QueryParser.Parse(SiteUrls.Query(parsed.GetValue(SequenceOption), targets: null, interactivity: parsed.GetValue(At)));
        return query with
        {
            Query = query.Query with
            {
                Sequence = options.Query.Sequence ?? query.Query.Sequence,
                FleetInteractivity = options.Query.FleetInteractivity ?? query.Query.FleetInteractivity,
            },
            Problems = [.. query.Problems, .. options.Problems],
        };
    }

    private static async Task WriteAsync(string title, TrafficView view, ArrivalTrace? trace, TextWriter output)
    {
        await output.WriteLineAsync(Say.Of($"{title}, {view.Sequence.Label}"));
        await output.WriteLineAsync(TrafficWords.Load(view.Profile));
        if (trace is not null)
            await output.WriteLineAsync(TrafficWords.Trace(trace, view.Sequence));
        foreach (var sentence in view.Says)
            await output.WriteLineAsync(sentence);
        await output.WriteLineAsync();
        TextTable.Write(
            output, TrafficWords.Columns(view.Labels[view.Comparison.Baseline]), view.Rows, rightAligned: [1, 2, 3, 4, 5, 6]);
        await output.WriteLineAsync();
        await output.WriteLineAsync(TrafficWords.Kept(view.Served, view.Labels));
        TextTable.Write(output, TrafficWords.KeptColumns, view.KeptRows, rightAligned: [1, 2, 3, 4, 5]);
        await output.WriteLineAsync();
        await output.WriteLineAsync(TrafficWords.Caveat);
        await output.WriteLineAsync(FleetWords.Caveat);
    }

    private static LoadUnit? ParseUnit(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        foreach (var unit in Enum.GetValues<LoadUnit>())
        {
            if (string.Equals(LoadWords.Name(unit), text, StringComparison.OrdinalIgnoreCase))
                return unit;
        }

        result.AddError(Say.Of($"{text}: {ProblemWords.NotOneOf(Enum.GetValues<LoadUnit>().Select(LoadWords.Name))}"));
        return null;
    }

    // 30s, 5m, 1h.
    private static double? ParseStep(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        double? seconds = text.Length > 1 && TargetText.TryParseNumber(text[..^1], out var number, isPlain: true) && number > 0
            ? text[^1] switch { 's' => number, 'm' => number * 60, 'h' => number * 3600, _ => null }
            : null;
        if (seconds is null)
            result.AddError(Say.Of($"{text}: {LoadWords.NoStep}"));
        return seconds;
    }
}
