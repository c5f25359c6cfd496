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

    /// <summary>Prices, snapshot, and the ceiling where one is set.</summary>
    public static string Assumptions(Comparison comparison, string snapshot)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var set = RateWords.Set(comparison.Rates);
        return comparison.Ceiling is { } c
            ? $"Assumptions: {set}; snapshot {snapshot}; only points with p99 TTFT of at most {Figure.Exact(c.Seconds)} s "
                + $"({Count.Of(c.LeftOut)} of {Count.Of(c.Points)} left out, {Count.Of(c.Unknown)} of them unknown)"
            : $"Assumptions: {set}; snapshot {snapshot}";
    }

    /// <summary>The source line under a picture.</summary>
    public static string Picture(CurvePair pair, Comparison comparison, string snapshot)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(comparison);
        var source = SourceWords.OfPicture(pair.Points);
        return comparison.Ceiling is { } ceiling
            ? $"{source} · only {CeilingWords.Label(ceiling)} · set {comparison.Rates.Set} · snapshot {snapshot} · InferenceDash"
            : $"{source} · set {comparison.Rates.Set} · snapshot {snapshot} · InferenceDash";
    }
}
