namespace InferenceDash.Words.Comparing;

/// <summary>The words of the strip that shows who leads where.</summary>
public static class StripWords
{
    private static string Tie => Say.Of("tie");

    private static string NoVerdict => Say.Of("no verdict");

    /// <summary>A stretch with room for words: <c>MTP ahead</c>.</summary>
    public static string Of(LeadStretch lead, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(comparison);
        return lead.Leader is { } leader ? Say.Of($"{comparison.Series[leader].Label} ahead") : Nobody(lead);
    }

    /// <summary>A stretch with room for a name alone.</summary>
    public static string ShortOf(LeadStretch lead, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(comparison);
        return lead.Leader is { } leader ? comparison.Series[leader].Label : Nobody(lead);
    }

    /// <summary>The ratio at a target, leader ÷ other. The baseline is named where it leads, since the other usually does.</summary>
    public static string Target(TargetRow row, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(comparison);
        if (!comparison.SupportOf(row, Metrics.Throughput).Holds)
            return NoVerdict;
        if (row.Ahead is not { } leader)
            return Tie;
        var ratio = Figure.Ratio(row.Ratio(Metrics.Throughput, leader, 1 - leader)!.Value);
        return leader == comparison.Baseline ? $"{comparison.Series[leader].Label} {ratio}" : ratio;
    }

    /// <summary>The strip as it is read out.</summary>
    public static string Description(IReadOnlyList<LeadStretch> leads, IReadOnlyList<InteractivityRange> unknown, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(unknown);
        var known = Listed.Phrases(
            leads.Select(lead => Say.Of($"{Of(lead, comparison)} from {Low(lead.Range)} to {High(lead.Range)} tok/s per user")));
        var gaps = Listed.Of(unknown.Select(range => Say.Of($"from {Low(range)} to {High(range)}")));
        return unknown.Count == 0 ? known : Say.Of($"{known}; not comparable {gaps}");
    }

    private static string Nobody(LeadStretch lead) => lead.Basis == LeadBasis.Unknown ? NoVerdict : Tie;

    private static string Low(InteractivityRange range) => Figure.Crossing(range.Low);

    private static string High(InteractivityRange range) => Figure.Crossing(range.High);
}
