namespace InferenceDash.Words.Glossary;

/// <summary>The one list of terms: the glossary, the search and every tooltip read it.</summary>
public static class GlossaryTerms
{
    public static GlossaryTerm Interactivity => new(
        "interactivity", Say.Of("Interactivity"),
        Say.Of("The output speed that one user sees: 1 divided by the median time per output token. All comparisons are made at equal interactivity."),
        "methodology#interactivity") { Unit = "tok/s/user" };

    public static GlossaryTerm Target => new(
        "target", Say.Of("Target"),
        Say.Of("An interactivity at which the series are compared. A page takes up to six."),
        "methodology#default-targets") { Unit = "tok/s/user" };

    public static GlossaryTerm Ttft => new(
        "ttft", "TTFT", Say.Of("Time to first token: from sending a request to receiving the first token of its answer."), "methodology#ttft-ceiling")
    { AlsoCalled = [Say.Of("time to first token")], Unit = "s" };

    public static GlossaryTerm Goodput => new(
        "goodput", Say.Of("Goodput"),
        Say.Of("Requests within limits on TTFT and TPOT: their share of all that completed or failed, and their number by second and GPU."),
        "methodology#goodput")
    { AlsoCalled = [Say.Of("SLO attainment"), Say.Of("good requests")], Unit = "%" };

    public static GlossaryTerm Tpot => new(
        "tpot", "TPOT", Say.Of("Time per output token after the first, averaged over one request. Its inverse is interactivity."), "methodology#interactivity")
    { AlsoCalled = [Say.Of("time per output token")], Unit = "s" };

    public static GlossaryTerm Itl => new(
        "itl", "ITL",
        Say.Of("Inter-token latency: the gap between two deliveries of tokens. With MTP several tokens arrive at once, so a longer gap can mean a "
            + "faster answer."),
        "methodology#interactivity") { AlsoCalled = [Say.Of("inter-token latency")], Unit = "s" };

    public static GlossaryTerm E2El => new(
        "e2el", "E2EL",
        Say.Of("End-to-end latency: from sending a request to its last token. About TTFT + (output tokens − 1) × TPOT."),
        "methodology#explorer-metrics")
    { AlsoCalled = [Say.Of("end-to-end latency")], Unit = "s" };

    public static GlossaryTerm Throughput => new(
        "throughput", Say.Of("Throughput per GPU"), Say.Of("Total tokens per second, input and output, divided by the GPUs of the "
            + "deployment."), "methodology#terms-and-units")
    { Unit = "tok/s/GPU" };

    public static GlossaryTerm Cost => new(
        "cost", Say.Of("Cost"),
        Say.Of("The price of one million total tokens: the price of a GPU-hour divided by the tokens that one GPU serves in an hour."),
        "methodology#cost")
    { Unit = Say.Of("$ per million tokens") };

    public static GlossaryTerm Power => new(
        "tok-s-mw", "tok/s/MW", Say.Of("Total tokens per second for one megawatt of power, with each GPU's share of server and cooling."), "methodology#cost")
    { AlsoCalled = [Say.Of("tokens per second per megawatt")] };

    public static GlossaryTerm Concurrency => new(
        "concurrency", Say.Of("Concurrency"), Say.Of("The number of requests in flight. It describes a deployment and has "
            + "no winner."), "methodology#concurrency")
    { Unit = Say.Of("requests") };

    public static GlossaryTerm Sequence => new(
        "sequence", Say.Of("Sequence"), Say.Of("Input length and output length of the requests, ISL/OSL. 8k/1k means 8192 tokens in "
            + "and 1024 out."), "methodology#series")
    { AlsoCalled = ["ISL", "OSL", "ISL/OSL", Say.Of("input and output length")], Unit = Say.Of("tokens") };

    public static GlossaryTerm Series => new(
        "series", Say.Of("Series"),
        Say.Of("The points with the same model, GPU, precision, sequence and spec method. One series is one line on a chart."),
        "methodology#series");

    public static GlossaryTerm Frontier => new(
        "frontier", Say.Of("Frontier"),
        Say.Of("The points that no other point of the series matches or beats in both interactivity and throughput. The curve passes through them."),
        "methodology#frontier") { AlsoCalled = [Say.Of("Pareto frontier")] };

    public static GlossaryTerm Curve => new(
        "curve", Say.Of("Curve"), Say.Of("A monotone line through the frontier, from which figures between two measured "
            + "points are read."), "methodology#curve");

    public static GlossaryTerm Bound => new(
        "bound", Say.Of("Bound"),
        Say.Of("Below the slowest point of a series its exact figure is unknown. That point is then a limit: at least this throughput, at most this "
            + "cost (≥, ≤)."),
        "methodology#outside-the-measured-range");

    public static GlossaryTerm BreakEven => new(
        "break-even", Say.Of("Break-even"), Say.Of("The interactivity at which the throughput curves of two series cross, so that the "
            + "lead changes."), "methodology#break-even")
    { Unit = "tok/s/user" };

