namespace InferenceDash.Words.Commands;

/// <summary>What --help says of the commands that ask what pages show, and of what they ask with. Tools describe themselves with the same words.</summary>
public static class QuestionHelp
{
    public const string Compare = "Compares series at target interactivities: MTP with Off, or GPUs, precisions, methods, draft lengths, engines, run dates.";
    public const string Rank = "Ranks every GPU and precision of a model at one interactivity.";
    public const string Map = "Shows where MTP pays: every model, GPU and precision that was run with it and without.";
    public const string Solve = "Finds the interactivity that keeps a limit on cost or TTFT, or that has a number of requests in flight.";
    public const string Fleet = "Sizes a fleet: the GPUs, power and money that a load takes with MTP and with Off.";

    public const string Pair = "A comparison of a method with Off: its slug, such as qwen-3-5-h100-fp8-mtp-vs-none, or the address of its page.";
    public const string RankModel = "The model, as in addresses: qwen-3-5.";

    public const string Source = "Which points: published, measured or composed; by default measured ones where both sides have them.";
    public const string OneEngine = "Only points of this engine, such as vllm.";
    public const string Lead = "The metric that the answer goes by: throughput, cost or power.";
    public const string Rates = "The assumption set of prices and power, such as 2026-07; by default that of the points.";
    public const string OwnUsd = "Your own price of a GPU in $/hour, such as h100:2.10; several with commas.";
    public const string OwnKw = "Your own power of a GPU in kW, such as h100:1.4; several with commas.";
    public const string TtftCeiling = "Only points whose p99 time to first token is at most this, in seconds.";

    public const string RankAt = "The interactivity in tok/s/user; by default one that many series share.";
    public const string RankBy = "The order: cost (the default), throughput or power.";
    public const string RankMethod = "One spec method, such as mtp or none; by default the best of each series.";
    public const string RankVendor = "GPUs of this vendor alone, such as amd.";
    public const string RankPrecision = "This precision alone, such as fp8.";

    public const string MapAt = "One interactivity for every pair, in tok/s/user; by default each pair’s own targets.";
    public const string MapSpeed = "Which target of each pair: low, middle or high.";
    public const string MapFilter = "Words that stand in a pair’s model, GPU, precision, vendor or sequence.";

    public const string SolveCost = "The fastest speed at which a million total tokens cost at most this, in $.";
    public const string SolveTtft = "The fastest speed of the points whose p99 time to first token is at most this, in seconds.";
    public const string SolveConcurrency = "The speeds at which so many requests are in flight.";

    public const string FleetUsers = "Users at once, each of whom streams tokens.";
    public const string FleetRate = "Output tokens per second of all users together, instead of --users.";

    public const string Completion = "Prints a script that completes command lines in a shell.";
    public const string Shell = "bash: source it from ~/.bashrc; zsh: from ~/.zshrc; pwsh: from $PROFILE.";

    public const string Mcp = "Answers tools of an MCP client on standard input and output.";
    public const string AllowImport = "Also offer the tool that imports files into the store.";

    /// <summary>The heading of the examples.</summary>
    public const string Examples = "Examples:";

    /// <summary>An example that ends with another exit code than 0.</summary>
    public static string EndsWith(string line, int exitCode) => $"{line}   (ends with {Count.Of(exitCode)})";
}
