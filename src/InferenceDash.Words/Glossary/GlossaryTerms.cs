namespace InferenceDash.Words.Glossary;

/// <summary>The one list of terms: the glossary, the search and every tooltip read it.</summary>
public static class GlossaryTerms
{
    public static readonly GlossaryTerm Interactivity = new(
        "interactivity", "Interactivity",
        "The output speed that one user sees: 1 divided by the median time per output token. All comparisons are made at equal interactivity.",
        "methodology#interactivity") { Unit = "tok/s/user" };

    public static readonly GlossaryTerm Target = new(
        "target", "Target",
        "An interactivity at which the series are compared. A page takes up to six.",
        "methodology#default-targets") { Unit = "tok/s/user" };

    public static readonly GlossaryTerm Ttft = new(
        "ttft", "TTFT", "Time to first token: from sending a request to receiving the first token of its answer.", "methodology#ttft-ceiling")
    { AlsoCalled = ["time to first token"], Unit = "s" };

    public static readonly GlossaryTerm Goodput = new(
        "goodput", "Goodput",
        "Requests within limits on TTFT and TPOT: their share of all that completed or failed, and their number by second and GPU.",
        "methodology#goodput")
    { AlsoCalled = ["SLO attainment", "good requests"], Unit = "%" };

    public static readonly GlossaryTerm Tpot = new(
        "tpot", "TPOT", "Time per output token after the first, averaged over one request. Its inverse is interactivity.", "methodology#interactivity")
    { AlsoCalled = ["time per output token"], Unit = "s" };

    public static readonly GlossaryTerm Itl = new(
        "itl", "ITL",
        "Inter-token latency: the gap between two deliveries of tokens. With MTP several tokens arrive at once, so a longer gap can mean a faster answer.",
        "methodology#interactivity") { AlsoCalled = ["inter-token latency"], Unit = "s" };

    public static readonly GlossaryTerm E2El = new(
        "e2el", "E2EL",
        "End-to-end latency: from sending a request to its last token. About TTFT + (output tokens − 1) × TPOT.",
        "methodology#explorer-metrics")
    { AlsoCalled = ["end-to-end latency"], Unit = "s" };

    public static readonly GlossaryTerm Throughput = new(
        "throughput", "Throughput per GPU", "Total tokens per second, input and output, divided by the GPUs of the deployment.", "methodology#terms-and-units")
    { Unit = "tok/s/GPU" };

    public static readonly GlossaryTerm Cost = new(
        "cost", "Cost",
        "The price of one million total tokens: the price of a GPU-hour divided by the tokens that one GPU serves in an hour.",
        "methodology#cost")
    { Unit = "$ per million tokens" };

    public static readonly GlossaryTerm Power = new(
        "tok-s-mw", "tok/s/MW", "Total tokens per second for one megawatt of power, with each GPU's share of server and cooling.", "methodology#cost")
    { AlsoCalled = ["tokens per second per megawatt"] };

    public static readonly GlossaryTerm Concurrency = new(
        "concurrency", "Concurrency", "The number of requests in flight. It describes a deployment and has no winner.", "methodology#concurrency")
    { Unit = "requests" };

    public static readonly GlossaryTerm Sequence = new(
        "sequence", "Sequence", "Input length and output length of the requests, ISL/OSL. 8k/1k means 8192 tokens in and 1024 out.", "methodology#series")
    { AlsoCalled = ["ISL", "OSL", "ISL/OSL", "input and output length"], Unit = "tokens" };

    public static readonly GlossaryTerm Series = new(
        "series", "Series",
        "The points with the same model, GPU, precision, sequence and spec method. One series is one line on a chart.",
        "methodology#series");

    public static readonly GlossaryTerm Frontier = new(
        "frontier", "Frontier",
        "The points that no other point of the series matches or beats in both interactivity and throughput. The curve passes through them.",
        "methodology#frontier") { AlsoCalled = ["Pareto frontier"] };

    public static readonly GlossaryTerm Curve = new(
        "curve", "Curve", "A monotone line through the frontier, from which figures between two measured points are read.", "methodology#curve");

    public static readonly GlossaryTerm Bound = new(
        "bound", "Bound",
        "Below the slowest point of a series its exact figure is unknown. That point is then a limit: at least this throughput, at most this cost (≥, ≤).",
        "methodology#outside-the-measured-range");

    public static readonly GlossaryTerm BreakEven = new(
        "break-even", "Break-even", "The interactivity at which the throughput curves of two series cross, so that the lead changes.", "methodology#break-even")
    { Unit = "tok/s/user" };

    public static readonly GlossaryTerm Baseline = new(
        "baseline", "Baseline",
        "The series that ratios are read against: the last one named in a comparison, usually Off.",
        "methodology#comparisons-of-two-to-eight-series");

