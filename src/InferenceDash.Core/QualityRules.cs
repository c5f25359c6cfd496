namespace InferenceDash.Core;

/// <summary>
/// Every rule by which a measurement is judged (methodology, Quality of a measurement). The judge, the store, the import's
/// report, pages and API read this table; a rule is a row here, its condition in the judge and its sentence in Words.
/// </summary>
public static class QualityRules
{
    private static readonly List<QualityRule> Rows = [];

    /// <summary>p99 ÷ median TTFT beyond what a burst of all requests in flight explains: a server that started or stalled.</summary>
    public static readonly QualityRule TtftStall = Add("ttft-stall", 20);

    /// <summary>Mean ÷ median TPOT: a few requests were so slow that the mean left the median.</summary>
    public static readonly QualityRule TpotStall = Add("tpot-stall", 1.3);

    /// <summary>Throughput ÷ what the requests in flight allow by Little's law with TTFT: the streams were idle.</summary>
    public static readonly QualityRule IdleStreams = Add("idle-streams", 0.7);

    /// <summary>The same, above 1.1, or below 0.4 and nothing else explains it: a wrong GPU count or token basis.</summary>
    public static readonly QualityRule TokenBasis = Add("token-basis", null);

    /// <summary>Requests in flight ÷ the ceiling that is taken for the concurrency.</summary>
    public static readonly QualityRule ConcurrencyNotReached = Add("concurrency-not-reached", 0.8);

    /// <summary>Requests per second that drove the run, so that its concurrency was not held.</summary>
    public static readonly QualityRule RateDriven = Add("rate-driven", null);

    /// <summary>The load rose during the run.</summary>
    public static readonly QualityRule RampUp = Add("ramp-up", null);

    /// <summary>Share of the requests that failed; the others had the server to themselves.</summary>
    public static readonly QualityRule FailedRequests = Add("failed-requests", 0.01);

    /// <summary>Share of the requests that were cut off, or a run that was stopped (without a share).</summary>
    public static readonly QualityRule CancelledRequests = Add("cancelled-requests", 0.05);

    /// <summary>
    /// (OSL − 1) × TPOT ÷ end-to-end latency, where prefill does not explain the rest of it: tokens came in bundles, so TPOT is
    /// not the speed of a user.
    /// </summary>
    public static readonly QualityRule BundledTokens = Add("bundled-tokens", 0.4);

    /// <summary>Prompts shared a prefix that was cached, and cached input tokens count in the throughput.</summary>
    public static readonly QualityRule PrefixCached = Add("prefix-cached", null);

    /// <summary>Random text under speculative decoding: acceptance is not that of real text.</summary>
    public static readonly QualityRule RandomText = Add("random-text", null);

    /// <summary>Acceptance length at which no draft was accepted, though speculative decoding is on.</summary>
    public static readonly QualityRule NothingAccepted = Add("nothing-accepted", 1);

    /// <summary>(Greatest − least) ÷ centre of the throughputs of repeats. Judged where a curve is drawn, not on import.</summary>
    public static readonly QualityRule RepeatsDisagree = Add("repeats-disagree", 0.1);

    /// <summary>Greatest ÷ least mean output length of compared series − 1. Judged where series are compared, not on import.</summary>
    public static readonly QualityRule LengthsDiffer = Add("lengths-differ", 0.05);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<QualityRule> All => Rows;

    /// <summary>The rule of a key; null: none has it.</summary>
    public static QualityRule? Find(string key) => Rows.Find(rule => string.Equals(rule.Key, key, StringComparison.OrdinalIgnoreCase));

    private static QualityRule Add(string key, double? limit)
    {
        var rule = new QualityRule(key, limit);
        Rows.Add(rule);
        return rule;
    }
}
