namespace InferenceDash.Words.Comparing;

/// <summary>The answer of a comparison of any series: who leads on one metric, and where the lead changes.</summary>
public static class LeadHeadline
{
    internal static string AreTied => Say.Of($"are within 1\u00A0% of each other");

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
            return Say.Of("No series has points here");
        if (known.Count == 1)
            return Say.Of($"Only {known[0].Label} has points here");
        var leads = Known(comparison.LeadsBy(metric));
        if (leads.Count == 0)
            return Apart(known);
        if (Withheld(comparison, metric, noun) is { } withheld)
            return withheld.Answer;
        if (leads.Count == 1)
            return Throughout(comparison, metric, leads[0], noun);
        return leads.Count == 2 && leads[0].Leader != leads[1].Leader
            ? Changing(comparison, metric, leads, noun)
            : Middle(comparison, metric, MiddleOf(leads), noun);
    }

    /// <summary>The answer in pieces, so that the series in it can be told apart.</summary>
    public static IReadOnlyList<TextRun> Runs(Comparison comparison, Metric metric, string noun) => Mentioning(comparison, Of(comparison, metric, noun));

    /// <summary>
    /// That there is no verdict, and what is left of it without flagged measurements, where those alone decide at a place that
    /// the answer speaks of; null: it holds without them.
    /// </summary>
    internal static (string Answer, string Without, TargetRow Row)? Withheld(Comparison comparison, Metric metric, string noun)
    {
        if (comparison.Sound is null)
            return null;
        var leads = Known(comparison.LeadsBy(metric));
        var isThe = IsThe(metric, comparison, noun);
        if (leads.Count == 0)
            return null;
        var center = Middle(new InteractivityRange(leads[0].Range.Low, leads[^1].Range.High));
        foreach (var lead in leads.Count > 2 ? [MiddleOf(leads)] : leads)
        {
            var row = comparison.At(lead.Range.Contains(center) ? center : Middle(lead.Range));
            if (FlaggedWords.NoVerdict(comparison, row, metric, isThe) is { } answer)
                return (answer, FlaggedWords.WithoutThem(comparison, row, metric, isThe), row);
        }

        return null;
    }

    /// <summary>A text in pieces, so that the series in it can be told apart.</summary>
    internal static IReadOnlyList<TextRun> Mentioning(Comparison comparison, string text)
    {
        var runs = new List<TextRun>();
        var from = 0;
        foreach (var (at, index, label) in Mentions(comparison, text))
        {
            if (at > from)
                runs.Add(new TextRun(text[from..at]));
            runs.Add(new TextRun(label, index));
            from = at + label.Length;
        }

        if (from < text.Length)
            runs.Add(new TextRun(text[from..]));
        return runs;
    }

    private static string Throughout(Comparison comparison, Metric metric, LeadStretch lead, string noun)
    {
        var range = Stretch(lead.Range);
        if (lead.Leader is not { } leader)
            return Say.Of($"{Rivals(comparison, Say.Of("The best series"))} {AreTied} {range} tok/s/user");
        var label = comparison.Series[leader].Label;
        var middle = Middle(lead.Range);
        return Margin(comparison, metric, leader, middle) is { } margin
            ? Say.Of($"{label} {IsThe(metric, comparison, noun)} {range} tok/s/user: {margin} at {Figure.About(middle)}")
            : Say.Of($"{label} {IsThe(metric, comparison, noun)} {range} tok/s/user");
    }

    // Two stretches need not touch: between them a bound may leave the lead open.
    private static string Changing(Comparison comparison, Metric metric, List<LeadStretch> leads, string noun)
    {
        var (isThe, end, start) = (IsThe(metric, comparison, noun), Figure.About(leads[0].Range.High), Figure.About(leads[1].Range.Low));
        var (first, second) = (Name(comparison, leads[0]), Name(comparison, leads[1]));
        var isOpen = leads[0].Range.High < leads[1].Range.Low;
        return (first, second, isOpen) switch
        {
            (null, _, _) => Say.Of($"{second} {isThe} from {start} tok/s/user; up to {end}, {Rivals(comparison, Say.Of("the best series"))} {AreTied}"),
            (_, null, _) => Say.Of($"{first} {isThe} up to {end} tok/s/user; from {start}, {Rivals(comparison, Say.Of("the best series"))} {AreTied}"),
            (_, _, true) => Say.Of($"{first} {isThe} up to {end} tok/s/user, {second} from {start}"),
            _ => Say.Of($"{first} {isThe} up to {end} tok/s/user, {second} beyond"),
        };
    }

    // Of several stretches the one in the middle of what is compared, and the widest where nobody leads there.
    private static string Middle(Comparison comparison, Metric metric, LeadStretch lead, string noun) =>
        Name(comparison, lead) is { } leader
            ? Say.Of($"{leader} {IsThe(metric, comparison, noun)} {Stretch(lead.Range)} tok/s/user")
            : Say.Of($"{Rivals(comparison, Say.Of("The best series"))} {AreTied} {Stretch(lead.Range)} tok/s/user");

    internal static LeadStretch MiddleOf(List<LeadStretch> leads)
    {
        var middle = Middle(new InteractivityRange(leads[0].Range.Low, leads[^1].Range.High));
        return leads.Find(l => l.Range.Contains(middle)) ?? leads.MaxBy(l => l.Range.High - l.Range.Low)!;
    }

    // The middle as it is printed, so that what is said of it is true of the figure that stands there.
    internal static double Middle(InteractivityRange range)
    {
        var middle = range.Low + ((range.High - range.Low) / 2);
        var printed = Figure.RoundedAbout(middle);
        return range.Contains(printed) ? printed : middle;
    }

    // Stretches with a leader, whether by values or by a bound. Neighbours of one leader are one unless it is not known who
    // leads between them. A single place counts where there is nothing wider.
    internal static List<LeadStretch> Known(Leads leads)
    {
        var known = new List<LeadStretch>();
        var isOpen = false;
        var hasWidth = leads.Stretches.Any(s => HasLead(s) && s.Range.Low < s.Range.High);
        foreach (var lead in leads.Stretches)
        {
            if (!HasLead(lead))
            {
                isOpen |= lead.Basis == LeadBasis.Unknown;
                continue;
            }

            if (hasWidth && lead.Range.Low == lead.Range.High)
                continue;
            if (known.Count > 0 && known[^1].Leader == lead.Leader && !isOpen)
                known[^1] = known[^1] with { Range = new InteractivityRange(known[^1].Range.Low, lead.Range.High) };
            else
                known.Add(lead);
            isOpen = false;
        }

        return known;
    }

    private static bool HasLead(LeadStretch lead) => lead.Basis == LeadBasis.Compared || lead is { Basis: LeadBasis.Bound, Leader: not null };

    // How far the leader is ahead of the best of the others, at one place.
    private static string? Margin(Comparison comparison, Metric metric, int leader, double at)
    {
        var row = comparison.At(at);
        var others = Enumerable.Range(0, row.Points.Count)
            .Where(i => i != leader && row.Points[i].HasValue && metric.Value(row.Points[i]) is not null).ToList();
        if (others.Count == 0 || !row.Points[leader].HasValue || metric.Value(row.Points[leader]) is not { } own)
            return null;
        var next = metric.Better == Better.Lower ? others.MinBy(i => metric.Value(row.Points[i])) : others.MaxBy(i => metric.Value(row.Points[i]));
        var other = metric.Value(row.Points[next])!.Value;
        var label = comparison.Series[next].Label;
        return metric.Better == Better.Lower
            ? Say.Of($"{Figure.Percent((1 - (own / other)) * 100)} less than {label}")
            : Say.Of($"{Figure.Ratio(own / other)} {label}", "as much as");
    }

    private static string IsThe(Metric metric, Comparison comparison, string noun)
    {
        var two = Known(comparison).Count == 2;
        return metric == Metrics.Cost ? two ? Say.Of($"is the cheaper {noun}") : Say.Of($"is the cheapest {noun}")
            : metric == Metrics.PerMegawatt ? two ? Say.Of("delivers more per megawatt") : Say.Of("delivers the most per megawatt")
            : two ? Say.Of("delivers more per GPU") : Say.Of("delivers the most per GPU");
    }

    private static string Apart(IReadOnlyList<ComparedSeries> known) =>
        Say.Of($"No interactivity is covered by two series: {Listed.Of(known.Select(s => Covers(s.Label, s.Curve.Range!.Value)))} tok/s/user");

    private static string Covers(string label, InteractivityRange range) => Say.Of($"{label} covers {Figure.Knot(range.Low)} to {Figure.Knot(range.High)}");

    private static string? Name(Comparison comparison, LeadStretch lead) => lead.Leader is { } leader ? comparison.Series[leader].Label : null;

    // Two series have names; of more, those that are within a tie change along the range.
    internal static string Rivals(Comparison comparison, string best) =>
        Known(comparison) is [var a, var b] ? Say.Of($"{a.Label} and {b.Label}") : best;

    internal static string Stretch(InteractivityRange range) => range.Low == range.High
        ? Say.Of($"at {Figure.Knot(range.Low)}")
        : Say.Of($"from {Figure.About(range.Low)} to {Figure.About(range.High)}");

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
