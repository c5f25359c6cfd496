namespace InferenceDash.Words.Quality;

/// <summary>What is wrong with a measurement, one sentence for each rule of <see cref="QualityRules"/>.</summary>
public static class QualityWords
{
    private static readonly Dictionary<QualityRule, (string Name, Func<double?, string> Sentence)> Rules = new()
    {
        [QualityRules.TtftStall] = ("TTFT stall", value =>
            $"p99 TTFT is {Times(value)} the median: the server was still starting or stalled. Warm it up and measure again."),
        [QualityRules.TpotStall] = ("TPOT stall", value =>
            $"Mean TPOT is {Times(value)} the median: some requests stalled. Warm the server up and measure again."),
        [QualityRules.IdleStreams] = ("idle streams", value =>
            $"Throughput is {Share(value)} of what the requests in flight allow (Little’s law): the streams were idle part of the time."),
        [QualityRules.TokenBasis] = ("GPU count or token basis", value =>
            $"Throughput is {Ratio(value)} times what the requests in flight allow (Little’s law: 0.4 to 1.1): wrong GPU count or token basis?"),
        [QualityRules.ConcurrencyNotReached] = ("concurrency not reached", value =>
            $"The run reached {Share(value)} of its maximum concurrency. Send more requests, at least ten times the concurrency."),
        [QualityRules.RateDriven] = ("rate-driven", value => value is null
            ? "Requests were sent at the times of a trace: the concurrency is a ceiling that the run may never have reached."
            : $"A request rate of {Figure.AsTyped(value.Value)}/s drove the run: the concurrency is a ceiling that it may never have reached."),
        [QualityRules.RampUp] = ("ramp-up", _ => "The load rose during the run: the figures mix several concurrencies."),
        [QualityRules.FailedRequests] = ("failed requests", value => $"{Share(value)} of the requests failed, and the figures are those of the others."),
        [QualityRules.CancelledRequests] = ("cancelled requests", value => value is null
            ? "The run was stopped before its end."
            : $"{Share(value)} of the requests were cut off at the end of the run, and the figures are those of the others."),
        [QualityRules.BundledTokens] = ("bundled tokens", value =>
            $"Only {Share(value)} of a request’s time passes between its first and its last token, and prefill does not explain the rest: "
            + "tokens arrived in bundles, so TPOT is not the speed of a user."),
        [QualityRules.PrefixCached] = ("cached prefix", _ => "Prompts shared a cached prefix: cached input tokens count in throughput and cost."),
        [QualityRules.RandomText] = ("random text", _ => "The prompts were random text: drafts are accepted more or less often than on real text."),
        [QualityRules.NothingAccepted] = ("nothing accepted", _ =>
            "The acceptance length is 1: no draft was accepted, so speculative decoding may not have been active."),
        [QualityRules.RepeatsDisagree] = ("repeats disagree", value =>
            $"The throughputs of the repeats lie {Share(value)} apart. Find the cause before you use their centre."),
        [QualityRules.LengthsDiffer] = ("lengths differ", value =>
            $"The mean output lengths of the series differ by {Share(value)}, so they did not serve the same work. Measure them with the same output length."),
    };

    /// <summary>The sentence of a flag.</summary>
    public static string Sentence(QualityFlag flag) => Rules[flag.Rule].Sentence(flag.Value);

    /// <summary>What a rule is called in a list: <c>TTFT stall</c>.</summary>
    public static string Name(QualityRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Rules[rule].Name;
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

    private static string Times(double? value) => value is { } times ? $"{(times < 10 ? Figure.Times(times) : Figure.Print(times, 0))} times" : "far above";

    private static string Ratio(double? value) => value is { } ratio ? Figure.TwoDecimals(ratio) : "an unknown number of";

    private static string Share(double? value) => value is { } share ? Figure.Percent(share * 100) : "part";
}
