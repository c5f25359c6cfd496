namespace InferenceDash.Web.Comparing;

/// <summary>Both sides of one metric at one target, as the table prints them.</summary>
/// <param name="Method">The method's figure.</param>
/// <param name="Off">Off's figure.</param>
/// <param name="Winner">The better side; null: neither, or not decided.</param>
/// <param name="Gain">What the winner gains, or why there is none.</param>
/// <param name="Why">Why there is no figure at all; null: there is one.</param>
public sealed record PairCell(string Method, string Off, Side? Winner, string Gain, string? Why)
{
    /// <summary>The cell of a metric at a target.</summary>
    public static PairCell Of(Metric metric, TargetComparison target, Comparison comparison, Labels names)
    {
        var (a, b) = (target.Method, target.Off);
        if (metric.Value(a) is null && metric.Value(b) is null)
            return new PairCell("—", "—", null, "", WhyNeither(target, comparison, names));

        var (winner, gain) = Outcome(metric, target, comparison, names);
        return new PairCell(metric.Print(a), metric.Print(b), winner, gain, null);
    }

    private static (Side? Winner, string Gain) Outcome(Metric metric, TargetComparison target, Comparison comparison, Labels names)
    {
        if (target.ThroughputRatio is null)
            return (null, WhyOneOnly(target, comparison, names));
        if (metric.Better == Better.Neither)
            return (null, "no winner");
        if (metric.Value(target.Method) is not { } a || metric.Value(target.Off) is not { } b)
            return (null, "");
        return metric.Better == Better.Lower ? Cheaper(CostGap.Of(target)!, names) : More(a, b, names);
    }

    private static (Side? Winner, string Gain) More(double a, double b, Labels names)
    {
        if (Tie.Between(a, b))
            return (null, $"tie within 1{Figure.Nbsp}%");
        return a > b ? (Side.Method, $"{names.Method} {Figure.Ratio(a / b)}") : (Side.Off, $"{names.Off} {Figure.Ratio(b / a)}");
    }

    private static (Side? Winner, string Gain) Cheaper(CostGap gap, Labels names)
    {
        if (gap.Cheaper is not { } cheaper)
            return (null, gap.IsTie ? $"tie within 1{Figure.Nbsp}%" : gap.IsEqualAsPrinted ? "equal as published" : "rounded too coarsely to compare");
        var name = names[cheaper];
        return (cheaper, gap.PercentCheaper is { } percent ? $"{name} {Figure.Saving(percent)} cheaper" : $"{name} cheaper");
    }

    private static string WhyOneOnly(TargetComparison target, Comparison comparison, Labels names)
    {
        var (a, b) = (target.Method, target.Off);
        if (a.Status == OperatingPointStatus.BelowRange && b.Status == OperatingPointStatus.BelowRange)
            return "bounds: no winner";
        var words = new List<string>();
        if (!a.HasValue)
            words.Add($"{names.Method}: {StatusWords.Of(a, comparison.Method, target.Interactivity)}");
        if (!b.HasValue)
            words.Add($"{names.Off}: {StatusWords.Of(b, comparison.Off, target.Interactivity)}");
        return string.Join("; ", words);
    }

    private static string? WhyNeither(TargetComparison target, Comparison comparison, Labels names)
    {
        var (a, b) = (target.Method, target.Off);
        if (a.ThroughputPerGpu is not null || b.ThroughputPerGpu is not null)
            return null;
        var with = StatusWords.Of(a, comparison.Method, target.Interactivity);
        var without = StatusWords.Of(b, comparison.Off, target.Interactivity);
        return with == without ? with : $"{names.Method}: {with}; {names.Off}: {without}";
    }
}
