namespace InferenceDash.Words.Comparing;

/// <summary>What else belongs to the answer of a comparison of any series: who leads elsewhere, and what the other metric says.</summary>
public static class LeadDetail
{
    /// <summary>The sentences, in order; none where the answer says it all.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="answered">The metric that the answer goes by.</param>
    /// <param name="noun">What the series are: <c>GPU</c>, <c>precision</c>.</param>
    public static IReadOnlyList<string> Of(Comparison comparison, Metric answered, string noun)
    {
        ArgumentNullException.ThrowIfNull(comparison);

        // An answer that names no winner is not followed by winners elsewhere.
        if (LeadHeadline.Withheld(comparison, answered, noun) is { } withheld)
            return [withheld.Without];
        var answers = LeadHeadline.Known(comparison.LeadsBy(answered));
        return [.. Elsewhere(comparison, answers), .. Alone(comparison, answered, answers), .. Other(comparison, answered, answers)];
    }

    private static IEnumerable<string> Elsewhere(Comparison comparison, List<LeadStretch> answers)
    {
        if (answers.Count <= 2)
            yield break;
        var middle = LeadHeadline.MiddleOf(answers);
        var clauses = answers.Where(l => l != middle).GroupBy(l => l.Leader).Select(leads =>
        {
            var where = Listed.Of(leads.Select(l => LeadHeadline.Stretch(l.Range)));
            return leads.Key is { } leader
                ? Say.Of($"{comparison.Series[leader].Label} leads {where} tok/s/user")
                : Say.Of($"{LeadHeadline.Rivals(comparison, Say.Of("the best series"))} {LeadHeadline.AreTied} {where} tok/s/user");
        });
        yield return Say.Of($"Elsewhere, {Listed.Clauses(clauses)}.");
    }

    // Beyond the last stretch that the answer speaks of, where the others end.
    private static IEnumerable<string> Alone(Comparison comparison, Metric answered, List<LeadStretch> answers) => answers.Count == 0
        ? []
        : comparison.LeadsBy(answered).Stretches
            .Where(s => s is { Basis: LeadBasis.Alone, Leader: not null } && s.Range.Low >= answers[^1].Range.High)
            .Select(s => (comparison.Series[s.Leader!.Value].Label, Low: Figure.About(s.Range.Low), High: Figure.About(s.Range.High)))
            .Select(s => Say.Of($"Only {s.Label} covers {s.Low} to {s.High} tok/s/user."));

    private static IEnumerable<string> Other(Comparison comparison, Metric answered, List<LeadStretch> answers)
    {
        var other = answered == Metrics.Cost ? Metrics.Throughput : Metrics.Cost;
        var leads = LeadHeadline.Known(comparison.LeadsBy(other));
        if (leads.Count == 0 || leads.Select(l => (l.Range, l.Leader)).SequenceEqual(answers.Select(l => (l.Range, l.Leader))))
            yield break;
        var by = other == Metrics.Cost ? Say.Of("cost") : Say.Of("throughput per GPU");
        if (leads.Count > 1)
        {
            var places = Listed.Of(leads.Skip(1).Select(l => Figure.About(l.Range.Low)));
            yield return Say.Of($"By {by}, the lead changes at {places} tok/s/user.");
            yield break;
        }

        var range = LeadHeadline.Stretch(leads[0].Range);
        yield return leads[0].Leader is { } leader
            ? Say.Of($"By {by}, {comparison.Series[leader].Label} leads {range} tok/s/user.")
            : Say.Of($"By {by}, {LeadHeadline.Rivals(comparison, Say.Of("the best series"))} {LeadHeadline.AreTied} {range} tok/s/user.");
    }
}
