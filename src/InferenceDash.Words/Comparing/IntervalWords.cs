namespace InferenceDash.Words.Comparing;

/// <summary>How far repeats let a ratio be known, in words.</summary>
public static class IntervalWords
{
    /// <summary>Code of the note on repeats.</summary>
    public const string Code = "repeats";

    private static string Noise => Say.Of("within noise");

    /// <summary>What stands behind a ratio: <c> (1.27–1.36)</c>, <c> (0.97–1.09), within noise</c>; empty: its points have no repeats.</summary>
    /// <param name="interval">The interval of series ÷ baseline; null: there is none.</param>
    /// <param name="isTurned">The ratio that stands before it is baseline ÷ series.</param>
    public static string Behind(RatioInterval? interval, bool isTurned = false)
    {
        if (interval is null)
            return "";
        var (low, high) = isTurned ? (1 / interval.Interval.High, 1 / interval.Interval.Low) : (interval.Interval.Low, interval.Interval.High);
        var range = Say.Of($" ({Figure.TwoDecimals(low)}–{Figure.TwoDecimals(high)})");
        return interval.IsWithinNoise ? Say.Of($"{range}, {Noise}") : range;
    }

    /// <summary>What the repeats behind the ratios of a comparison tell, in sentences; empty: no ratio rests on repeats throughout.</summary>
    public static string Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var known = (from row in comparison.Rows.DistinctBy(r => r.Interactivity)
                     from series in Enumerable.Range(0, comparison.Series.Count)
                     where comparison.IntervalOf(row, series) is not null
                     select (Row: row, Series: series, Interval: comparison.IntervalOf(row, series)!)).ToList();
        if (known.Count == 0)
            return "";
        var fewest = known.Min(k => k.Interval.Repeats);
        var few = fewest < RatioInterval.SoundRepeats
            ? Say.Of($"With fewer than {RatioInterval.SoundRepeats}, they hold the true ratio less often than that.")
            : "";
        string[] sentences =
        [
            Say.Of($"Ratios whose points were all measured several times have a 95\u00A0% interval in brackets, from {Count.Of(fewest, "repeat")} or more."),
            few,
            .. known.Where(k => k.Interval.IsWithinNoise).Select(k => Open(comparison, k.Row, k.Series, k.Interval)),
        ];
        return Listed.Sentences(sentences.Where(s => s.Length > 0));
    }

    /// <summary>The targets whose answer the repeats leave open, in a sentence for the block of the verdict; empty: there are none.</summary>
    public static string InNoise(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var series = Enumerable.Range(0, comparison.Series.Count);
        var open = comparison.Rows.Where(row => series.Any(i => comparison.IntervalOf(row, i) is { IsWithinNoise: true }));
        var places = Listed.Of(open.Select(row => Figure.Interactivity(row.Interactivity)).Distinct());
        return (places.Length, comparison.Series.Count) switch
        {
            (0, _) => "",
            (_, 2) => Say.Of($"At {places} tok/s/user, the difference is {Noise}: the repeats leave open who is ahead."),
            _ => Say.Of($"At {places} tok/s/user, a ratio to {comparison.Series[comparison.Baseline].Label} is {Noise}."),
        };
    }

    /// <summary>How far a break-even is known, in a sentence; empty: there are no repeats around it.</summary>
    public static string Of(BreakEvenInterval? interval) => interval is null
        ? ""
        : Say.Of($"By {Count.Of(interval.Repeats, "repeat")} of each point around it, it lies between {Figure.Crossing(interval.Interval.Low)} and "
            + $"{Figure.Crossing(interval.Interval.High)} tok/s/user (95\u00A0% interval).");

    private static string Open(Comparison comparison, TargetRow row, int series, RatioInterval interval)
    {
        var (at, one, other) = (Figure.Interactivity(row.Interactivity), comparison.Series[series].Label, comparison.Series[comparison.Baseline].Label);
        return interval.MoreToDecide is { } more
            ? Say.Of($"At {at}, {one} and {other} are {Noise}: about {Count.Of(more, "more repeat")} of each point would decide, if the ratio stays.")
            : Say.Of($"At {at}, {one} and {other} are {Noise} and within 1\u00A0% of each other.");
    }
}
