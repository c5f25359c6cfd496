using System.Diagnostics;
using System.Text.RegularExpressions;
using InferenceDash.Web.Documents;

namespace InferenceDash.Web.Tests.Commands;

/// <summary>What docs/step-times.md tells its readers to run.</summary>
public sealed partial class StepTimesCommandTests : IDisposable
{
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task The_commands_of_the_page_make_a_comparison_of_the_sample()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "step-times-h200.csv"), _run.PathOf("step-times-h200.csv"));
        var commands = Block("sh").Replace("\\\n", " ", StringComparison.Ordinal)
            .Replace(" step-times-h200.csv", $" {_run.PathOf("step-times-h200.csv")}", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Words(line["dotnet InferenceDash.Web.dll ".Length..])).ToList();
        commands.Count.ShouldBe(2);

        (await _run.RunAsync(commands[0])).ExitCode.ShouldBe(0);
        var imported = await _run.RunAsync(commands[1]);
        var evaluated = await _run.RunAsync("evaluate", "dense-8b-h200-bf16-mtp-vs-none", "--targets", "100");

        imported.ExitCode.ShouldBe(0, imported.Errors);
        imported.Output.ShouldStartWith("Imported 176 benchmark points");
        imported.Output.ShouldContain("/compare-spec-decode/dense-8b-h200-bf16-mtp-vs-none");
        evaluated.Output.ShouldContain("composed points");
    }

    [Fact]
    public async Task A_prefill_that_is_no_time_is_wrong_usage()
    {
        var answer = await _run.RunAsync("import", "steps.csv", "--prefill-ms", "soon");

        answer.ExitCode.ShouldBe(2);
        answer.Errors.ShouldContain("--prefill-ms expects a number of milliseconds above 0, such as 25.0, not “soon”.");
    }

    [PythonFact]
    public async Task The_script_of_the_page_is_sound_Python_and_explains_its_options()
    {
        var script = _run.Write("step_times.py", Block("python"));
        var start = new ProcessStartInfo("python3", [script, "--help"])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(0, await errors);
        (await output).ShouldContain("--draft-tokens");
        Block("python").Replace("\"", "", StringComparison.Ordinal)
            .ShouldContain("run, batch, draft_tokens, verify_ms, draft_ms, verify_ms_min, verify_ms_max, context_tokens, prefill_ms");
    }

    private static string Block(string language)
    {
        using var reader = new StreamReader(typeof(DocumentShelf).Assembly.GetManifestResourceStream("docs.step-times.md")!);
        return Blocks().Matches(reader.ReadToEnd()).Single(m => m.Groups["language"].Value == language).Groups["text"].Value;
    }

    private static string[] Words(string line) => [.. Word().Matches(line).Select(m => m.Value.Trim('"'))];

    [GeneratedRegex("```(?<language>\\w+)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex("\"[^\"]*\"|[^ \"]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
