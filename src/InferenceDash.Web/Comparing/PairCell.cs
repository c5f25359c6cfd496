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
    public static PairCell Of(Metric metric, TargetComparison target, Comparison comparison, string method)
    {
        var (a, b) = (target.Method, target.Off);
        if (metric.Value(a) is null && metric.Value(b) is null)
            return new PairCell("—", "—", null, "", WhyNeither(target, comparison, method));

        var (winner, gain) = Outcome(metric, target, comparison, method);
        return new PairCell(metric.Print(a), metric.Print(b), winner, gain, null);
    }

    private static (Side? Winner, string Gain) Outcome(Metric metric, TargetComparison target, Comparison comparison, string method)
    {
        if (target.ThroughputRatio is null)
            return (null, WhyOneOnly(target, comparison, method));
        if (metric.Better == Better.Neither)
            return (null, "no winner");
        if (metric.Value(target.Method) is not { } a || metric.Value(target.Off) is not { } b)
            return (null, "");
        return metric.Better == Better.Lower ? Cheaper(CostGap.Of(target)!, method) : More(a, b, method);
    }

    private static (Side? Winner, string Gain) More(double a, double b, string method)
    {
        if (Tie.Between(a, b))
            return (null, $"tie within 1{Figure.Nbsp}%");
        return a > b ? (Side.Method, $"{method} {Figure.Ratio(a / b)}") : (Side.Off, $"Off {Figure.Ratio(b / a)}");
    }

    private static (Side? Winner, string Gain) Cheaper(CostGap gap, string method)
    {
        if (gap.Cheaper is not { } cheaper)
            return (null, gap.IsTie ? $"tie within 1{Figure.Nbsp}%" : gap.IsEqualAsPrinted ? "equal as published" : "rounded too coarsely to compare");
        var name = cheaper == Side.Method ? method : "Off";
        return (cheaper, gap.PercentCheaper is { } percent ? $"{name} {CostGap.PrintSaving(percent)} cheaper" : $"{name} cheaper");
    }

    private static string WhyOneOnly(TargetComparison target, Comparison comparison, string method)
    {
        var (a, b) = (target.Method, target.Off);
        if (a.Status == OperatingPointStatus.BelowRange && b.Status == OperatingPointStatus.BelowRange)
            return "bounds: no winner";
        var words = new List<string>();
        if (!a.HasValue)
            words.Add($"{method}: {StatusWords.Of(a, comparison.Method, target.Interactivity)}");
        if (!b.HasValue)
            words.Add($"Off: {StatusWords.Of(b, comparison.Off, target.Interactivity)}");
        return string.Join("; ", words);
    }

    private static string? WhyNeither(TargetComparison target, Comparison comparison, string method)
    {
        var (a, b) = (target.Method, target.Off);
        if (a.ThroughputPerGpu is not null || b.ThroughputPerGpu is not null)
            return null;
        var with = StatusWords.Of(a, comparison.Method, target.Interactivity);
        var without = StatusWords.Of(b, comparison.Off, target.Interactivity);
        return with == without ? with : $"{method}: {with}; Off: {without}";
    }
}
