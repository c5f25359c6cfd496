using System.Collections.Frozen;

namespace InferenceDash.Words.Commands;

/// <summary>A command line as somebody would type it.</summary>
/// <param name="Line">The line.</param>
/// <param name="ExitCode">What it ends with.</param>
public sealed record CommandExample(string Line, int ExitCode = 0)
{
    /// <summary>The line as help shows it: with its exit code, where that is not 0.</summary>
    public string Text => ExitCode == 0 ? Line : QuestionHelp.EndsWith(Line, ExitCode);
}

/// <summary>The examples of every command's help.</summary>
public static class CommandExamples
{
    /// <summary>The name that the program is installed under.</summary>
    public const string Program = "inferencedash";

    /// <summary>A snapshot's id; a reader’s store has others.</summary>
    public const string Snapshot = "1a2b3c4d";

    private const string Pair = "qwen-3-5-h100-fp8-mtp-vs-none";

    private static readonly FrozenDictionary<string, CommandExample[]> All = new Dictionary<string, CommandExample[]>(StringComparer.Ordinal)
    {
        [""] = [Line($"compare {Pair} --at 84,108"), Line("rank qwen-3-5 --at 84"), Line("import results.csv")],
        ["import"] = [Line("import results.csv"), Line("import results.csv --run nightly --reject-log rejected.csv")],
        ["retract"] = [Line($"retract {Snapshot}"), Line("retract 00000000", 1)],
        ["snapshots"] = [Line("snapshots")],
        ["export"] = [Line("export points.csv"), Line("export - --published")],
        ["backup"] = [Line("backup copy.db")],
        ["restore"] = [Line("restore copy.db --replace"), Line("restore copy.db", 1)],
        ["check"] = [Line("check")],
        ["evaluate"] = [Line($"evaluate {Pair} --targets 84,108"), Line($"evaluate {Pair} --json")],
        ["compare"] =
        [
            Line($"compare {Pair} --at 84,108"), Line("compare gpu/deepseek-r1-fp4-best/b200-vs-mi355x --at 60 --lead cost"),
            Line($"compare {Pair} --price neocloud --usd h100:2.10 --json"), Line($"compare {Pair} --at fast", 2),
        ],
        ["rank"] = [Line("rank qwen-3-5 --at 84"), Line("rank deepseek-r1 --at 60 --precision fp4 --by power"), Line("rank deepseek-r1 --at 60 --json")],
        ["map"] = [Line("map"), Line("map --at 60 --filter b200"), Line("map --speed high --json")],
        ["solve"] = [Line($"solve {Pair} --cost 1.6"), Line($"solve {Pair} --concurrency 64 --json"), Line($"solve {Pair}", 2)],
        ["fleet"] = [Line($"fleet {Pair} --users 2000 --at 108"), Line($"fleet {Pair} --tokens-per-second 50000 --at 108 --json")],
        ["report"] =
        [
            Line($"report {Pair} --out report.html"), Line("report /rank/deepseek-r1 --out ranking.pdf"),
            Line("report / --out -"), Line("report / --out report.txt", 2),
        ],
        ["schedule"] = [Line("schedule glm-5-1-b200-fp8-mtp"), Line("schedule glm-5-1-b200-fp8-mtp --engine sglang")],
        ["traffic"] = [Line($"traffic {Pair} --load 120,80,900,300 --at 108")],
        ["gate"] =
        [
            Line("gate --baseline baseline.csv --candidate candidate.csv --max-loss 3%"),
            Line("gate --baseline candidate.csv --candidate slower.csv", 3),
        ],
        ["model"] = [Line("model add orion-7b --label \"Orion 7B\"")],
        ["model add"] = [Line("model add orion-8b --label \"Orion 8B\" --source-keys \"Orion-8B orion8b\"")],
        ["gpu"] = [Line("gpu add b999 --label B999 --vendor NVIDIA")],
        ["gpu add"] = [Line("gpu add b998 --label B998 --vendor NVIDIA --architecture Rubin --kw 2.1 --usd-rental 4.50")],
        ["completion"] = [Line("completion bash"), Line("completion zsh"), Line("completion pwsh")],
        ["mcp"] = [Line("mcp"), Line("mcp --allow-import")],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The examples of a command.</summary>
    /// <param name="command">Its names, with spaces between; empty: the program.</param>
    public static IReadOnlyList<CommandExample> Of(string command) => All.GetValueOrDefault(command) ?? [];

    private static CommandExample Line(string arguments, int exitCode = 0) => new($"{Program} {arguments}", exitCode);
}
