namespace InferenceDash.Words.Comparing;

/// <summary>Who leads, in a row of the list of comparisons.</summary>
public static class IndexWords
{
    /// <summary>What the list compares.</summary>
    public static string About =>
        Say.Of("Throughput per GPU (input + output) with multi-token prediction on and off, at the same interactivity (tok/s per user).");

    /// <summary>Where a filter looks.</summary>
    public static string AboutFilter => Say.Of("The filter searches model, GPU, vendor, precision and sequence.");

    /// <summary>That a filter leaves nothing.</summary>
    public static string NoMatch(string? filter) => Say.Of($"No comparison matches “{filter}”.");

    /// <summary>The words, and the index of the series to mark; null: none.</summary>
    public static (int? Series, string Words) Ahead(MapPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var series = pair.Comparison.Series;
        return pair.Comparison.BreakEven switch
        {
            { Status: BreakEvenStatus.Crossings, Leads: [{ Leader: { } first }, _] } b =>
                (first, Say.Of($"{series[first].Label} below {Figure.About(b.Interactivity[0])}")),
            { Status: BreakEvenStatus.Crossings } b => (null, Say.Of($"lead changes at {Listed.Of(b.Interactivity.Select(Figure.About))}")),
            _ => At(pair.At(MapSpeed.Middle).Row, series),
        };
    }

    internal static (int? Series, string Words) At(TargetRow row, IReadOnlyList<ComparedSeries> series) => row switch
    {
        { Ahead: { } leader } => (leader, Say.Of($"{series[leader].Label} ahead")),
        { IsCompared: true } => (null, PairWords.Tie),
        { Alone: { } alone } => (null, Say.Of($"{series[alone].Label} only")),
        _ => (null, Say.Of("not comparable")),
    };

    /// <summary>GPU and precision, with the method where it is not MTP: <c>H100 FP8</c>, <c>H100 FP8, EAGLE</c>.</summary>
    public static string Row(Matchup matchup)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        return matchup.Method == SpecMethod.Mtp ? matchup.Hardware : WithMethod(matchup);
    }

    /// <summary>The same with the model before it, in a list of several.</summary>
    public static string RankedRow(Matchup matchup)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        return $"{matchup.Model.Label} {Row(matchup)}";
    }

    /// <summary>GPU and precision with the method, whichever it is.</summary>
    public static string WithMethod(Matchup matchup)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        return Say.Of($"{matchup.Hardware}, {matchup.Method.Label}");
    }

    /// <summary>The heading of a list: <c>All 37 comparisons</c>, <c>5 of 37 comparisons at 8k/1k</c>.</summary>
    public static string Heading(int shown, int all, Sequence? sequence = null)
    {
        var (some, total) = (Count.Of(shown), Count.Of(all, "comparison"));
        return (shown == all, sequence) switch
        {
            (true, null) => Say.Of($"All {total}"),
            (true, { } at) => Say.Of($"All {total} at {at.Label}"),
            (false, null) => Say.Of($"{some} of {total}"),
            (false, { } at) => Say.Of($"{some} of {total} at {at.Label}"),
        };
    }
}
