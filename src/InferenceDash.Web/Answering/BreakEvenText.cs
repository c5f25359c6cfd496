namespace InferenceDash.Web.Answering;

/// <summary>Where the lead changes between the series of a comparison.</summary>
internal static class BreakEvenText
{
    public static string Of(AskedComparison asked)
    {
        var comparison = asked.Comparison;
        string[] lines =
        [
            Say.Of($"{asked.Title}, {asked.Sequence.Label}, {SourceWords.Points(asked.Source)}"),
            Says(asked),
            .. asked.Notes,
            SourceWords.OfComparison(asked.Points),
            FileWords.Assumptions(comparison.Series.Select(s => s.Rates), asked.Catalog.Dataset.Snapshot, comparison.Ceiling),
        ];
        return string.Concat(lines.Where(line => line.Length > 0).Select(line => line + "\n"));
    }

    /// <summary>Who leads where.</summary>
    public static string Says(AskedComparison asked) => asked.Pair is { } pair
        ? BreakEvenWords.Of(pair.Comparison)
        : AnswerWords.Leads(
            asked.Lead, Leads.ByLeader(asked.Comparison.LeadsBy(asked.Lead).Stretches)
                .Select(s => SeriesWords.Stretch(s.Leader is { } leader ? asked.Comparison.Series[leader].Label : null, s.Range)));
}
