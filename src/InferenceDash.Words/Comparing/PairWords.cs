namespace InferenceDash.Words.Comparing;

/// <summary>What a cell of the table says under its two figures: what the better series gains, or why nobody does.</summary>
public static class PairWords
{
    /// <summary>Neither series is better by more than a tie.</summary>
    public static string Tie => Say.Of($"tie within 1\u00A0%");

    /// <summary>How many times as much a series has: <c>MTP 1.69×</c>.</summary>
    /// <param name="leader">The series' name.</param>
    /// <param name="ratio">At least 1.</param>
    public static string More(string leader, double ratio) => $"{leader} {Figure.Ratio(ratio)}";

    /// <summary>What the cheaper series saves: <c>MTP 58 % cheaper</c>.</summary>
    public static string Cheaper(CostGap gap, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(gap);
        ArgumentNullException.ThrowIfNull(comparison);
        return gap switch
        {
            { Cheaper: { } series, PercentCheaper: { } percent } => Say.Of($"{comparison.Series[series].Label} {Figure.Saving(percent)} cheaper"),
            { Cheaper: { } series } => Say.Of($"{comparison.Series[series].Label} cheaper"),
            { IsTie: true } => Tie,
            { IsEqualAsPrinted: true } => Say.Of("equal as published"),
            _ => Say.Of("rounded too coarsely to compare"),
        };
    }

    /// <summary>Why the two figures of a target have no ratio: bounds, or what the series without a value has instead.</summary>
    public static string WhyNoRatio(TargetRow row, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(comparison);
        var (first, second) = (row.Points[0], row.Points[1]);
        if (first.IsBound && second.IsBound)
            return Say.Of("bounds only");
        return (first.HasValue, second.HasValue) switch
        {
            (false, true) => Of(0, row, comparison),
            (true, false) => Of(1, row, comparison),
            _ => StatusWords.OfBoth(row, comparison),
        };
    }

    private static string Of(int series, TargetRow row, Comparison comparison) =>
        Say.Of($"{comparison.Series[series].Label}: {StatusWords.Of(row, series, comparison)}");
}
