using InferenceDash.Words.Quality;

namespace InferenceDash.Words.Comparing;

/// <summary>What flagged measurements mean for a comparison: which points they are, what rests on them, and what they decide.</summary>
public static class FlaggedWords
{
    /// <summary>Code of the note on flagged points.</summary>
    public const string Code = "flagged";

    /// <summary>Heading of the row of a table that tells what is wrong with the measurements behind its figures.</summary>
    public static string RowTitle => Say.Of("Measurement quality");

    /// <summary>The flagged points of a series, those in its curve and those kept out; empty: it has none.</summary>
    /// <param name="series">The series.</param>
    /// <param name="excluded">Its points that are kept out of curves.</param>
    public static string Of(ComparedSeries series, IReadOnlyList<BenchmarkPoint> excluded)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(excluded);
        return Listed.Sentences(new[] { InCurve(series), KeptOut(series.Label, excluded) }.Where(s => s.Length > 0));
    }

    /// <summary>What the figure of a series rests on at a target, where it is flagged, in sentences; empty: it is sound.</summary>
    public static string Rests(Comparison comparison, TargetRow row, int series)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(row);
        List<CurvePoint> flagged = [.. row.Points[series].Bracket.Where(p => p.IsFlagged)];
        var (label, curve) = (comparison.Series[series].Label, comparison.Series[series].Curve);
        if (flagged.Count == 0)
            return "";
        var why = QualityWords.SentencesOf(Worst(flagged.SelectMany(p => p.Quality)));
        return (curve.HasOnlyFlagged, curve.Points.Count, flagged.Count) switch
        {
            (true, 1, _) => Say.Of($"The only point of {label} is flagged. {why}"),
            (true, _, _) => Say.Of($"All points of {label} are flagged. {why}"),
            (_, _, 1) => Say.Of($"The {label} figure rests on a flagged point. {why}"),
            _ => Say.Of($"The {label} figure rests on flagged points. {why}"),
        };
    }

    /// <summary>The same of all series at a target, in their order.</summary>
    public static string Rests(Comparison comparison, TargetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Listed.Sentences(Enumerable.Range(0, row.Points.Count).Select(i => Rests(comparison, row, i)).Where(s => s.Length > 0));
    }

    /// <summary>That a target has no verdict, without full stop, where flagged points alone decide; null: the lead holds without them.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="row">The target.</param>
    /// <param name="metric">The metric of the verdict.</param>
    /// <param name="isAhead">What a leader does; null: it is ahead.</param>
    public static string? NoVerdict(Comparison comparison, TargetRow row, Metric metric, string? isAhead = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(row);
        var support = comparison.SupportOf(row, metric);
        if (support.Holds)
            return null;
        var (at, runs) = ($"{Figure.Interactivity(row.Interactivity)}{Figure.Nbsp}tok/s/user", Runs(comparison, support.Doubted));
        return support.Standing switch
        {
            { Leader: { } leader } =>
                Say.Of($"At {at} there is no verdict: {comparison.Series[leader].Label} {isAhead ?? Say.Of("is ahead")} only if {runs} count"),
            { IsTie: true } => Say.Of($"At {at} there is no verdict: the best are within 1\u00A0% of each other only if {runs} count"),
            _ => Say.Of($"At {at} there is no verdict: who is ahead depends on whether {runs} count"),
        };
    }

    /// <summary>What is left of the verdict without the flagged points.</summary>
    public static string WithoutThem(Comparison comparison, TargetRow row, Metric metric, string? isAhead = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var support = comparison.SupportOf(row, metric);
        return support.Sound switch
        {
            { Leader: { } only } when support.IsAlone => Say.Of($"Without them, only {comparison.Series[only].Label} reaches that."),
            { Leader: { } leader } => Say.Of($"Without them, {comparison.Series[leader].Label} {isAhead ?? Say.Of("is ahead")}."),
            { IsTie: true } => Say.Of($"Without them, the best are within 1\u00A0% of each other."),
            _ => Say.Of("Without them, there is no clear leader."),
        };
    }

    private static string Runs(Comparison comparison, IReadOnlyList<int> series) => series switch
    {
        [var one] => Say.Of($"{comparison.Series[one].Label}’s flagged runs"),
        _ => Say.Of($"the flagged runs of {Listed.Of(series.Select(i => comparison.Series[i].Label))}"),
    };

    private static string InCurve(ComparedSeries series)
    {
        var (points, label) = (series.Curve.Points, series.Label);
        List<CurvePoint> flagged = [.. points.Where(p => p.IsFlagged)];
        var rules = QualityWords.Counted(flagged.Select(p => p.Quality));
        return (flagged.Count, points.Count) switch
        {
            (0, _) => "",
            (1, 1) => Say.Of($"The only point of {label} is flagged: {rules}."),
            (var some, var all) when some == all => Say.Of($"All {Count.Of(all, "point")} of {label} are flagged: {rules}."),
            (1, var all) => Say.Of($"1 of {Count.Of(all, "point")} of {label} is flagged: {rules}."),
            (var some, var all) => Say.Of($"{Count.Of(some)} of {Count.Of(all, "point")} of {label} are flagged: {rules}."),
        };
    }

    private static string KeptOut(string label, IReadOnlyList<BenchmarkPoint> excluded)
    {
        var rules = QualityWords.Counted(excluded.Select(p => p.Quality));
        return excluded.Count switch
        {
            0 => "",
            1 => Say.Of($"1 flagged point of {label} is kept out of the curves: {rules}."),
            _ => Say.Of($"{Count.Of(excluded.Count)} flagged points of {label} are kept out of the curves: {rules}."),
        };
    }

    // Of several values of one rule the one that is farthest from its limit.
    private static QualityFlags Worst(IEnumerable<QualityFlag> flags) => QualityFlags.Of(flags.GroupBy(f => f.Rule).Select(rule => rule.MaxBy(Excess)));

    private static double Excess(QualityFlag flag) =>
        flag is { Value: > 0 and var value, Rule.Limit: > 0 and var limit } ? Math.Abs(Math.Log(value / limit)) : 0;
}
