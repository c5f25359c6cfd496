namespace InferenceDash.Web.Answering;

/// <summary>Where the lead changes between the series of a comparison.</summary>
internal static class BreakEvenText
{
    public static string Of(AskedComparison asked)
    {
        var comparison = asked.Comparison;
        string[] lines =
        [
            $"{asked.Title}, {asked.Sequence.Label}, {SourceWords.Points(asked.Source)}",
            .. asked.Pair is { } pair ? [BreakEvenWords.Of(pair.Comparison)] : Stretches(comparison, asked.Lead),
            .. asked.Notes,
            SourceWords.OfComparison(asked.Points),
            FileWords.Assumptions(comparison.Series.Select(s => s.Rates), asked.Catalog.Dataset.Snapshot, comparison.Ceiling),
        ];
        return string.Concat(lines.Where(line => line.Length > 0).Select(line => line + "\n"));
    }

    private static IEnumerable<string> Stretches(Comparison comparison, Metric metric) => Leads.ByLeader(comparison.LeadsBy(metric).Stretches)
        .Select(s => SeriesWords.Stretch(s.Leader is { } leader ? comparison.Series[leader].Label : null, s.Range))
        .Prepend(SeriesWords.Strip(metric));
}
