using System.Globalization;

namespace InferenceDash.Words.Quality;

/// <summary>What is wrong with a measurement, one sentence for each rule of <see cref="QualityRules"/>.</summary>
public static class QualityWords
{
    private static readonly Dictionary<QualityRule, Func<double?, string>> Sentences = new()
    {
        [QualityRules.TtftStall] = value =>
            $"p99 TTFT is {Times(value)} the median: the server was still starting or stalled. Warm it up and measure again.",
        [QualityRules.TpotStall] = value =>
            $"Mean TPOT is {Times(value)} the median: some requests stalled. Warm the server up and measure again.",
        [QualityRules.IdleStreams] = value =>
            $"Throughput is {Share(value)} of what the requests in flight allow (Little’s law): the streams were idle part of the time.",
        [QualityRules.TokenBasis] = value =>
            $"Throughput is {Ratio(value)} times what the requests in flight allow (Little’s law: 0.4 to 1.1): wrong GPU count or token basis?",
        [QualityRules.ConcurrencyNotReached] = value =>
            $"The run reached {Share(value)} of its maximum concurrency. Send more requests, at least ten times the concurrency.",
        [QualityRules.RateDriven] = value => value is null
            ? "Requests were sent at the times of a trace: the concurrency is a ceiling that the run may never have reached."
            : $"A request rate of {Ratio(value)}/s drove the run: the concurrency is a ceiling that it may never have reached.",
        [QualityRules.RampUp] = _ => "The load rose during the run: the figures mix several concurrencies.",
        [QualityRules.FailedRequests] = value => $"{Share(value)} of the requests failed, and the figures are those of the others.",
        [QualityRules.CancelledRequests] = value => value is null
            ? "The run was stopped before its end."
            : $"{Share(value)} of the requests were cut off at the end of the run, and the figures are those of the others.",
        [QualityRules.BundledTokens] = value =>
            $"Only {Share(value)} of a request’s time passes between its first and its last token, and prefill does not explain the rest: "
            + "tokens arrived in bundles, so TPOT is not the speed of a user.",
        [QualityRules.PrefixCached] = _ => "Prompts shared a cached prefix: cached input tokens count in throughput and cost.",
        [QualityRules.RandomText] = _ => "The prompts were random text: drafts are accepted more or less often than on real text.",
        [QualityRules.NothingAccepted] = _ => "The acceptance length is 1: no draft was accepted, so speculative decoding may not have been active.",
        [QualityRules.RepeatsDisagree] = value =>
            $"The throughputs of the repeats lie {Share(value)} apart. Find the cause before their centre stands for all of them.",
        [QualityRules.LengthsDiffer] = value =>
            $"The mean output lengths of the series differ by {Share(value)}, so they did not serve the same work. Measure them with the same output length.",
    };

    /// <summary>The sentence of a flag.</summary>
    public static string Sentence(QualityFlag flag) => Sentences[flag.Rule](flag.Value);

    /// <summary>What a rule is called in a list: <c>TTFT stall</c>.</summary>
    public static string Name(QualityRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Names[rule];
    }

    /// <summary>What is wrong with a point, by name: <c>TTFT stall, idle streams</c>; empty: nothing.</summary>
    public static string NamesOf(QualityFlags flags)
    {
        ArgumentNullException.ThrowIfNull(flags);
        return string.Join(", ", flags.Select(f => Name(f.Rule)));
    }

    /// <summary>What is wrong with a point, in sentences; empty: nothing.</summary>
    public static string SentencesOf(QualityFlags flags)
    {
        ArgumentNullException.ThrowIfNull(flags);
        return string.Join(' ', flags.Select(Sentence));
    }

    /// <summary>How many points break each rule: <c>TTFT stall (3), rate-driven (1)</c>.</summary>
    public static string Counted(IEnumerable<QualityFlags> points) => string.Join(", ", points.SelectMany(flags => flags)
        .CountBy(f => f.Rule).OrderByDescending(r => r.Value).ThenBy(r => Name(r.Key), StringComparer.Ordinal)
        .Select(r => $"{Name(r.Key)} ({Count.Of(r.Value)})"));

    private static readonly Dictionary<QualityRule, string> Names = new()
    {
        [QualityRules.TtftStall] = "TTFT stall",
        [QualityRules.TpotStall] = "TPOT stall",
        [QualityRules.IdleStreams] = "idle streams",
        [QualityRules.TokenBasis] = "GPU count or token basis",
        [QualityRules.ConcurrencyNotReached] = "concurrency not reached",
        [QualityRules.RateDriven] = "rate-driven",
        [QualityRules.RampUp] = "ramp-up",
        [QualityRules.FailedRequests] = "failed requests",
        [QualityRules.CancelledRequests] = "cancelled requests",
        [QualityRules.BundledTokens] = "bundled tokens",
        [QualityRules.PrefixCached] = "cached prefix",
        [QualityRules.RandomText] = "random text",
        [QualityRules.NothingAccepted] = "nothing accepted",
        [QualityRules.RepeatsDisagree] = "repeats disagree",
        [QualityRules.LengthsDiffer] = "lengths differ",
    };

    private static string Times(double? value) =>
        value is { } times ? $"{times.ToString(times < 10 ? "0.0" : "N0", CultureInfo.InvariantCulture)} times" : "far above";

    private static string Ratio(double? value) => value?.ToString("G3", CultureInfo.InvariantCulture) ?? "an unknown number";

    private static string Share(double? value) =>
        value is { } share ? (share * 100).ToString(share < 0.1 ? "0.0" : "0", CultureInfo.InvariantCulture) + " %" : "part";
}
