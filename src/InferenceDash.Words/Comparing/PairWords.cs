namespace InferenceDash.Words.Comparing;

/// <summary>What a cell of the table says under its two figures: what the better side gains, or why nobody does.</summary>
public static class PairWords
{
    /// <summary>Neither side is better by more than a tie.</summary>
    public const string Tie = $"tie within 1{Figure.Nbsp}%";

    /// <summary>How many times as much a side has: <c>MTP 1.69×</c>.</summary>
    /// <param name="leader">The side's name.</param>
    /// <param name="ratio">At least 1.</param>
    public static string More(string leader, double ratio) => $"{leader} {Figure.Ratio(ratio)}";

    /// <summary>What the cheaper side saves: <c>MTP 58 % cheaper</c>.</summary>
    public static string Cheaper(CostGap gap, Labels names)
    {
        ArgumentNullException.ThrowIfNull(gap);
        ArgumentNullException.ThrowIfNull(names);
        return gap switch
        {
            { Cheaper: { } series, PercentCheaper: { } percent } => $"{names[series]} {Figure.Saving(percent)} cheaper",
            { Cheaper: { } series } => $"{names[series]} cheaper",
            { IsTie: true } => Tie,
            { IsEqualAsPrinted: true } => "equal as published",
            _ => "rounded too coarsely to compare",
        };
    }

    /// <summary>Why the two figures of a target have no ratio: bounds, or what the side without a value has instead.</summary>
    public static string WhyNoRatio(TargetComparison target, Comparison comparison, Labels names)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(names);
        var (method, off) = (target.Method, target.Off);
        if (method.IsBound && off.IsBound)
            return "bounds only";
        return (method.HasValue, off.HasValue) switch
        {
            (false, true) => Of(0, target, comparison, names),
            (true, false) => Of(1, target, comparison, names),
            _ => StatusWords.OfBoth(target, comparison, names),
        };
    }

    private static string Of(int series, TargetComparison target, Comparison comparison, Labels names) =>
        $"{names[series]}: {StatusWords.Of(series == 0 ? target.Method : target.Off, comparison.Series[series].Curve.Single, target.Interactivity)}";
}
