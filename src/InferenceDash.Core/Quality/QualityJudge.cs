namespace InferenceDash.Core.Quality;

/// <summary>Judges a measurement by the rules of <see cref="QualityRules"/> (methodology, Quality of a measurement).</summary>
public static class QualityJudge
{
    private const double LeastOfTokenBasis = 0.4;
    private const double GreatestOfTokenBasis = 1.1;

    // Below it the longest wait is too short to have cost a run anything.
    private const double LeastStallSeconds = 1;

    // A stall that left the throughput as the streams allow did not touch the figures that are compared.
    private const double SoundStreams = 0.9;

    /// <summary>The rules that a point breaks. Those that are about facts nobody knows are not broken.</summary>
    /// <param name="point">The point; its figures are within their bounds.</param>
    /// <param name="facts">What its file says of the run.</param>
    public static QualityFlags Of(BenchmarkPoint point, RunFacts facts)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(facts);

        // Almost every point is sound, and there may be millions: nothing is allocated for those.
        List<QualityFlag>? flags = null;
        var streams = StreamsUsed(point);
        var isBundled = Judge(ref flags, QualityRules.BundledTokens, TimeExplained(point), below: true);
        JudgeStalls(point, facts, streams, ref flags);
        if (!isBundled)
            JudgeThroughput(point, streams, ref flags);
        JudgeLoad(facts, ref flags);
        JudgePrompts(point, facts, ref flags);
        return flags is null ? QualityFlags.None : QualityFlags.Of(flags);
    }

    /// <summary>
    /// Throughput ÷ what requests in flight allow, by Little's law: concurrency × (ISL + OSL) ÷ (TTFT + (OSL − 1) × TPOT), with
    /// medians. Null where something is unknown, and when serving is disaggregated: there sources count GPUs differently.
    /// </summary>
    public static double? StreamsUsed(BenchmarkPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        if (point.Configuration.Disaggregated || point.Configuration.TotalGpus is not { } gpus || point.MedianTtftSeconds is not { } ttft)
            return null;
        var seconds = ttft + ((OutputTokens(point) - 1) * Tpot(point));
        return point.ThroughputPerGpu * gpus * seconds / (point.Concurrency * (InputTokens(point) + OutputTokens(point)));
    }

    /// <summary>
    /// Throughput ÷ what concurrency and interactivity allow without TTFT: concurrency × interactivity × (ISL + OSL) ÷ OSL.
    /// Null where <see cref="StreamsUsed"/> is for its GPUs.
    /// </summary>
    public static double? TokenBasis(BenchmarkPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        if (point.Configuration.Disaggregated || point.Configuration.TotalGpus is not { } gpus)
            return null;
        var tokensPerOutputToken = (InputTokens(point) + OutputTokens(point)) / OutputTokens(point);
        return point.ThroughputPerGpu * gpus / (point.Concurrency * point.Interactivity * tokensPerOutputToken);
    }

    private static void JudgeStalls(BenchmarkPoint point, RunFacts facts, double? streams, ref List<QualityFlag>? flags)
    {
        // All requests in flight may begin at once; then the last one waits for as many prefills as there are.
        var waits = point.P99TtftSeconds / point.MedianTtftSeconds;
        if (waits > point.Concurrency && point.P99TtftSeconds > LeastStallSeconds && !(streams >= SoundStreams))
            Judge(ref flags, QualityRules.TtftStall, waits, below: false);
        Judge(ref flags, QualityRules.TpotStall, facts.MeanTpotSeconds / Tpot(point), below: false);
    }

    private static void JudgeThroughput(BenchmarkPoint point, double? streams, ref List<QualityFlag>? flags)
    {
        if (TokenBasis(point) is (< LeastOfTokenBasis or > GreatestOfTokenBasis) and var basis)
            Add(ref flags, QualityRules.TokenBasis, basis);
        else
            Judge(ref flags, QualityRules.IdleStreams, streams, below: true);
    }

    private static void JudgeLoad(RunFacts facts, ref List<QualityFlag>? flags)
    {
        if (facts.ConcurrencyCeiling is { } ceiling)
        {
            var reached = facts.MeanConcurrency / ceiling;
            var requests = facts.Completed + (facts.Failed ?? 0);
            var most = Math.Min(facts.PeakConcurrency ?? ceiling, requests ?? ceiling) / ceiling;
            if (most < 1 || reached < QualityRules.ConcurrencyNotReached.Limit)
                Add(ref flags, QualityRules.ConcurrencyNotReached, Math.Min(most, reached ?? most));
        }

        if (facts.RequestRate is { } rate)
            Add(ref flags, QualityRules.RateDriven, rate);
        if (facts.RampedUp == true)
            Add(ref flags, QualityRules.RampUp, null);
        var all = (facts.Completed + (facts.Failed ?? 0)) + (facts.CutOff ?? 0);
        Judge(ref flags, QualityRules.FailedRequests, facts.Failed / all, below: false);
        if (facts.WasCancelled == true)
            Add(ref flags, QualityRules.CancelledRequests, null);
        else
            Judge(ref flags, QualityRules.CancelledRequests, facts.CutOff / all, below: false);
    }

    private static void JudgePrompts(BenchmarkPoint point, RunFacts facts, ref List<QualityFlag>? flags)
    {
        if (facts.Prompts == PromptKind.SharedPrefix)
            Add(ref flags, QualityRules.PrefixCached, null);
        if (point.Series.Method.IsOff)
            return;
        if (facts.Prompts == PromptKind.Random && point.AcceptanceIsSynthetic != true)
            Add(ref flags, QualityRules.RandomText, null);
        if (point.AcceptanceLength <= QualityRules.NothingAccepted.Limit)
            Add(ref flags, QualityRules.NothingAccepted, point.AcceptanceLength);
    }

    // How much of the end-to-end latency the medians of TTFT and TPOT explain.
    private static double? TimeExplained(BenchmarkPoint point) =>
        (point.MedianTtftSeconds + ((OutputTokens(point) - 1) * Tpot(point))) / point.MedianE2eLatencySeconds;

    private static double Tpot(BenchmarkPoint point) => point.MedianTpotSeconds ?? (1 / point.Interactivity);

    private static double InputTokens(BenchmarkPoint point) => point.MeanInputTokens ?? point.Series.Sequence.InputTokens;

    private static double OutputTokens(BenchmarkPoint point) => point.MeanOutputTokens ?? point.Series.Sequence.OutputTokens;

    private static bool Judge(ref List<QualityFlag>? flags, QualityRule rule, double? value, bool below)
    {
        var isBroken = below ? value < rule.Limit : value > rule.Limit;
        if (isBroken)
            Add(ref flags, rule, value);
        return isBroken;
    }

    private static void Add(ref List<QualityFlag>? flags, QualityRule rule, double? value) =>
        (flags ??= []).Add(new QualityFlag(rule, value));
}
