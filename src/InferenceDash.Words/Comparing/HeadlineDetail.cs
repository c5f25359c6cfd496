namespace InferenceDash.Words.Comparing;

/// <summary>The second line of a headline.</summary>
internal static class HeadlineDetail
{
    /// <summary>Where the lead changes, and what it was before.</summary>
    public static string OfCrossings(Comparison comparison) =>
        Joined(Crossings(comparison.BreakEven), BeforeTheFirst(comparison));

    /// <summary>What the leader saves over its whole stretch, and what lies beyond it.</summary>
    public static string OfLeader(Comparison comparison, int winner)
    {
        var noBreakEven = Say.Of($"No break-even within the {SourceWords.Of(comparison)} range.");
        return Joined(Whole(comparison, winner), Saving(comparison, winner), noBreakEven, Beyond(comparison));
    }

    /// <summary>What lies beyond the range in which nobody leads.</summary>
    public static string OfTie(Comparison comparison) => Beyond(comparison);

    private static string Joined(params string[] sentences) => Listed.Sentences(sentences.Where(s => s.Length > 0));

    private static string Crossings(BreakEven breakEven)
    {
        var throughput = Listed.Of(breakEven.Interactivity.Select(Figure.Crossing));
        var costs = Listed.Of(breakEven.CostInteractivity.Select(Figure.Crossing));
        if (!breakEven.AreCostsPublished || breakEven.CostInteractivity.SequenceEqual(breakEven.Interactivity))
            return Say.Of($"Throughput crosses at {throughput}.");
        return costs.Length == 0
            ? Say.Of($"Throughput crosses at {throughput}; the published costs do not cross.")
            : Say.Of($"Throughput crosses at {throughput}, the published costs at {costs}.");
    }

    private static string BeforeTheFirst(Comparison comparison)
    {
        var first = comparison.BreakEven.Interactivity[0];
        var row = comparison.Rows.FirstOrDefault(r => r.Interactivity < first && r.Ahead is not null);
        return row is null ? "" : AtTarget(row, row.Ahead!.Value, comparison);
    }

    private static string AtTarget(TargetRow row, int winner, Comparison comparison)
    {
        var gain = row.Ratio(Metrics.Throughput, winner, 1 - winner)!.Value;
        var (at, leader) = (Figure.Interactivity(row.Interactivity), comparison.Series[winner].Label);
        var (percent, ratio) = (Figure.Percent((gain - 1) * 100), Figure.Ratio(gain));
        var saving = CostGap.Of(row.Points[winner], row.Points[1 - winner]) is { Cheaper: 0, PercentCheaper: { } cheaper } ? Figure.Saving(cheaper) : null;
        return (gain < 2, saving) switch
        {
            (true, null) => Say.Of($"At {at}, {leader} delivers {percent} more."),
            (true, { } saved) => Say.Of($"At {at}, {leader} delivers {percent} more and is {saved} cheaper per token."),
            (false, null) => Say.Of($"At {at}, {leader} delivers {ratio} as much."),
            (false, { } saved) => Say.Of($"At {at}, {leader} delivers {ratio} as much and is {saved} cheaper per token."),
        };
    }

    // The whole stretch, edges included; the headline has its middle.
    private static string Whole(Comparison comparison, int winner)
    {
        var range = comparison.BreakEven.Leads[0].Range;
        if (range.Low == range.High)
            return "";
        var (least, most) = LeadSpread.Of(comparison.Series[winner].Curve.Single, comparison.Series[1 - winner].Curve.Single, range);
        var (low, high) = (Figure.Ratio(least), Figure.Ratio(most));
        var lead = low == high ? low : Say.Of($"{low} to {high}");
        return Say.Of($"{comparison.Series[winner].Label} leads from {Figure.About(range.Low)} to {Figure.About(range.High)}\u00A0tok/s/user, {lead}.");
    }

    private static string Saving(Comparison comparison, int winner)
    {
        // Of the stretch that the headline names, whatever the targets are.
        if (LeadSpread.Saving(comparison.Series[winner], comparison.Series[1 - winner], comparison.BreakEven.Leads[0].Range) is not { } saving)
            return "";
        var (leader, least, most) = (comparison.Series[winner].Label, Figure.Saving(saving.Least), Figure.Saving(saving.Most));
        return least == most
            ? Say.Of($"{leader} is {least} cheaper per token.")
            : Say.Of($"{leader} is {least} to {most} cheaper per token.");
    }

    // Published pages show both series at the same interactivities; of measured ones it matters where one goes on alone.
    private static string Beyond(Comparison comparison)
    {
        if (comparison.IsPublished || comparison.Series[0].Curve.Range is not { } first || comparison.Series[1].Curve.Range is not { } second)
            return "";
        if (first.High == second.High)
            return "";
        var further = comparison.Series[first.High > second.High ? 0 : 1].Label;
        var border = Figure.About(Math.Min(first.High, second.High));
        return comparison.Ceiling is { } ceiling
            ? Say.Of($"Above {border}\u00A0tok/s/user, only {further} is known to meet {CeilingWords.Label(ceiling)}.")
            : Say.Of($"Above {border}\u00A0tok/s/user, only {further} {SourceWords.Done(comparison)}.");
    }
}
