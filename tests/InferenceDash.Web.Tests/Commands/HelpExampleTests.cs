using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using InferenceDash.Words.Commands;

namespace InferenceDash.Web.Tests.Commands;

/// <summary>The help of every command has examples, and each of them ends as it says.</summary>
public sealed partial class HelpExampleTests
{
    public static TheoryData<string> Commands => [.. Below(CommandLine.Root(), "").Prepend("")];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_example_of_the_help_ends_as_it_says(string command)
    {
        using var run = new CommandRun();
        PreparedStore.CopyTo(run.Store);
        var snapshot = await PrepareAsync(run);

        var help = await run.RunAsync([.. Words(command), "--help"]);

        help.ExitCode.ShouldBe(0, help.Errors);
        help.Output.ShouldContain($"Usage:\n  {$"inferencedash {command}".TrimEnd()}", Case.Sensitive);
        var examples = help.Output.Split("Examples:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        examples.ShouldNotBeEmpty();
        foreach (var example in examples)
        {
            var (line, exitCode) = Ending().Match(example) is { Success: true } ending
                ? (example[..ending.Index], int.Parse(ending.Groups["code"].ValueSpan, CultureInfo.InvariantCulture))
                : (example, 0);
            string[] words = [.. Words(line).Select(word => IsFile().IsMatch(word) ? run.PathOf(word) : word == CommandExamples.Snapshot ? snapshot : word)];
            words[0].ShouldBe("inferencedash");

            // What talks on standard input gets one of its own, which is empty.
            var answer = words[1] == "mcp" ? await run.RunProcessAsync([.. words[1..], "--db", run.Store]) : await run.RunAsync(words[1..]);

            answer.ExitCode.ShouldBe(exitCode, $"{example}\n{answer.Errors}");
        }
    }

    // Files that examples name, and an import that one takes back.
    private static async Task<string> PrepareAsync(CommandRun run)
    {
        run.Write("results.csv", SweepFile.Of("mtp"));
        run.Write("baseline.csv", GateFile.Of());
        run.Write("candidate.csv", GateFile.Of(0.99, day: "2026-06-12"));
        run.Write("slower.csv", GateFile.Of(0.8, day: "2026-06-13"));
        var imported = await run.RunAsync("import", run.Write("before.csv", SweepFile.Of("none")));
        (await run.RunAsync("backup", run.PathOf("copy.db"))).ExitCode.ShouldBe(0);
        return imported.Output.Split("as snapshot ")[1][..8];
    }

    private static IEnumerable<string> Below(Command command, string path) => command.Subcommands.SelectMany(below =>
        Below(below, $"{path} {below.Name}".Trim()).Prepend($"{path} {below.Name}".Trim()));

    private static string[] Words(string line) => [.. CommandLineParser.SplitCommandLine(line)];

    [GeneratedRegex(@"\s+\(ends with (?<code>\d)\)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^[\w-]+\.(csv|db|html|pdf)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsFile();
}
