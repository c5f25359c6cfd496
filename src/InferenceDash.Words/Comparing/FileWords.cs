namespace InferenceDash.Words.Comparing;

/// <summary>What a file or a picture of a comparison says of itself.</summary>
public static class FileWords
{
    /// <summary>What a bound means in a table of figures.</summary>
    public static string Bounds => Say.Of("Where is_bound is true, throughput and tok/s/MW are at least and cost is at most the figure");

    /// <summary>What is compared.</summary>
    public static string Title(Matchup matchup, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        ArgumentNullException.ThrowIfNull(sequence);
        return Say.Of($"{matchup.Model.Label}, {ComparisonWords.Title(matchup)}, sequence {sequence.Label}");
    }

    /// <summary>Which series are compared.</summary>
    /// <param name="common">What they have in common: <c>DeepSeek R1 FP4</c>.</param>
    /// <param name="versus">The series: <c>B200 vs MI355X</c>.</param>
    /// <param name="sequence">Of all series.</param>
    /// <param name="baseline">What the series is called that ratios are read against.</param>
    public static string Title(string common, string versus, Sequence sequence, string baseline)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        return Say.Of($"{common}: {versus}, sequence {sequence.Label}; ratios are to {baseline}");
    }

    /// <summary>Which data a file is of.</summary>
    public static string SnapshotOf(string snapshot) => Say.Of($"Snapshot {snapshot}");

    /// <summary>What a ranking says, and at which sequence.</summary>
    public static string Ranking(string answer, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        return Say.Of($"{answer}; sequence {sequence.Label}");
    }

    /// <summary>Prices, snapshot, and the ceiling where one is set.</summary>
    /// <param name="rates">Of all GPUs: one set and price, and the reader's own rates of some.</param>
    /// <param name="snapshot">Id of the snapshot.</param>
    /// <param name="ceiling">What a ceiling takes away; null: there is none.</param>
    public static string Assumptions(IEnumerable<GpuRates> rates, string snapshot, TtftCeiling? ceiling)
    {
        var text = Say.Of($"Assumptions: {RateWords.Set(rates)}; snapshot {snapshot}");
        return ceiling is null
            ? text
            : Say.Of($"{text}; only points with p99 TTFT of at most {Figure.Exact(ceiling.Seconds)} s "
                + $"({Count.Of(ceiling.LeftOut)} of {Count.Of(ceiling.Points)} left out, {Count.Of(ceiling.Unknown)} of them unknown)");
    }

    /// <summary>The source line under a picture.</summary>
    public static string Picture(IEnumerable<CurvePoint> points, Comparison comparison, string snapshot)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var (source, set) = (SourceWords.OfPicture(points), comparison.Series[comparison.Baseline].Rates.Set);
        return comparison.Ceiling is { } ceiling
            ? Say.Of($"{source} · only {CeilingWords.Label(ceiling)} · set {set} · snapshot {snapshot} · InferenceDash")
            : Say.Of($"{source} · set {set} · snapshot {snapshot} · InferenceDash");
    }
}
