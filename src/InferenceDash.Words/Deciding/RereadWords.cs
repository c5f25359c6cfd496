using InferenceDash.Words.Accepting;

namespace InferenceDash.Words.Deciding;

/// <summary>What is said of points that are read at another acceptance length.</summary>
public static class RereadWords
{
    /// <summary>What the field asks.</summary>
    public static string Question => Say.Of("What if a step yielded another number of tokens, because your texts are drafted better or worse?");

    /// <summary>The heading of the part on a page of several series.</summary>
    public static string Title => Say.Of("Another acceptance length");

    /// <summary>Its table in a sentence, for those who hear it.</summary>
    public static string Caption(string baseline) =>
        Say.Of($"Estimated throughput of each series at that acceptance length at each target, as a ratio to the baseline {baseline} as measured");

    /// <summary>The series that cannot be read at a length, and why.</summary>
    public static string NotRead(IReadOnlyList<string> labels) =>
        Say.Of($"{Listed.Of(labels)} cannot be read at this length: fewer draft tokens than it takes, or no acceptance length or time to first token.");

    /// <summary>The way to how it is calculated.</summary>
    public static string ToMethod => Say.Of("How it is estimated");

    /// <summary>That none of the points can be read again.</summary>
    public static string Impossible =>
        Say.Of("The points cannot be read at another acceptance length: that takes the measured acceptance length and the time to first token of each.");

    /// <summary>What precedes the lengths that were measured for the model.</summary>
    public static string Known => Say.Of("Measured for this model:");

    /// <summary>The way to all of them.</summary>
    public static string ToAll => Say.Of("All acceptance lengths");

    /// <summary>What the estimate holds equal, and what its two ends are.</summary>
    public static string Terms(AcceptanceReread reread)
    {
        ArgumentNullException.ThrowIfNull(reread);
        var ends = reread.KnowsPrefill
            ? Say.Of("One end scales all of the time per token, the other leaves the prefill of the other requests as it is.")
            : Say.Of("No point has a single request in flight, so the prefill of others is scaled with the rest, which exaggerates the change at "
                + "many requests.");
        var left = reread.LeftOut > 0
            ? Say.Of($" {Count.Of(reread.LeftOut, "point")} left out: without acceptance length or time to first token, or with fewer draft tokens "
                + $"than it takes.")
            : "";
        var mixed = reread.MixesDrafts ? Say.Of(" The points draft different numbers of tokens and are all read at this length.") : "";
        return Say.Of($"An estimate: same draft length, same batch, same time per step. {ends}{mixed}{left}");
    }

    /// <summary>The limit of disaggregated serving.</summary>
    public static string Disaggregated => Say.Of("With prefill on GPUs of its own, prefill may become the bottleneck, which is not estimated.");

    /// <summary>How far the estimate was off where both were measured.</summary>
    public static string Error(RereadError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Say.Of($"Where one configuration was measured at two acceptance lengths, {Count.Of(error.Pairs, "such estimate")} of the scaling end "
            + $"{Count.Agree(error.Pairs, "was", "were")} off by {Percent(error.Throughput)} in throughput, {Percent(error.WorstThroughput)} at worst.");
    }

    /// <summary>A row in a cell: <c>1.42×</c>, <c>1.42–1.47×</c>; or why there is none.</summary>
    public static string Ratio(RereadRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Ratio is not { } ratio)
        {
            return row is { Scaled.Status: OperatingPointStatus.AboveRange, Prefilled.Status: OperatingPointStatus.AboveRange }
                ? Say.Of("not reached")
                : Printed.Unknown;
        }

        var (low, high) = (Figure.Ratio(ratio.Low), Figure.Ratio(ratio.High));
        return low == high ? low : $"{low[..^1]}–{high}";
    }

    /// <summary>A row as a sentence, for a terminal.</summary>
    public static string Line(RereadRow row, AcceptanceReread reread, string method, string baseline)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(reread);
        var (speed, tokens) = (Figure.Interactivity(row.Interactivity), Figure.AsTyped(reread.Length));
        return Say.Of($"At {speed} tok/s/user and {tokens} tokens per step, {method} / {baseline}: {Ratio(row)} (estimate).");
    }

    /// <summary>The heading of the column: <c>gain at 2.40</c>.</summary>
    public static string Column(double length) => Say.Of($"gain at {Figure.AsTyped(length)}");

    /// <summary>A break-even in a cell: <c>1.70</c>, <c>1.70–1.82</c>.</summary>
    public static string Length(AcceptanceBreakEven? even)
    {
        if (even is null)
            return Printed.Unknown;
        var (low, high) = (Figure.TwoDecimals(even.Least), Figure.TwoDecimals(even.Greatest));
        return even.Greatest <= 1 ? Say.Of("never") : low == high ? low : $"{low}–{high}";
    }

    /// <summary>A known length as a choice: <c>2.83, SPEED-Bench coding, thinking on</c>.</summary>
    public static string Choice(KnownLength known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return Listed.Commas(new[]
        {
            AcceptanceLengthWords.Length(known.Length), known.Key.Workload, AcceptanceLengthWords.Thinking(known.Key), known.Key.Variant,
        }.OfType<string>());
    }

    private static string Percent(double share) => Figure.Percent(100 * share);
}
