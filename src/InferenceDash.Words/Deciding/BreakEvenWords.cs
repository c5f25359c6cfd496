namespace InferenceDash.Words.Deciding;

/// <summary>What a break-even rests on, in words.</summary>
public static class BreakEvenWords
{
    /// <summary>Why cost has no crossings of its own.</summary>
    public const string SamePrice = "With the same GPU price on both sides, cost crosses where throughput does.";

    /// <summary>Who leads where, and where only one side is known, in a few sentences; empty: nothing is known.</summary>
    public static string Of(Comparison comparison, Labels names)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(names);
        return (comparison.Method.Range, comparison.Off.Range, comparison.Overlap) switch
        {
            (null, null, _) => "",
            ({ }, null, _) => Only(comparison, names.Method),
            (null, { }, _) => Only(comparison, names.Off),
            ({ } method, { } off, null) => Apart(comparison, names, Knots(method), Knots(off)),
            ({ } method, { } off, _) => string.Join(
                ' ', [Leads(comparison, names), .. Below(comparison, names, method, off), .. Above(comparison, names, method, off)]),
        };
    }

    private static string Only(Comparison comparison, string name) => comparison switch
    {
        { Ceiling: { } ceiling } => $"Only {name} is known to meet {CeilingWords.Label(ceiling)}.",
        _ when comparison.IsPublished() => $"Only {name} is published.",
        _ => $"Only {name} was measured.",
    };

    private static string Apart(Comparison comparison, Labels names, string method, string off) => comparison.IsPublished()
        ? $"No interactivity has both: {names.Method} is published at {method} tok/s/user, {names.Off} at {off}."
        : $"No interactivity has both: {names.Method} was measured at {method} tok/s/user, {names.Off} at {off}.";

    private static string Leads(Comparison comparison, Labels names)
    {
        var leads = comparison.BreakEven.Leads;
        if (leads.Count > 1)
            return $"{string.Join(", ", leads.Select((lead, i) => Stretch(lead, i == 0, names)))}.";
        var (low, high) = (Figure.Knot(leads[0].Range.Low), Figure.Knot(leads[0].Range.High));
        var leader = leads[0].Leader is { } series ? names[series] : null;
        return (leader, low == high) switch
        {
            (null, true) => $"A tie within 1{Figure.Nbsp}% at {low} tok/s/user, the only interactivity that both have.",
            (null, false) => $"A tie within 1{Figure.Nbsp}% over the whole common range, {low} to {high} tok/s/user.",
            ({ }, true) => $"{leader} leads at {low} tok/s/user, the only interactivity that both have.",
            ({ }, false) => $"{leader} leads over the whole common range, {low} to {high} tok/s/user.",
        };
    }

    private static string Stretch(LeadStretch lead, bool isFirst, Labels names)
    {
        var (low, high) = (Figure.Knot(lead.Range.Low), Figure.Knot(lead.Range.High));
        return (isFirst, lead.Leader) switch
        {
            (true, { } leader) => $"{names[leader]} leads from {low} to {high} tok/s/user",
            (true, null) => $"Neither leads from {low} to {high} tok/s/user",
            (false, { } leader) => $"{names[leader]} from {low} to {high}",
            (false, null) => $"neither from {low} to {high}",
        };
    }

    private static IEnumerable<string> Below(Comparison comparison, Labels names, InteractivityRange method, InteractivityRange off)
    {
        if (method.Low == off.Low)
            yield break;
        var (border, name) = (Figure.Knot(Math.Max(method.Low, off.Low)), names[method.Low < off.Low ? 0 : 1]);
        yield return comparison switch
        {
            { Ceiling: { } ceiling } => $"Below {border}, only {name} is known to meet {CeilingWords.Label(ceiling)}.",
            _ when comparison.IsPublished() => $"Below {border}, only {name} is published.",
            _ => $"Below {border}, only {name} was measured.",
        };
    }

    private static IEnumerable<string> Above(Comparison comparison, Labels names, InteractivityRange method, InteractivityRange off)
    {
        if (method.High == off.High)
            yield break;
        var (border, name) = (Figure.Knot(Math.Min(method.High, off.High)), names[method.High > off.High ? 0 : 1]);
        yield return comparison switch
        {
            { Ceiling: { } ceiling } => $"Above {border}, only {name} is known to meet {CeilingWords.Label(ceiling)}.",
            _ when comparison.IsPublished() => $"Above {border}, only {name} is published.",
            _ => $"Above {border}, only {name} was measured.",
        };
    }

    private static string Knots(InteractivityRange range) =>
        range.Low == range.High ? Figure.Knot(range.Low) : $"{Figure.Knot(range.Low)}–{Figure.Knot(range.High)}";
}
