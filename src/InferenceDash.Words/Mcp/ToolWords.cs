namespace InferenceDash.Words.Mcp;

/// <summary>What tools say of themselves and of what they are asked with: English, since they say it once to all callers.</summary>
public static class ToolWords
{
    /// <summary>What the server tells a client of itself.</summary>
    public const string Instructions =
        "InferenceDash compares LLM serving at equal interactivity (output tok/s that one user sees). Begin with find_comparisons; its addresses are "
        + "what the other tools take as comparison. Throughput counts input and output tokens. A figure outside the range of the points is a bound or "
        + "missing, never a guess: say so. Cite the pinned address with each figure; it shows the same figures for good.";

    public const string FindTitle = "Find comparisons", CompareTitle = "Compare at targets", BreakEvenTitle = "Break-even", RankTitle = "Rank hardware",
        FleetTitle = "Size a fleet", DraftTitle = "Best draft length", JudgeTitle = "Judge results", ImportTitle = "Import results";

    public const string Find = "Finds comparisons, rankings, models and GPUs by name. Its addresses are what other tools take.";
    public const string Compare =
        "Throughput per GPU, cost per million tokens and throughput per megawatt of each series of a comparison at target interactivities, "
        + "with ratios to the baseline.";
    public const string BreakEven = "The interactivities at which the lead changes between the series of a comparison, and who leads in between.";
    public const string Rank = "Every GPU and precision of a model in order of cost, throughput or throughput per megawatt at one interactivity.";
    public const string Fleet = "GPUs, power and money to serve a load with a method and with Off, at one interactivity.";
    public const string Draft = "Which draft length of speculative decoding is best at which load, with settings of engines.";
    public const string Judge =
        "Judges a benchmark result: text of a result file in, verdict out. Compared are the curves of both, series by series. Nothing is kept.";
    public const string Import = "Imports the text of a benchmark result file into the store, as a snapshot of its own.";

    public const string Query = "Words such as a model, a GPU, a precision or a method: qwen 3.5 h100 fp8.";
    public const string Limit = "Most results of each kind.";
    public const string Comparison =
        "Slug or address of a comparison: qwen-3-5-h100-fp8-mtp-vs-none, or gpu/deepseek-r1-fp4-best/b200-vs-mi355x.";
    public const string DraftComparison = "Address of a comparison of draft lengths: draft/glm-5-1-b200-fp8-mtp.";
    public const string Targets = "Interactivities to compare at, tok/s/user; by default the comparison’s own.";
    public const string FleetAt = "The interactivity that every user sees, tok/s/user.";
    public const string FleetUsers = "Users at once. Give this or output_tokens_per_second.";
    public const string FleetRate = "Output tokens per second of all users together. Give this or users.";
    public const string Sequence = "Input and output length, such as 8k-1k; by default the one with most points.";
    public const string Candidate = "Text of the result file that is judged.";
    public const string Baseline = "Text of the result file that it is compared with; by default the newest data of the store.";
    public const string Text = "Text of the result file.";
    public const string MaxLoss = "How much worse the candidate may be, percent.";
    public const string JudgeMetric = "What is compared.";

    /// <summary>What a resource is.</summary>
    public const string Glossary = "Words of the field as InferenceDash uses them, with units.", Methodology = "How every figure is computed, with sources.";

    /// <summary>What the parts of an answer are.</summary>
    public const string AnswerPart = "The answer in words.", FiguresPart = "The figures, unrounded.", PinnedPart =
        "Address that shows the same figures for good; absolute where the site’s public address is configured.", CaveatsPart = "What limits the figures.",
        MatchesPart = "What was found.", VerdictPart = "passed, failed or not-judged.", UnitPart = "Unit of the value.",
        AtPart = "Interactivity or load that the value is at.", BoundPart = "Whether the value is only a bound: at least, or for costs at most.",
        BasisPart = "What the value rests on, or why there is none.", DatePart = "Day of the newest point behind the figures.",
        SnapshotPart = "Id of the data.", SourcePart = "Where the points come from.", RatesPart = "Prices and power behind costs.";

    /// <summary>Prices and limits, named in an answer.</summary>
    public const string Ratio = "Throughput ratio to the baseline", Loss = "Loss against the baseline", DraftTokens = "Best draft tokens",
        BreakEvenOf = "Break-even by throughput", BreakEvenOfCost = "Break-even by cost", LeadsFrom = "Leads from", LeadsTo = "Leads to", Gpus = "GPUs",
        Power = "Power", Hourly = "Cost per hour", Monthly = "Cost per month", Count = "count", Tokens = "tokens", Imported = "Points stored";

    /// <summary>Whole numbers of requests in flight: <c>12–40 in flight</c>.</summary>
    public static string InFlight(string requests) => $"{requests} in flight";
}