    public static readonly GlossaryTerm Leader = new(
        "leader", "Leader", "The series that is ahead at a target. Within 1 % it is a tie.", "methodology#verdicts");

    public static readonly GlossaryTerm SpecMethod = new(
        "spec-method", "Spec method",
        "How speculative decoding drafts tokens: MTP, EAGLE and others. Draft tokens are proposed cheaply and verified by the model in one step.",
        "methodology#terms-and-units") { AlsoCalled = ["speculative decoding"] };

    public static readonly GlossaryTerm Mtp = new(
        "mtp", "MTP", "Multi-token prediction: speculative decoding with draft layers that belong to the model itself.", "methodology#terms-and-units")
    { AlsoCalled = ["multi-token prediction"] };

    public static readonly GlossaryTerm Off = new(
        "off", "Off", "Serving without speculative decoding. Files and addresses write it as none.", "methodology#terms-and-units") { AlsoCalled = ["none"] };

    public static readonly GlossaryTerm Best = new(
        "best", "Best",
        "At each target, the highest figure among the spec methods of a GPU and precision, Off included.",
        "methodology#comparisons-of-two-to-eight-series");

    public static readonly GlossaryTerm DraftTokens = new(
        "draft-tokens", "Draft tokens (k)", "The number of tokens that are drafted before each verification step.", "methodology#acceptance-length")
    { AlsoCalled = ["k", "draft length"], Unit = "tokens" };

    public static readonly GlossaryTerm AcceptanceLength = new(
        "acceptance-length", "Acceptance length",
        "Tokens that one verification step yields on average: 1 + accepted draft tokens per step. At the same batch, decoding can be at most that much faster.",
        "methodology#acceptance-length") { AlsoCalled = ["AL"], Unit = "tokens per step" };

    public static readonly GlossaryTerm Measured = new(
        "measured", "Measured", "A point from a benchmark run that was imported, with its run, date and configuration.", "methodology#series");

    public static readonly GlossaryTerm Published = new(
        "published", "Published",
        "A figure read off a published page, with its source. It is not a measurement of this site, and never shares a curve with measured points.",
        "methodology#series") { AlsoCalled = ["published operating point"] };

    public static readonly GlossaryTerm Composed = new(
        "composed", "Composed",
        "A point made of the measured times of single steps, a prefill and an acceptance length. No server was measured, and it never shares a curve "
            + "with measured points.",
        "step-times#composition") { AlsoCalled = ["step times", "step model"] };

    public static readonly GlossaryTerm Configuration = new(
        "configuration", "Configuration",
        "Model, GPU, engine, precision, spec method, parallelism and GPU counts of one deployment. Of each configuration only the newest run counts.",
        "methodology#series");

    public static readonly GlossaryTerm Snapshot = new(
        "snapshot", "Snapshot", "The data as of one import. Its id in an address shows the same figures after later imports.", "api#pinned-links");

    public static readonly GlossaryTerm AssumptionSet = new(
        "assumption-set", "Assumption set",
        "A dated list of prices per GPU-hour and of power per GPU. Cost and tok/s/MW depend on it.",
        "methodology#assumption-sets");

    public static readonly GlossaryTerm Sparse = new(
        "sparse", "Evidence: sparse",
        "The frontier has fewer than three points, so the curve rests on little.",
        "methodology#comparisons-of-two-to-eight-series");

    public static readonly GlossaryTerm Steep = new(
        "steep", "Evidence: steep",
        "Between the two points around the target throughput falls more than threefold, or their interactivities are more than twofold apart.",
        "methodology#comparisons-of-two-to-eight-series");

    public static readonly GlossaryTerm MixedEngines = new(
        "mixed-engines", "Evidence: mixed engines", "The compared series ran on different engines at this target, so the ratio compares engines too.",
        "methodology#engines");

    public static readonly GlossaryTerm Flagged = new(
        "flagged", "Evidence: flagged",
        "A measurement behind the figure breaks a rule of quality, such as a stall at the start or failed requests.",
        "methodology#measurement-quality");

    /// <summary>All of them, in the order of the alphabet.</summary>
    public static IReadOnlyList<GlossaryTerm> All { get; } =
    [
        .. new[]
        {
            Interactivity, Target, Ttft, Goodput, Tpot, Itl, E2El, Throughput, Cost, Power, Concurrency, Sequence, Series, Frontier, Curve, Bound, BreakEven,
            Baseline, Leader, SpecMethod, Mtp, Off, Best, DraftTokens, AcceptanceLength, Measured, Published, Composed, Configuration, Snapshot,
            AssumptionSet,
            Sparse, Steep, MixedEngines, Flagged,
        }.OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase),
    ];
}
