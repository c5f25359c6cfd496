namespace InferenceDash.Words.Comparing;

/// <summary>A piece of an answer; <paramref name="Series"/> is set where it names a series.</summary>
/// <param name="Text">The words.</param>
/// <param name="Series">Index of the series they name; null: none.</param>
public sealed record NamedRun(string Text, int? Series = null);

/// <summary>The answer of a comparison of any series: who leads on one metric, and where the lead changes.</summary>
public static class LeadHeadline
{
    private const string Unit = "tok/s/user";

    /// <summary>The answer in a sentence, without its full stop.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="metric">The metric that the answer goes by.</param>
    /// <param name="noun">What the series are: <c>GPU</c>, <c>precision</c>.</param>
    public static string Of(Comparison comparison, Metric metric, string noun)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(metric);
        var known = Known(comparison);
        if (known.Count == 0)
            return "No series has points here";
        if (known.Count == 1)
            return $"Only {known[0].Label} has points here";
        var leads = Known(comparison.LeadsBy(metric));
        if (leads.Count == 0)
            return Apart(known);
        if (leads.Count == 1)
            return Throughout(comparison, metric, leads[0], noun);
        return leads.Count == 2 ? Changing(comparison, metric, leads, noun) : Middle(comparison, metric, MiddleOf(leads), noun);
    }

    /// <summary>The answer in pieces, so that the series in it can be told apart.</summary>
    public static IReadOnlyList<NamedRun> Runs(Comparison comparison, Metric metric, string noun)
    {
        var text = Of(comparison, metric, noun);
        var runs = new List<NamedRun>();
        var from = 0;
        foreach (var (at, index, label) in Mentions(comparison, text))
        {
            if (at > from)
                runs.Add(new NamedRun(text[from..at]));
            runs.Add(new NamedRun(label, index));
            from = at + label.Length;
        }

        if (from < text.Length)
            runs.Add(new NamedRun(text[from..]));
        return runs;
    }

    /// <summary>What else belongs to the answer: who leads elsewhere, and what the other metric says.</summary>
    public static IReadOnlyList<string> Also(Comparison comparison, Metric answered)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var answers = Known(comparison.LeadsBy(answered));
        var sentences = new List<string>();
        if (answers.Count > 2)
        {
            var elsewhere = answers.Where(l => l != MiddleOf(answers)).Select(l => $"{Name(comparison, l)} {Span(l.Range)}");
            sentences.Add($"Elsewhere the lead is with {Listed.Of(elsewhere)}.");
        }

        foreach (var alone in comparison.LeadsBy(answered).Stretches.Where(s => s is { Basis: LeadBasis.Alone, Leader: not null } && answers.Count > 0 && s.Range.Low >= answers[^1].Range.High))
            sentences.Add($"Only {comparison.Series[alone.Leader!.Value].Label} reaches {Span(alone.Range)}.");
        if (Other(comparison, answered, answers) is { } other)
            sentences.Add(other);
        return sentences;
    }

    private static string? Other(Comparison comparison, Metric answered, List<LeadStretch> answers)
    {
        var other = answered == Metrics.Cost ? Metrics.Throughput : Metrics.Cost;
        var leads = Known(comparison.LeadsBy(other));
        if (leads.Count == 0 || leads.Select(l => (l.Range, l.Leader)).SequenceEqual(answers.Select(l => (l.Range, l.Leader))))
            return null;
        var by = other == Metrics.Cost ? "cost" : "throughput per GPU";
        if (leads.Count > 1)
        {
            var places = Listed.Of(leads.Skip(1).Select(l => Figure.About(l.Range.Low)));
            return $"By {by} the lead changes at {places} {Unit}.";
        }

        var range = Span(leads[0].Range);
        return leads[0].Leader is { } leader
            ? $"By {by} {comparison.Series[leader].Label} leads {range}."
            : $"By {by} the best series are within 1{Figure.Nbsp}% of each other {range}.";
    }

    private static string Throughout(Comparison comparison, Metric metric, LeadStretch lead, string noun)
    {
        var range = Span(lead.Range);
        if (lead.Leader is not { } leader)
            return $"The best series are within 1{Figure.Nbsp}% of each other {range}";
        var label = comparison.Series[leader].Label;
        var middle = lead.Range.Low + ((lead.Range.High - lead.Range.Low) / 2);
        return Margin(comparison, metric, leader, middle) is { } margin
            ? $"{label} {IsThe(metric, comparison, noun)} {range}: {margin} at {Figure.About(middle)}"
            : $"{label} {IsThe(metric, comparison, noun)} {range}";
    }

    private static string Changing(Comparison comparison, Metric metric, List<LeadStretch> leads, string noun)
    {
        var (first, second) = (Name(comparison, leads[0]), Name(comparison, leads[1]));
        var border = Figure.About(leads[0].Range.High);
        return $"{first} {IsThe(metric, comparison, noun)} up to {border} {Unit}, {second} beyond";
    }

    // Of several stretches the one in the middle of what is compared, never one at its edge.
    private static string Middle(Comparison comparison, Metric metric, LeadStretch lead, string noun)
    {
        var (leader, range) = (Name(comparison, lead), Span(lead.Range));
        return $"{leader} {IsThe(metric, comparison, noun)} {range}";
    }

    private static LeadStretch MiddleOf(List<LeadStretch> leads)
    {
        var middle = leads[0].Range.Low + ((leads[^1].Range.High - leads[0].Range.Low) / 2);
        return leads.Find(l => l.Range.Contains(middle)) ?? leads[leads.Count / 2];
    }

    // Stretches with a leader, whether by values or by a bound; neighbours of one leader are one, whatever lies between them.
    private static List<LeadStretch> Known(Leads leads)
    {
        var known = new List<LeadStretch>();
        foreach (var lead in leads.Stretches.Where(s => s.Basis == LeadBasis.Compared || s is { Basis: LeadBasis.Bound, Leader: not null }))
        {
            if (known.Count > 0 && known[^1].Leader == lead.Leader)
                known[^1] = known[^1] with { Range = new InteractivityRange(known[^1].Range.Low, lead.Range.High) };
            else
                known.Add(lead);
        }

        return known;
    }

    // How far the leader is ahead of the best of the others, at one place.
    private static string? Margin(Comparison comparison, Metric metric, int leader, double at)
    {
        var row = comparison.At(at);
        var others = Enumerable.Range(0, row.Points.Count).Where(i => i != leader && row.Points[i].HasValue && metric.Value(row.Points[i]) is not null).ToList();
        if (others.Count == 0 || !row.Points[leader].HasValue || metric.Value(row.Points[leader]) is not { } own)
            return null;
        var next = metric.Better == Better.Lower ? others.MinBy(i => metric.Value(row.Points[i])) : others.MaxBy(i => metric.Value(row.Points[i]));
        var other = metric.Value(row.Points[next])!.Value;
        var label = comparison.Series[next].Label;
        return metric.Better == Better.Lower
            ? $"{Figure.Percent((1 - (own / other)) * 100)} less than {label}"
            : $"{Figure.Ratio(own / other)} {label}";
    }

    private static string IsThe(Metric metric, Comparison comparison, string noun)
    {
        var two = Known(comparison).Count == 2;
        return metric == Metrics.Cost ? two ? $"is the cheaper {noun}" : $"is the cheapest {noun}"
            : metric == Metrics.PerMegawatt ? two ? "delivers more per megawatt" : "delivers most per megawatt"
            : two ? "delivers more per GPU" : "delivers most per GPU";
    }

    private static string Apart(IReadOnlyList<ComparedSeries> known) =>
        $"No interactivity is covered by two series: {Listed.Of(known.Select(s => $"{s.Label} covers {Figure.Knot(s.Curve.Range!.Value.Low)} to {Figure.Knot(s.Curve.Range.Value.High)}"))} {Unit}";

    private static string Name(Comparison comparison, LeadStretch lead) => lead.Leader is { } leader ? comparison.Series[leader].Label : "nobody by more than 1 %";

    private static string Span(InteractivityRange range) => range.Low == range.High
        ? $"at {Figure.Knot(range.Low)} {Unit}"
        : $"from {Figure.About(range.Low)} to {Figure.About(range.High)} {Unit}";

    private static List<ComparedSeries> Known(Comparison comparison) => [.. comparison.Series.Where(s => s.Curve.Range is not null)];

    // Every mention of a label, the longest label first where one is the start of another.
    private static IEnumerable<(int At, int Index, string Label)> Mentions(Comparison comparison, string text)
    {
        var labels = comparison.Series.Select((s, i) => (Index: i, s.Label)).OrderByDescending(l => l.Label.Length).ToList();
        for (var at = 0; at < text.Length; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
                continue;
            foreach (var (index, label) in labels)
            {
                if (string.CompareOrdinal(text, at, label, 0, label.Length) != 0)
                    continue;
                yield return (at, index, label);
                at += label.Length - 1;
                break;
            }
        }
    }
}
