namespace InferenceDash.Words.Commands;

/// <summary>What --help says of the commands that ask what pages show, and of what they ask with. Tools describe themselves with the same words.</summary>
public static class QuestionHelp
{
    public static string Compare => Say.Of("Compares series at target interactivities: MTP with Off, or GPUs, precisions, methods, draft lengths, engines, "
        + "run dates.");
    public static string Rank => Say.Of("Ranks every GPU and precision of a model at one interactivity.");
    public static string Map => Say.Of("Shows where MTP pays: every model, GPU and precision that was run with it and without.");
    public static string Solve => Say.Of("Finds the interactivity that keeps a limit on cost or TTFT, or that has a number of requests in flight.");
    public static string Fleet => Say.Of("Sizes a fleet: the GPUs, power and money that a load takes with MTP and with Off.");

    public static string Pair => Say.Of("A comparison of a method with Off: its slug, such as qwen-3-5-h100-fp8-mtp-vs-none, or the address of its page.");
    public static string RankModel => Say.Of("The model, as in addresses: qwen-3-5.");

    public static string Source => Say.Of("Which points: published, measured or composed; by default measured ones where both sides have them.");
    public static string OneEngine => Say.Of("Only points of this engine, such as vllm.");
    public static string Lead => Say.Of("The metric that the answer goes by: throughput, cost or power.");
    public static string Rates => Say.Of("The assumption set of prices and power, such as 2026-07; by default that of the points.");
    public static string OwnUsd => Say.Of("Your own price of a GPU in $/hour, such as h100:2.10; several with commas.");
    public static string OwnKw => Say.Of("Your own power of a GPU in kW, such as h100:1.4; several with commas.");
    public static string TtftCeiling => Say.Of("Only points whose p99 time to first token is at most this, in seconds.");

    public static string RankAt => Say.Of("The interactivity in tok/s/user; by default one that many series share.");
    public static string RankBy => Say.Of("The order: cost (the default), throughput or power.");
    public static string RankMethod => Say.Of("One spec method, such as mtp or none; by default the best of each series.");
    public static string RankVendor => Say.Of("GPUs of this vendor alone, such as amd.");
    public static string RankPrecision => Say.Of("This precision alone, such as fp8.");

    public static string MapAt => Say.Of("One interactivity for every pair, in tok/s/user; by default each pair’s own targets.");
    public static string MapSpeed => Say.Of("Which target of each pair: low, middle or high.");
    public static string MapFilter => Say.Of("Words that stand in a pair’s model, GPU, precision, vendor or sequence.");

    public static string SolveCost => Say.Of("The fastest speed at which a million total tokens cost at most this, in $.");
    public static string SolveTtft => Say.Of("The fastest speed of the points whose p99 time to first token is at most this, in seconds.");
    public static string SolveConcurrency => Say.Of("The speeds at which so many requests are in flight.");

    public static string FleetUsers => Say.Of("Users at once, each of whom streams tokens.");
    public static string FleetRate => Say.Of("Output tokens per second of all users together, instead of --users.");

    public static string Completion => Say.Of("Prints a script that completes command lines in a shell.");
    public static string Shell => Say.Of("bash: source it from ~/.bashrc; zsh: from ~/.zshrc; pwsh: from $PROFILE.");

    public static string Mcp => Say.Of("Answers tools of an MCP client on standard input and output.");
    public static string AllowImport => Say.Of("Also offer the tool that imports files into the store.");

    /// <summary>The heading of the examples.</summary>
    public static string Examples => Say.Of("Examples:");

    /// <summary>An example that ends with another exit code than 0.</summary>
    public static string EndsWith(string line, int exitCode) => Say.Of($"{line}   (ends with {Count.Of(exitCode)})");
}