    public static GlossaryTerm Baseline => new(
        "baseline", Say.Of("Baseline"),
        Say.Of("The series that ratios are read against: the last one named in a comparison, usually Off."),
        "methodology#comparisons-of-two-to-eight-series");

    public static GlossaryTerm Leader => new(
        "leader", Say.Of("Leader"), Say.Of("The series that is ahead at a target. Within 1 % it is a tie."), "methodology#verdicts");

    public static GlossaryTerm SpecMethod => new(
        "spec-method", Say.Of("Spec method"),
        Say.Of("How speculative decoding drafts tokens: MTP, EAGLE and others. Draft tokens are proposed cheaply and verified by the model in one step."),
        "methodology#terms-and-units") { AlsoCalled = [Say.Of("speculative decoding")] };

    public static GlossaryTerm Mtp => new(
        "mtp", "MTP", Say.Of("Multi-token prediction: speculative decoding with draft layers that belong to the model itself."), "methodology#terms-and-units")
    { AlsoCalled = [Say.Of("multi-token prediction")] };

    public static GlossaryTerm Off => new(
        "off", Say.Of("Off"), Say.Of("Serving without speculative decoding. Files and addresses write "
            + "it as none."), "methodology#terms-and-units") { AlsoCalled = ["none"] };

    public static GlossaryTerm Best => new(
        "best", Say.Of("Best"),
        Say.Of("At each target, the highest figure among the spec methods of a GPU and precision, Off included."),
        "methodology#comparisons-of-two-to-eight-series");

    public static GlossaryTerm DraftTokens => new(
        "draft-tokens", Say.Of("Draft tokens (k)"), Say.Of("The number of tokens that are drafted before each "
            + "verification step."), "methodology#acceptance-length")
    { AlsoCalled = ["k", Say.Of("draft length")], Unit = Say.Of("tokens") };

    public static GlossaryTerm AcceptanceLength => new(
        "acceptance-length", Say.Of("Acceptance length"),
        Say.Of("Tokens that one verification step yields on average: 1 + accepted draft tokens per step. At the same batch, decoding can be at most that "
            + "much faster."),
        "methodology#acceptance-length") { AlsoCalled = ["AL"], Unit = Say.Of("tokens per step") };

    public static GlossaryTerm Measured => new(
        "measured", Say.Of("Measured"), Say.Of("A point from a benchmark run that was imported, with its run, date and configuration."), "methodology#series");

    public static GlossaryTerm Published => new(
        "published", Say.Of("Published"),
        Say.Of("A figure read off a published page, with its source. It is not a measurement of this site, and never shares a curve with measured points."),
        "methodology#series") { AlsoCalled = [Say.Of("published operating point")] };

    public static GlossaryTerm Composed => new(
        "composed", Say.Of("Composed"),
        Say.Of("A point made of the measured times of single steps, a prefill and an acceptance length. No server was measured, and it never shares a curve "
            + "with measured points."),
        "step-times#composition") { AlsoCalled = [Say.Of("step times"), Say.Of("step model")] };

    public static GlossaryTerm Configuration => new(
        "configuration", Say.Of("Configuration"),
        Say.Of("Model, GPU, engine, precision, spec method, parallelism and GPU counts of one deployment. Of each configuration only the newest run counts."),
        "methodology#series");

    public static GlossaryTerm Snapshot => new(
        "snapshot", Say.Of("Snapshot"), Say.Of("The data as of one import. Its id in an address shows the same figures after "
            + "later imports."), "api#pinned-links");

    public static GlossaryTerm AssumptionSet => new(
        "assumption-set", Say.Of("Assumption set"),
        Say.Of("A dated list of prices per GPU-hour and of power per GPU. Cost and tok/s/MW depend on it."),
        "methodology#assumption-sets");

    public static GlossaryTerm Sparse => new(
        "sparse", Say.Of("Evidence: sparse"),
        Say.Of("The frontier has fewer than three points, so the curve rests on little."),
        "methodology#comparisons-of-two-to-eight-series");

    public static GlossaryTerm Steep => new(
        "steep", Say.Of("Evidence: steep"),
        Say.Of("Between the two points around the target throughput falls more than threefold, or their interactivities are more than twofold apart."),
        "methodology#comparisons-of-two-to-eight-series");

    public static GlossaryTerm MixedEngines => new(
        "mixed-engines", Say.Of("Evidence: mixed engines"), Say.Of("The compared series ran on different engines at this target, so the ratio compares "
            + "engines too."),
        "methodology#engines");

    public static GlossaryTerm Flagged => new(
        "flagged", Say.Of("Evidence: flagged"),
        Say.Of("A measurement behind the figure breaks a rule of quality, such as a stall at the start or failed requests."),
        "methodology#measurement-quality");

    /// <summary>All of them, in the order of the alphabet.</summary>
    public static IReadOnlyList<GlossaryTerm> All =>
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
