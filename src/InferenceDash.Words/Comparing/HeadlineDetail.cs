namespace InferenceDash.Words.Comparing;

/// <summary>The second line of a headline.</summary>
internal static class HeadlineDetail
{
    /// <summary>Where the lead changes, and what it was before.</summary>
    public static string OfCrossings(Comparison comparison, Labels names) =>
        Joined(Crossings(comparison.BreakEven), BeforeTheFirst(comparison, names));

    /// <summary>What the leader saves over its whole stretch, and what lies beyond it.</summary>
    public static string OfLeader(Comparison comparison, int winner, Labels names)
    {
        var noBreakEven = comparison.IsPublished() ? "No break-even within the published range." : "No break-even within the measured range.";
        return Joined(Saving(comparison, winner, names), noBreakEven, Beyond(comparison, names));
    }

    /// <summary>What lies beyond the range in which nobody leads.</summary>
    public static string OfTie(Comparison comparison, Labels names) => Beyond(comparison, names);

    private static string Joined(params string[] sentences) => string.Join(' ', sentences.Where(s => s.Length > 0));

    private static string Crossings(BreakEven breakEven)
    {
        var throughput = Listed.Of(breakEven.Interactivity.Select(Figure.Crossing));
        var costs = Listed.Of(breakEven.CostInteractivity.Select(Figure.Crossing));
        if (!breakEven.AreCostsPublished || breakEven.CostInteractivity.SequenceEqual(breakEven.Interactivity))
            return $"Throughput crosses at {throughput}.";
        return costs.Length == 0
            ? $"Throughput crosses at {throughput}; the published costs do not cross."
            : $"Throughput crosses at {throughput}, the published costs at {costs}.";
    }

    private static string BeforeTheFirst(Comparison comparison, Labels names)
    {
        var first = comparison.BreakEven.Interactivity[0];
        var target = comparison.Targets.FirstOrDefault(t => t.Interactivity < first && t.Verdict is Verdict.Method or Verdict.Off);
        return target is null ? "" : AtTarget(target, names);
    }

    private static string AtTarget(TargetComparison target, Labels names)
    {
        var winner = target.Verdict == Verdict.Method ? 0 : 1;
        var gain = Math.Max(target.ThroughputRatio!.Value, 1 / target.ThroughputRatio.Value);
        var (at, leader) = (Figure.Interactivity(target.Interactivity), names[winner]);
        var (percent, ratio) = (Figure.Percent((gain - 1) * 100), Figure.Ratio(gain));
        var saving = CostGap.Of(target.Method, target.Off) is { PercentCheaper: { } cheaper } gap && gap.Cheaper == winner ? Figure.Saving(cheaper) : null;
        return (gain < 2, saving) switch
        {
            (true, null) => $"At {at}, {leader} delivers {percent} more.",
            (true, { } saved) => $"At {at}, {leader} delivers {percent} more and is {saved} cheaper per token.",
            (false, null) => $"At {at}, {leader} delivers {ratio} as much.",
            (false, { } saved) => $"At {at}, {leader} delivers {ratio} as much and is {saved} cheaper per token.",
        };
    }

    private static string Saving(Comparison comparison, int winner, Labels names)
    {
        // Of the stretch that the headline names, whatever the targets are.
        if (LeadSpread.Saving(comparison.Series[winner], comparison.Series[1 - winner], comparison.BreakEven.Leads[0].Range) is not { } saving)
            return "";
        var (least, most) = (Figure.Saving(saving.Least), Figure.Saving(saving.Most));
        return least == most
            ? $"{names[winner]} is also {least} cheaper per token."
            : $"{names[winner]} is also {least} to {most} cheaper per token.";
    }

    // Published pages show both sides at the same interactivities; of measured ones it matters where one side goes on alone.
    private static string Beyond(Comparison comparison, Labels names)
    {
        if (comparison.IsPublished() || comparison.Method.Range is not { } method || comparison.Off.Range is not { } off || method.High == off.High)
            return "";
        var further = names[method.High > off.High ? 0 : 1];
        var border = Figure.About(Math.Min(method.High, off.High));
        return comparison.Ceiling is { } ceiling
            ? $"Above {border}{Figure.Nbsp}tok/s/user, only {further} is known to meet {CeilingWords.Label(ceiling)}."
            : $"Above {border}{Figure.Nbsp}tok/s/user, only {further} was measured.";
    }
}
