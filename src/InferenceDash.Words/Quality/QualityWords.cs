namespace InferenceDash.Words.Quality;

/// <summary>What is wrong with a measurement, one sentence for each rule of <see cref="QualityRules"/>.</summary>
public static class QualityWords
{
    private static readonly Dictionary<QualityRule, (Func<string> Name, Func<double?, string> Sentence)> Rules = new()
    {
        [QualityRules.TtftStall] = (() => Say.Of("TTFT stall"), value =>
            Say.Of($"p99 TTFT is {Times(value)} the median: the server was still starting or stalled. Warm it up and measure again.")),
        [QualityRules.TpotStall] = (() => Say.Of("TPOT stall"), value =>
            Say.Of($"Mean TPOT is {Times(value)} the median: some requests stalled. Warm the server up and measure again.")),
        [QualityRules.IdleStreams] = (() => Say.Of("idle streams"), value =>
            Say.Of($"Throughput is {Share(value)} of what the requests in flight allow (Little’s law): the streams were idle part of the time.")),
        [QualityRules.TokenBasis] = (() => Say.Of("GPU count or token basis"), value =>
            Say.Of($"Throughput is {Ratio(value)} times what the requests in flight allow (Little’s law: 0.4 to 1.1): wrong GPU count or token basis?")),
        [QualityRules.ConcurrencyNotReached] = (() => Say.Of("concurrency not reached"), value =>
            Say.Of($"The run reached {Share(value)} of its maximum concurrency. Send more requests, at least ten times the concurrency.")),
        [QualityRules.RateDriven] = (() => Say.Of("rate-driven"), value => value is null
            ? Say.Of("Requests were sent at the times of a trace: the concurrency is a ceiling that the run may never have reached.")
            : Say.Of($"A request rate of {Figure.AsTyped(value.Value)}/s drove the run: the concurrency is a ceiling that it may never have reached.")),
        [QualityRules.RampUp] = (() => Say.Of("ramp-up"), _ => Say.Of("The load rose during the run: the figures mix several concurrencies.")),
        [QualityRules.FailedRequests] = (() =>
            Say.Of("failed requests"), value => Say.Of($"{Share(value)} of the requests failed, and the figures are those of "
            + $"the others.")),
        [QualityRules.CancelledRequests] = (() => Say.Of("cancelled requests"), value => value is null
            ? Say.Of("The run was stopped before its end.")
            : Say.Of($"{Share(value)} of the requests were cut off at the end of the run, and the figures are those of the others.")),
        [QualityRules.BundledTokens] = (() => Say.Of("bundled tokens"), value =>
            Say.Of($"Only {Share(value)} of a request’s time passes between its first and its last token, and prefill does not explain the rest: "
            + $"tokens arrived in bundles, so TPOT is not the speed of a user.")),
        [QualityRules.PrefixCached] = (() => Say.Of("cached prefix"), _ => Say.Of("Prompts shared a cached prefix: cached input tokens count in "
            + "throughput and cost.")),
        [QualityRules.RandomText] = (() => Say.Of("random text"), _ => Say.Of("The prompts were random text: drafts are accepted more or less often than on "
            + "real text.")),
        [QualityRules.NothingAccepted] = (() => Say.Of("nothing accepted"), _ =>
            Say.Of("The acceptance length is 1: no draft was accepted, so speculative decoding may not have been active.")),
        [QualityRules.RepeatsDisagree] = (() => Say.Of("repeats disagree"), value =>
            Say.Of($"The throughputs of the repeats lie {Share(value)} apart. Find the cause before you use their centre.")),
        [QualityRules.LengthsDiffer] = (() => Say.Of("lengths differ"), value =>
            Say.Of($"The mean output lengths of the series differ by {Share(value)}, so they did not serve the same work. Measure them with the same "
                + $"output length.")),
    };

    /// <summary>The sentence of a flag.</summary>
    public static string Sentence(QualityFlag flag) => Rules[flag.Rule].Sentence(flag.Value);

    /// <summary>What a rule is called in a list: <c>TTFT stall</c>.</summary>
    public static string Name(QualityRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Rules[rule].Name();
    }

    /// <summary>What is wrong with a point, by name: <c>TTFT stall, idle streams</c>; empty: nothing.</summary>
    public static string NamesOf(QualityFlags flags)
    {
        ArgumentNullException.ThrowIfNull(flags);
        return Listed.Commas(flags.Select(f => Name(f.Rule)));
    }

    /// <summary>What is wrong with a point, in sentences; empty: nothing.</summary>
    public static string SentencesOf(QualityFlags flags)
    {
        ArgumentNullException.ThrowIfNull(flags);
        return Listed.Sentences(flags.Select(Sentence));
    }

    /// <summary>How many points break each rule: <c>TTFT stall (3), rate-driven (1)</c>.</summary>
    public static string Counted(IEnumerable<QualityFlags> points) => Listed.Commas(points.SelectMany(flags => flags)
        .CountBy(f => f.Rule).OrderByDescending(r => r.Value).ThenBy(r => Name(r.Key), StringComparer.Ordinal)
        .Select(r => Say.Of($"{Name(r.Key)} ({Count.Of(r.Value)})")));

    private static string Times(double? value) =>
        value is { } times ? Say.Of($"{(times < 10 ? Figure.Times(times) : Figure.Print(times, 0))} times") : Say.Of("far above");

    private static string Ratio(double? value) => value is { } ratio ? Figure.TwoDecimals(ratio) : Say.Of("an unknown number of");

    private static string Share(double? value) => value is { } share ? Figure.Percent(share * 100) : Say.Of("part");
}
