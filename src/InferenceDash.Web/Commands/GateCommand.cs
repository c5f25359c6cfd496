using System.CommandLine;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary><c>gate --baseline SNAPSHOT|FILE… --candidate FILE…</c></summary>
internal static class GateCommand
{
    /// <summary>What stands for standard output in place of a file.</summary>
    public const string StandardOutput = "-";

    public static Command Create()
    {
        var command = new Command("gate", CommandHelp.Gate);
        foreach (var option in GateArguments.All)
            command.Add(option);
        command.Validators.Add(ImportArguments.RefuseBothOutcomes);
        command.Validators.Add(GateArguments.RefuseConflicts);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var output = parsed.InvocationConfiguration;
        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var rates = GateArguments.RatesOf(parsed);
        var sides = await GateSides.ReadAsync(
            store, parsed.GetRequiredValue(GateArguments.Baseline), parsed.GetRequiredValue(GateArguments.Candidate), ImportArguments.Read(parsed), output,
            cancellation);
        if (sides is not var (baseline, candidate))
        {
            await output.Error.WriteLineAsync(GateWords.Refused);
            return CommandLine.Refused;
        }

        List<QueryProblem> problems = [.. rates.Problems];
        var query = PageRates.Known(rates.Query, candidate.Catalog, problems);
        foreach (var problem in problems)
            await output.Error.WriteLineAsync(Say.Of($"{problem.Value}: {problem.Reason}"));
        if (problems.Count > 0)
            return CommandLine.WrongUsage;

        var view = GateView.Of(baseline, candidate, GateArguments.RuleOf(parsed), GateArguments.PlacesOf(parsed), query);
        if (view.Outcome == GateOutcome.NotJudged)
        {
            await WriteNothingComparedAsync(view, output.Error);
            return CommandLine.Refused;
        }

        await WriteAsync(view, parsed, output);
        return view.Outcome == GateOutcome.Worse ? CommandLine.Worse : CommandLine.Done;
    }

    private static async Task WriteNothingComparedAsync(GateView view, TextWriter errors)
    {
        foreach (var series in view.Series)
        {
            foreach (var check in series.Checks)
                await errors.WriteLineAsync(Say.Of($"{series.Label}: {GateWords.Sentence(check, view.Rule)}"));
            foreach (var note in series.Notes)
                await errors.WriteLineAsync(Say.Of($"{series.Label}: {note}"));
        }

        foreach (var line in view.Closing)
            await errors.WriteLineAsync(line);
        await errors.WriteLineAsync(view.Series.Count == 0 ? GateWords.NothingShared : GateWords.NothingCompared(view.Rule));
    }

    // An answer on standard output stands there alone; the log then has the text on the error output.
    private static async Task WriteAsync(GateView view, ParseResult parsed, InvocationConfiguration output)
    {
        var markdown = parsed.GetValue(GateArguments.Markdown);
        var svg = parsed.GetValue(GateArguments.Svg) ?? (markdown is null or StandardOutput ? null : Path.ChangeExtension(markdown, ".svg"));
        var answers = new (string? Path, Func<string> Text)[]
        {
            (parsed.GetValue(GateArguments.Json), () => GateResponse.Json(view)),
            (parsed.GetValue(GateArguments.JUnit), () => GateJUnit.Of(view)),
            (markdown, () => GateMarkdown.Of(view, svg is null ? null : Picture(markdown!, svg))),
        };
        if (svg is not null)
            await WriteFileAsync(svg, await SvgPicture.TextAsync<GatePicture>(nameof(GatePicture.View), view));
        foreach (var (path, text) in answers.Where(a => a.Path is not null and not StandardOutput))
            await WriteFileAsync(path!, text());
        var alone = Array.Find(answers, a => a.Path == StandardOutput).Text;
        await GateText.WriteAsync(view, alone is null ? output.Output : output.Error);
        if (alone is not null)
            await output.Output.WriteAsync(alone());
    }

    // As a reader of the Markdown file finds it.
    private static string Picture(string markdown, string svg) => markdown == StandardOutput
        ? svg
        : Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(markdown))!, Path.GetFullPath(svg)).Replace('\\', '/');

    private static Task WriteFileAsync(string path, string text) => NewFile.WriteAsync(path, temporary => File.WriteAllTextAsync(temporary, text));
}
