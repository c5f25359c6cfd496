namespace InferenceDash.Words.Comparing;

/// <summary>What a file or a picture of a comparison says of itself.</summary>
public static class FileWords
{
    /// <summary>What a bound means in a table of figures.</summary>
    public const string Bounds = "Where is_bound is true, throughput and tok/s/MW are at least and cost is at most the figure";

    /// <summary>What is compared.</summary>
    public static string Title(Matchup matchup, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        ArgumentNullException.ThrowIfNull(sequence);
        return $"{matchup.Model.Label}, {ComparisonWords.Title(matchup)}, sequence {sequence.Label}";
    }

    /// <summary>Which series are compared.</summary>
    /// <param name="common">What they have in common: <c>DeepSeek R1 FP4</c>.</param>
    /// <param name="versus">The series: <c>B200 vs MI355X</c>.</param>
    /// <param name="sequence">Of all series.</param>
    /// <param name="baseline">What the series is called that ratios are read against.</param>
    public static string Title(string common, string versus, Sequence sequence, string baseline)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        return $"{common}: {versus}, sequence {sequence.Label}; ratios are to {baseline}";
    }

    /// <summary>What a ranking says, and at which sequence.</summary>
    public static string Ranking(string answer, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        return $"{answer}; sequence {sequence.Label}";
    }

    /// <summary>Prices, snapshot, and the ceiling where one is set.</summary>
    /// <param name="rates">Of all GPUs: one set and price, and the reader's own rates of some.</param>
    /// <param name="snapshot">Id of the snapshot.</param>
    /// <param name="ceilings">What a ceiling takes away, of all points or series by series; none: there is no ceiling.</param>
    public static string Assumptions(IEnumerable<GpuRates> rates, string snapshot, IEnumerable<TtftCeiling> ceilings)
    {
        var text = $"Assumptions: {RateWords.Set(rates)}; snapshot {snapshot}";
        var (points, leftOut, unknown, seconds) = (0, 0, 0, (double?)null);
        foreach (var c in ceilings)
            (points, leftOut, unknown, seconds) = (points + c.Points, leftOut + c.LeftOut, unknown + c.Unknown, c.Seconds);
        return seconds is { } most
            ? $"{text}; only points with p99 TTFT of at most {Figure.Exact(most)} s "
                + $"({Count.Of(leftOut)} of {Count.Of(points)} left out, {Count.Of(unknown)} of them unknown)"
            : text;
    }

    /// <summary>The source line under a picture.</summary>
    public static string Picture(IEnumerable<CurvePoint> points, Comparison comparison, string snapshot)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var source = SourceWords.OfPicture(points);
        return comparison.Ceiling is { } ceiling
            ? $"{source} · only {CeilingWords.Label(ceiling)} · set {comparison.Rates.Set} · snapshot {snapshot} · InferenceDash"
            : $"{source} · set {comparison.Rates.Set} · snapshot {snapshot} · InferenceDash";
    }
}
