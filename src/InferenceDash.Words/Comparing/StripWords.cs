namespace InferenceDash.Words.Comparing;

/// <summary>The words of the strip that shows who leads where.</summary>
public static class StripWords
{
    private const string Tie = "tie";

    /// <summary>A stretch with room for words: <c>MTP ahead</c>.</summary>
    public static string Of(LeadStretch lead, Labels names)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(names);
        return lead.Leader is { } leader ? $"{names[leader]} ahead" : Tie;
    }

    /// <summary>A stretch with room for a name alone.</summary>
    public static string ShortOf(LeadStretch lead, Labels names)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(names);
        return lead.Leader is { } leader ? names[leader] : Tie;
    }

    /// <summary>The ratio at a target, leader ÷ other. Off is named where it leads, since the method usually does.</summary>
    public static string Target(TargetComparison target, Labels names)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(names);
        var ratio = target.ThroughputRatio!.Value;
        return target.Verdict switch
        {
            Verdict.Tie => Tie,
            Verdict.Off => $"{names.Off} {Figure.Ratio(1 / ratio)}",
            _ => Figure.Ratio(ratio),
        };
    }

    /// <summary>The strip as it is read out.</summary>
    public static string Description(IReadOnlyList<LeadStretch> leads, IReadOnlyList<InteractivityRange> unknown, Labels names)
    {
        ArgumentNullException.ThrowIfNull(unknown);
        var known = string.Join(", ", leads.Select(lead => $"{Of(lead, names)} from {Low(lead.Range)} to {High(lead.Range)} tok/s per user"));
        var gaps = Listed.Of(unknown.Select(range => $"from {Low(range)} to {High(range)}"));
        return unknown.Count == 0 ? known : $"{known}; not comparable {gaps}";
    }

    private static string Low(InteractivityRange range) => Figure.Crossing(range.Low);

    private static string High(InteractivityRange range) => Figure.Crossing(range.High);
}
