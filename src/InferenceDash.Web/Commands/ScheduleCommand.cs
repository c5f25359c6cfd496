using System.CommandLine;
using System.Text.Json;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary><c>schedule ADDRESS</c></summary>
internal static class ScheduleCommand
{
    private static readonly Argument<string> Address = new("ADDRESS") { Description = CommandHelp.ScheduleAddress };
    private static readonly Option<string?> SequenceOption = new("--seq", "--sequence") { Description = CommandHelp.Sequence, HelpName = "ISL/OSL" };
    private static readonly Option<string?> Snapshot = new("--snap") { Description = CommandHelp.AsOf, HelpName = "SNAPSHOT" };
    private static readonly Option<string?> Engine = new("--engine") { Description = CommandHelp.ScheduleEngine, HelpName = "ENGINE" };
    private static readonly Option<bool> Json = new("--json") { Description = CommandHelp.Json };

    private static readonly JsonSerializerOptions Indented = ApiJson.Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true });

    public static Command Create()
    {
        Engine.AcceptOnlyFromAmong([.. EngineSetting.Keys]);
        var command = new Command("schedule", CommandHelp.Schedule) { Address, SequenceOption, Snapshot, Engine, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var catalog = await Catalogs.AsOfAsync(store, parsed.GetValue(Snapshot)?.ToLowerInvariant(), cancellation);
        var view = ViewOf(catalog, parsed.GetRequiredValue(Address), parsed.GetValue(SequenceOption));
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (view.Problems.Count > 0)
        {
            foreach (var problem in view.Problems)
                await errors.WriteLineAsync(Say.Of($"{problem.Value}: {problem.Reason}"));
            return CommandLine.WrongUsage;
        }

        if (parsed.GetValue(Json))
            await output.WriteLineAsync(JsonSerializer.Serialize(DraftScheduleResponse.Of(view), Indented));
        else if (parsed.GetValue(Engine) is { } engine)
            return await WriteSettingAsync(view.Schedule!, engine, output, errors);
        else
            await output.WriteAsync(ScheduleText.Of(view));
        return CommandLine.Done;
    }

    private static LineUpView ViewOf(Catalog catalog, string address, string? sequence)
    {
        if (SiteUrls.CopiedLineUp(address, Dimension.Draft) is not var (by, common, series, query) || Dimension.Find(by) != Dimension.Draft)
            throw new StoreException(DraftScheduleWords.NoComparison(address, []));
        if (catalog.LineUps.Find(Dimension.Draft, common) is not { } lineUp)
            throw new StoreException(DraftScheduleWords.NoComparison(common, [.. catalog.LineUps.Near(Dimension.Draft, common, 3).Select(l => l.Key)]));
        var parsed = QueryParser.Parse(query);
        if (sequence is not null)
        {
            var asked = QueryParser.Parse(SiteUrls.Query(sequence, targets: null));
            parsed = new ParsedQuery(parsed.Query with { Sequence = asked.Query.Sequence }, [.. parsed.Problems, .. asked.Problems]);
        }

        return LineUpView.Of(catalog, lineUp, SiteUrls.ValuesOf(series), parsed) ?? throw new StoreException(DraftScheduleWords.NoComparison(common, []));
    }

    // The setting alone on standard output, so that it can go to a file.
    private static async Task<int> WriteSettingAsync(DraftScheduleView schedule, string engine, TextWriter output, TextWriter errors)
    {
        var setting = schedule.Settings.FirstOrDefault(s => s.Key == engine);
        await errors.WriteLineAsync(setting?.Remark ?? schedule.Says);
        if (setting?.Text is not { } text)
            return CommandLine.Refused;
        await output.WriteLineAsync(text);
        return CommandLine.Done;
    }
}
