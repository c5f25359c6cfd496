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

    // A token of a prompt takes a small part of the time of an output token, because many go through the model at once.
    private const double LeastPromptTokensPerOutputToken = 16;

    /// <summary>The rules that a point breaks. Those that are about facts nobody knows are not broken.</summary>
    /// <param name="point">The point; its figures are within their bounds.</param>
    /// <param name="facts">What its file says of the run.</param>
    public static QualityFlags Of(BenchmarkPoint point, RunFacts facts)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(facts);

        // Almost every point is sound, and there may be millions: nothing is allocated for those.
        List<QualityFlag>? flags = null;
        JudgeConcurrency(facts, ref flags);
        JudgeLoad(facts, ref flags);
        var isBundled = JudgeStream(point, ref flags);
        JudgeStalls(point, facts, ref flags);
        if (!isBundled && !point.Configuration.Disaggregated)
            JudgeThroughput(point, ref flags);
        JudgePrompts(point, facts, ref flags);
        return flags is null ? QualityFlags.None : QualityFlags.Of(flags);
    }

    /// <summary>
    /// Throughput ÷ what requests in flight allow, by Little's law: concurrency × (ISL + OSL) ÷ (TTFT + (OSL − 1) × TPOT), with
    /// medians. Without TTFT the time before the first token is left out. Null where the GPUs are unknown.
    /// </summary>
    public static double? StreamsUsed(BenchmarkPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        var seconds = point.MedianTtftSeconds is { } ttft ? ttft + DecodeSeconds(point) : OutputTokens(point) / point.Interactivity;
        var tokens = InputTokens(point) + OutputTokens(point);
        return point.ThroughputPerGpu * point.Configuration.TotalGpus * seconds / (point.Concurrency * tokens);
    }

    private static void JudgeConcurrency(RunFacts facts, ref List<QualityFlag>? flags)
    {
        if (facts.ConcurrencyCeiling is not { } ceiling)
            return;
        var requests = facts.Completed + (facts.Failed ?? 0);
        var most = Math.Min(facts.PeakConcurrency ?? ceiling, requests ?? ceiling) / ceiling;
        var reached = Math.Min(most, facts.MeanConcurrency / ceiling ?? most);
        if (most < 1 || reached < QualityRules.ConcurrencyNotReached.Limit)
            Add(ref flags, QualityRules.ConcurrencyNotReached, reached);
    }

    private static void JudgeLoad(RunFacts facts, ref List<QualityFlag>? flags)
    {
        if (facts.RequestRate is not null || facts.FollowedTrace == true)
            Add(ref flags, QualityRules.RateDriven, facts.RequestRate);
        if (facts.RampedUp == true)
            Add(ref flags, QualityRules.RampUp, null);
        var all = facts.Completed + (facts.Failed ?? 0) + (facts.CutOff ?? 0);
        Judge(ref flags, QualityRules.FailedRequests, facts.Failed / all, below: false);
        if (facts.WasCancelled == true)
            Add(ref flags, QualityRules.CancelledRequests, null);
        else
            Judge(ref flags, QualityRules.CancelledRequests, facts.CutOff / all, below: false);
    }

    // A long time before the first token is sound where prompts are long or wait for one another. Beyond that tokens were
    // there and did not come out.
    private static bool JudgeStream(BenchmarkPoint point, ref List<QualityFlag>? flags)
    {
        if (point.MedianE2eLatencySeconds is null && point.MedianTtftSeconds is null)
            return false;
        var latency = point.MedianE2eLatencySeconds ?? (point.MedianTtftSeconds + DecodeSeconds(point));
        var prefillOfAll = point.Concurrency * InputTokens(point) * Tpot(point) / LeastPromptTokensPerOutputToken;
        return latency - DecodeSeconds(point) > prefillOfAll
            && Judge(ref flags, QualityRules.BundledTokens, DecodeSeconds(point) / latency, below: true);
    }

    private static void JudgeStalls(BenchmarkPoint point, RunFacts facts, ref List<QualityFlag>? flags)
    {
        // All requests in flight may begin at once; then the last one waits for as many prefills as there are.
        var waits = point.P99TtftSeconds / point.MedianTtftSeconds;
        var areStreamsSound = StreamsUsed(point) is >= SoundStreams and <= GreatestOfTokenBasis;
        if (waits > point.Concurrency && point.P99TtftSeconds > LeastStallSeconds && !areStreamsSound)
            Judge(ref flags, QualityRules.TtftStall, waits, below: false);
        Judge(ref flags, QualityRules.TpotStall, facts.MeanTpotSeconds / Tpot(point), below: false);
    }

    // Of disaggregated serving sources count GPUs differently.
    private static void JudgeThroughput(BenchmarkPoint point, ref List<QualityFlag>? flags)
    {
        var streams = StreamsUsed(point);
        if (streams > GreatestOfTokenBasis || (streams < LeastOfTokenBasis && !ExplainIdleStreams(flags)))
            Add(ref flags, QualityRules.TokenBasis, streams);
        else if (point.MedianTtftSeconds is not null && !Holds(flags, QualityRules.ConcurrencyNotReached))
            Judge(ref flags, QualityRules.IdleStreams, streams, below: true);
    }

    // A run that stalled, or was not kept busy, needs no wrong count of GPUs for its streams to be idle.
    private static bool ExplainIdleStreams(List<QualityFlag>? flags) =>
        Holds(flags, QualityRules.TtftStall) || Holds(flags, QualityRules.TpotStall) || Holds(flags, QualityRules.ConcurrencyNotReached)
        || Holds(flags, QualityRules.RateDriven) || Holds(flags, QualityRules.RampUp) || Holds(flags, QualityRules.CancelledRequests);

    private static bool Holds(List<QualityFlag>? flags, QualityRule rule) => flags?.Exists(flag => flag.Rule == rule) == true;

    private static void JudgePrompts(BenchmarkPoint point, RunFacts facts, ref List<QualityFlag>? flags)
    {
        if (facts.Prompts == PromptKind.SharedPrefix)
            Add(ref flags, QualityRules.PrefixCached, null);
        if (point.Series.Method.IsOff)
            return;
        if (facts.Prompts == PromptKind.Random && point.AcceptanceIsSynthetic != true)
            Add(ref flags, QualityRules.RandomText, null);
        var length = point.AcceptanceLength ?? (point.AcceptanceRate <= 0 || point.AcceptedTokens <= 0 ? 1 : null);
        if (length <= QualityRules.NothingAccepted.Limit)
            Add(ref flags, QualityRules.NothingAccepted, length);
    }

    // From the first token of an answer to its last.
    private static double DecodeSeconds(BenchmarkPoint point) => (OutputTokens(point) - 1) * Tpot(point);

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
