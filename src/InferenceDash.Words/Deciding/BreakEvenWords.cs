namespace InferenceDash.Words.Deciding;

/// <summary>What a break-even rests on, in words.</summary>
public static class BreakEvenWords
{
    /// <summary>What the table holds, for those who cannot see it.</summary>
    public static string Caption => Say.Of("Where the lead changes, and what both sides do there");

    /// <summary>Why cost has no crossings of its own.</summary>
    public static string SamePrice => Say.Of("With the same GPU price on both sides, cost crosses where throughput does.");

    /// <summary>Who leads where, and where only one series is known, in a few sentences; empty: nothing is known.</summary>
    public static string Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return (comparison.Series[0].Curve.Range, comparison.Series[1].Curve.Range, comparison.Overlap) switch
        {
            (null, null, _) => "",
            ({ }, null, _) => Only(comparison, comparison.Series[0].Label),
            (null, { }, _) => Only(comparison, comparison.Series[1].Label),
            ({ } one, { } other, null) => Apart(comparison, Knots(one), Knots(other)),
            ({ } one, { } other, _) => Listed.Sentences([Leads(comparison), .. Below(comparison, one, other), .. Above(comparison, one, other)]),
        };
    }

    private static string Only(Comparison comparison, string name) => comparison switch
    {
        { Ceiling: { } ceiling } => Say.Of($"Only {name} is known to meet {CeilingWords.Label(ceiling)}."),
        _ when comparison.IsPublished => Say.Of($"Only {name} is published."),
        _ => Say.Of($"Only {name} {SourceWords.Done(comparison)}."),
    };

    private static string Apart(Comparison comparison, string here, string there)
    {
        var (first, second) = (comparison.Series[0].Label, comparison.Series[1].Label);
        return comparison.IsPublished
            ? Say.Of($"No interactivity has both: {first} is published at {here} tok/s/user, {second} at {there}.")
            : Say.Of($"No interactivity has both: {first} {SourceWords.Done(comparison)} at {here} tok/s/user, {second} at {there}.");
    }

    private static string Leads(Comparison comparison)
    {
        var leads = comparison.BreakEven.Leads;
        if (leads.Count > 1)
            return Say.Of($"{Listed.Phrases(leads.Select((lead, i) => Stretch(lead, i == 0, comparison)))}.");
        var (low, high) = (Figure.Knot(leads[0].Range.Low), Figure.Knot(leads[0].Range.High));
        var leader = leads[0].Leader is { } series ? comparison.Series[series].Label : null;
        return (leader, low == high) switch
        {
            (null, true) => Say.Of($"A tie within 1\u00A0% at {low} tok/s/user, the only interactivity that both have."),
            (null, false) => Say.Of($"A tie within 1\u00A0% over the whole common range, {low} to {high} tok/s/user."),
            ({ }, true) => Say.Of($"{leader} leads at {low} tok/s/user, the only interactivity that both have."),
            ({ }, false) => Say.Of($"{leader} leads over the whole common range, {low} to {high} tok/s/user."),
        };
    }

    private static string Stretch(LeadStretch lead, bool isFirst, Comparison comparison)
    {
        var (low, high) = (Figure.Knot(lead.Range.Low), Figure.Knot(lead.Range.High));
        return (isFirst, lead.Leader) switch
        {
            (true, { } leader) => Say.Of($"{comparison.Series[leader].Label} leads from {low} to {high} tok/s/user"),
            (true, null) => Say.Of($"Neither leads from {low} to {high} tok/s/user"),
            (false, { } leader) => Say.Of($"{comparison.Series[leader].Label} from {low} to {high}"),
            (false, null) => Say.Of($"neither from {low} to {high}"),
        };
    }

    private static IEnumerable<string> Below(Comparison comparison, InteractivityRange one, InteractivityRange other)
    {
        if (one.Low == other.Low)
            yield break;
        var (border, name) = (Figure.Knot(Math.Max(one.Low, other.Low)), comparison.Series[one.Low < other.Low ? 0 : 1].Label);
        yield return comparison switch
        {
            { Ceiling: { } ceiling } => Say.Of($"Below {border}, only {name} is known to meet {CeilingWords.Label(ceiling)}."),
            _ when comparison.IsPublished => Say.Of($"Below {border}, only {name} is published."),
            _ => Say.Of($"Below {border}, only {name} {SourceWords.Done(comparison)}."),
        };
    }

    private static IEnumerable<string> Above(Comparison comparison, InteractivityRange one, InteractivityRange other)
    {
        if (one.High == other.High)
            yield break;
        var (border, name) = (Figure.Knot(Math.Min(one.High, other.High)), comparison.Series[one.High > other.High ? 0 : 1].Label);
        yield return comparison switch
        {
            { Ceiling: { } ceiling } => Say.Of($"Above {border}, only {name} is known to meet {CeilingWords.Label(ceiling)}."),
            _ when comparison.IsPublished => Say.Of($"Above {border}, only {name} is published."),
            _ => Say.Of($"Above {border}, only {name} {SourceWords.Done(comparison)}."),
        };
    }

    private static string Knots(InteractivityRange range) =>
        range.Low == range.High ? Figure.Knot(range.Low) : $"{Figure.Knot(range.Low)}–{Figure.Knot(range.High)}";
}
