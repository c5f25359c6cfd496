using System.Diagnostics;
using System.Text.RegularExpressions;
using InferenceDash.Web.Documents;

namespace InferenceDash.Web.Tests.Commands;

/// <summary>The script of docs/ci.md, run by a shell against the built program, as a job runs it.</summary>
public sealed partial class GateRecipeTests : IDisposable
{
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData(1, 0, "The gate is open.")]
    [InlineData(0.9, 3, "The gate is closed: the candidate is worse than the baseline.")]
    public async Task The_script_ends_as_the_gate_does_and_leaves_its_reports(double share, int exitCode, string says)
    {
        _run.Write("baseline/night.csv", GateFile.Of());
        _run.Write("results/pr.csv", GateFile.Of(share, day: "2026-06-12"));

        var answer = await ScriptAsync("baseline", "results");

        answer.ExitCode.ShouldBe(exitCode, answer.Errors);
        answer.Output.ShouldEndWith(says + "\n");
        Directory.EnumerateFiles(_run.PathOf("gate-reports")).Select(Path.GetFileName).Order().ShouldBe(["gate.json", "gate.md", "gate.svg", "gate.xml"]);
        var summary = await File.ReadAllTextAsync(_run.PathOf("summary.md"));
        summary.ShouldContain(share < 1 ? "FAILED" : "PASSED");
        summary.ShouldNotContain("![");
    }

    [Fact]
    public async Task The_script_passes_on_that_there_was_nothing_to_judge()
    {
        _run.Write("baseline/night.csv", GateFile.Of());
        _run.Write("results/pr.csv", GateFile.Of(method: "none"));

        var answer = await ScriptAsync("baseline", "results");

        answer.ExitCode.ShouldBe(1);
        answer.Output.ShouldEndWith("The gate could not judge (exit code 1).\n");
        File.Exists(_run.PathOf("summary.md")).ShouldBeFalse();
    }

    /// <summary>Both recipes call the script as it is called here, with options that the program knows.</summary>
    [Fact]
    public async Task The_recipes_call_the_script_with_options_that_the_program_takes()
    {
        var recipes = Blocks("yaml");
        recipes.Count.ShouldBe(2);
        recipes.ShouldAllBe(r => r.Contains("sh gate.sh baseline results", StringComparison.Ordinal));
        var options = recipes.Select(r => Options().Match(r).Groups["options"].Value.Trim()).Distinct(StringComparer.Ordinal).Single();
        _run.Write("baseline/night.csv", GateFile.Of());
        _run.Write("results/pr.csv", GateFile.Of(day: "2026-06-12"));

        (await ScriptAsync(["baseline", "results"], ("GATE_OPTIONS", options))).ExitCode.ShouldBe(0);
    }

    private static IReadOnlyList<string> Blocks(string language) =>
        [.. Block().Matches(Document()).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["text"].Value)];

    private static string Document()
    {
        using var reader = new StreamReader(typeof(DocumentShelf).Assembly.GetManifestResourceStream("docs.ci.md")!);
        return reader.ReadToEnd();
    }

    private Task<CommandAnswer> ScriptAsync(params string[] arguments) => ScriptAsync(arguments, ("GATE_OPTIONS", "--at 60,84"));

    private async Task<CommandAnswer> ScriptAsync(string[] arguments, (string Name, string Value) option)
    {
        _run.Write("gate.sh", Blocks("sh").Single(b => b.StartsWith("#!/bin/sh", StringComparison.Ordinal)));
        var start = new ProcessStartInfo("sh", ["gate.sh", .. arguments])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _run.Folder,
        };
        start.Environment["INFERENCEDASH"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "InferenceDash.Web.dll")}";
        start.Environment["GITHUB_STEP_SUMMARY"] = _run.PathOf("summary.md");
        start.Environment[option.Name] = option.Value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await process.WaitForExitAsync(patience.Token);
        return new CommandAnswer(process.ExitCode, await output, await errors);
    }

    [GeneratedRegex("^```(?<language>\\w+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();

    [GeneratedRegex("GATE_OPTIONS: (?<options>.+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Options();
}
