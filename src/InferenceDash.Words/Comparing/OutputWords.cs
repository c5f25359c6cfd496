namespace InferenceDash.Words.Comparing;

/// <summary>What evaluations say of the outputs of a comparison.</summary>
public static class OutputWords
{
    /// <summary>The heading, and the title of the note.</summary>
    public static string Title => Say.Of("Outputs");

    /// <summary>Code of the note that outputs are not the same.</summary>
    public const string Code = "outputs-differ";

    /// <summary>What the part is about.</summary>
    public static string About => Say.Of("Evaluations of the answers of each side. A gain counts only where the outputs hold.");

    /// <summary>What the table holds, for those who cannot see it.</summary>
    public static string Caption => Say.Of("Scores of each series beside those of the baseline");

    /// <summary>The way to how it is judged.</summary>
    public static string ToMethod => Say.Of("How outputs are compared");

    /// <summary>The way to all evaluations.</summary>
    public static string ToAll => Say.Of("All evaluations");

    /// <summary>What errors assume.</summary>
    public static string Independent =>
        Say.Of("Errors are 95 % intervals. Both sides are taken as independent samples: which tasks both solved is not known, and for the same tasks the true "
        + "error is smaller.");

    /// <summary>A score: <c>95.1 %</c> of a share, else the number.</summary>
    public static string Score(MeasuredEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return evaluation.IsShare ? Percent(evaluation.Score) : Figure.Rate(evaluation.Score);
    }

    /// <summary>What stands beside a score: its number of samples.</summary>
    public static string Samples(MeasuredEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return Count.Of(evaluation.Samples, "sample");
    }

    /// <summary>A score of a side in a cell; <c>not evaluated</c> without one.</summary>
    public static string Side(EvaluationChoice? choice) => choice is null ? Say.Of("not evaluated") : Score(choice.Counts);

    /// <summary>What stands below it: samples, day, what was set aside.</summary>
    public static string Detail(EvaluationChoice? choice) => choice is not { } of ? ""
        : Say.Of($"{Samples(of.Counts)}, {Figure.Day(of.Counts.Date)}{(of.SetAside > 0 ? Say.Of($"; {Count.Of(of.SetAside, "other")} set aside") : "")}");

    /// <summary>The difference with its error: <c>−0.4 ± 1.7 points</c>; <c>—</c>: one side was not evaluated.</summary>
    public static string Difference(OutputCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (check is not { Difference: { } difference, Smallest: { } smallest })
            return Printed.Unknown;
        var scale = check.Either.IsShare ? 100 : 1;
        var sign = difference < 0 ? "−" : "+";
        var unit = check.Either.IsShare ? Say.Of(" points") : "";
        return $"{sign}{Figure.Print(Math.Abs(scale * difference), 1)} ±{Figure.Nbsp}{Figure.Print(scale * smallest, 1)}{unit}";
    }

    /// <summary>The verdict in a few words.</summary>
    public static string Verdict(OutputCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return check.Verdict switch
        {
            OutputVerdict.Holds => Say.Of("holds"),
            OutputVerdict.Worse => Say.Of("worse, outside error"),
            OutputVerdict.Better => Say.Of("better, outside error"),
            OutputVerdict.CannotTell => Say.Of($"cannot tell: these samples show differences from {Smallest(check)} on"),
            _ => Say.Of("one side only"),
        };
    }

    /// <summary>The name of an evaluation with its metric: <c>gsm8k (exact_match)</c>.</summary>
    public static string Name(MeasuredEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return Say.Of($"{evaluation.Evaluation} ({evaluation.Metric})");
    }

    /// <summary>A check in a sentence.</summary>
    public static string Says(OutputCheck check, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(comparison);
        var (series, baseline) = (comparison.Series[check.Series].Label, comparison.Series[comparison.Baseline].Label);
        return check.Own is { } own && check.Baseline is { } of
            ? Say.Of($"{Name(check.Either)}: {series} {Score(own.Counts)}, {baseline} {Score(of.Counts)} ({Difference(check)}): {Verdict(check)}.")
            : Say.Of($"{Name(check.Either)} was measured of {(check.Own is null ? baseline : series)} alone, so nothing says whether outputs hold.");
    }

    /// <summary>The warning beside a gain: the outputs that are not the same; empty: none.</summary>
    public static string Caveat(IReadOnlyList<OutputCheck> checks, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(checks);
        List<OutputCheck> outside = [.. checks.Where(check => check.IsOutside)];
        return outside.Count == 0 ? "" : Say.Of($"The outputs differ by more than their error. "
            + $"{Listed.Sentences(outside.Select(check => Says(check, comparison)))}");
    }

    /// <summary>The same as a note; null: the outputs do not differ, as far as is known.</summary>
    public static Note? Note(IReadOnlyList<OutputCheck> checks, Comparison comparison) =>
        Caveat(checks, comparison) is { Length: > 0 } text ? new Note(Code, Say.Of("Outputs differ."), text, IsCaution: true) : null;

    private static string Smallest(OutputCheck check) => check.Either.IsShare
        ? Say.Of($"{Figure.Print(100 * check.Smallest!.Value, 1)} points", "percentage")
        : Figure.Rate(check.Smallest!.Value);

    private static string Percent(double share) => Say.Of($"{Figure.Print(100 * share, 1)}\u00A0%");
}
