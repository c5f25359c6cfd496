using System.CommandLine;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary>A command that asks what a page shows: its options become the address that the page and the API have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Says">What it does.</param>
/// <param name="Subject">What it asks about; null: about everything.</param>
/// <param name="Fields">What it asks with.</param>
/// <param name="SnapshotOf">The snapshot that subject and options name.</param>
/// <param name="Ask">Asks.</param>
/// <param name="Text">The answer as a terminal shows it.</param>
internal sealed record QuestionCommand<TView>(
    string Name, string Says, Argument<string>? Subject, IReadOnlyList<AskedField> Fields, Func<string, IReadOnlyList<AskedValue>, string?> SnapshotOf,
    Func<Catalog, string, IReadOnlyList<AskedValue>, Asked<TView>> Ask, Func<TView, string> Text)
{
    private readonly Option<bool> _json = new("--json") { Description = CommandHelp.Json };

    // One field, one option.
    private readonly IReadOnlyList<(AskedField Field, Option<string?> Option)> _options = [.. Fields.Select(f => (f, OptionOf(f)))];

    public Command Create()
    {
        var command = new Command(Name, Says);
        if (Subject is not null)
            command.Add(Subject);
        foreach (var (_, option) in _options)
            command.Add(option);
        command.Add(_json);
        command.SetAction(RunAsync);
        return command;
    }

    private static Option<string?> OptionOf(AskedField field)
    {
        string[] aliases = field == AskedField.Sequence ? ["--sequence"] : [];
        var option = new Option<string?>($"--{field.Name}", aliases) { Description = field.Says, HelpName = field.Value };
        if (field.Choices.Count > 0)
            option.CompletionSources.Add([.. field.Choices]);
        return option;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        List<AskedValue> values = [.. _options.Select(o => o.Field.With(parsed.GetValue(o.Option)))];
        var subject = Subject is null ? "" : parsed.GetRequiredValue(Subject);
        using var configuration = SiteBuilder.Create([]).Configuration;
        var site = SiteAddress.Of(configuration);
        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var asked = Ask(await Catalogs.AsOfAsync(store, SnapshotOf(subject, values), cancellation), subject, values);
        foreach (var problem in asked.Problems)
            await errors.WriteLineAsync(AnswerWords.Problem(NameOf(problem.Key), problem.Value, problem.Reason));
        if (asked.Problems.Count > 0)
            return CommandLine.WrongUsage;
        var (answer, refusal) = asked.Answer();
        if (answer is null)
        {
            await errors.WriteLineAsync(refusal);
            return CommandLine.WrongUsage;
        }

        var pinned = AnswerWords.Pinned(site + asked.PinnedUrl);
        if (parsed.GetValue(_json))
        {
            // Standard output has the answer of the API and nothing else.
            await output.WriteLineAsync(AnswerJson.Of(answer));
            await errors.WriteLineAsync(pinned);
        }
        else
        {
            await output.WriteAsync(Text(asked.View));
            await output.WriteLineAsync(pinned);
        }

        return CommandLine.Done;
    }

    private string NameOf(string key) => _options.FirstOrDefault(o => o.Field.Key == key).Option?.Name ?? key;
}

/// <summary><c>compare</c>, <c>rank</c>, <c>map</c>, <c>solve</c> and <c>fleet</c>.</summary>
internal static class QuestionCommands
{
    public static Command Compare() => new QuestionCommand<AskedComparison>(
        "compare", QuestionHelp.Compare, Named("COMPARISON", CommandHelp.AnyAddress),
        [AskedField.Targets, AskedField.Engine, AskedField.Lead, AskedField.Ttft, .. AskedField.OfRates],
        AskedQuestions.SnapshotOf, AskedQuestions.Compare, AnswerText.Of).Create();

    public static Command Rank() => new QuestionCommand<RankView>(
        "rank", QuestionHelp.Rank, Named("MODEL", QuestionHelp.RankModel),
        [AskedField.RankAt, AskedField.By, AskedField.Method, AskedField.Vendor, AskedField.Precision, .. AskedField.OfRates],
        (_, asked) => AskedQuestions.SnapshotOf(asked), AskedQuestions.Rank, AnswerText.Of).Create();

    public static Command Map() => new QuestionCommand<MapView>(
        "map", QuestionHelp.Map, Subject: null,
        [AskedField.MapAt, AskedField.Speed, AskedField.Filter, AskedField.Sequence, AskedField.Source, AskedField.Snapshot],
        (_, asked) => AskedQuestions.SnapshotOf(asked), (catalog, _, asked) => AskedQuestions.Map(catalog, asked), AnswerText.Of).Create();

    public static Command Solve() => new QuestionCommand<ComparisonView>(
        "solve", QuestionHelp.Solve, Named("COMPARISON", QuestionHelp.Pair),
        [AskedField.Cost, AskedField.SolveTtft, AskedField.Concurrency, AskedField.Engine, .. AskedField.OfRates],
        AskedQuestions.SnapshotOf, AskedQuestions.Solve, AnswerText.OfSpeeds).Create();

    public static Command Fleet() => new QuestionCommand<ComparisonView>(
        "fleet", QuestionHelp.Fleet, Named("COMPARISON", QuestionHelp.Pair),
        [AskedField.Users, AskedField.TokensPerSecond, AskedField.FleetAt, AskedField.Engine, AskedField.Ttft, .. AskedField.OfRates],
        AskedQuestions.SnapshotOf, AskedQuestions.Fleet, AnswerText.OfFleet).Create();

    private static Argument<string> Named(string name, string says) => new(name) { Description = says };
}
