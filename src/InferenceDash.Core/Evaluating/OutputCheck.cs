namespace InferenceDash.Core.Evaluating;

/// <summary>One evaluation of a series beside that of the baseline.</summary>
/// <param name="Series">Index of the series; the baseline itself is never one.</param>
/// <param name="Own">What counts of the series; null: it was not evaluated.</param>
/// <param name="Baseline">What counts of the baseline; null: it was not evaluated.</param>
public sealed record OutputCheck(int Series, EvaluationChoice? Own, EvaluationChoice? Baseline)
{
    /// <summary>A loss of this many points of a share, or of this share of another score, matters.</summary>
    public const double Margin = 0.03;

    /// <summary>Of the standard normal distribution, for an interval of 95 %.</summary>
    private const double Z95 = 1.959963984540054;

    /// <summary>The evaluation that one of them is.</summary>
    public MeasuredEvaluation Either => (Own ?? Baseline)!.Counts;

    /// <summary>Score of the series less that of the baseline; null: one was not evaluated.</summary>
    public double? Difference => Own?.Counts.Score - Baseline?.Counts.Score;

    /// <summary>
    /// Standard error of the difference, √(se₁² + se₂²): which tasks both sides solved is not known, so they are taken as
    /// independent, which for the same tasks is too large rather than too small. Null: one was not evaluated.
    /// </summary>
    public double? Error => Own is { } own && Baseline is { } baseline
        ? Math.Sqrt((own.Counts.Error * own.Counts.Error) + (baseline.Counts.Error * baseline.Counts.Error))
        : null;

    /// <summary>The difference in standard errors; null: one was not evaluated.</summary>
    public double? Z => Difference / Error;

    /// <summary>The smallest difference that these samples can show at 95 %; null: one was not evaluated.</summary>
    public double? Smallest => Z95 * Error;

    /// <summary>What the two say.</summary>
    public OutputVerdict Verdict => (Difference, Smallest) switch
    {
        ({ } difference, { } smallest) when difference < -smallest => OutputVerdict.Worse,
        ({ } difference, { } smallest) when difference > smallest => OutputVerdict.Better,
        ({ } difference, { } smallest) => difference - smallest >= -LossThatMatters ? OutputVerdict.Holds : OutputVerdict.CannotTell,
        _ => OutputVerdict.OneSide,
    };

    /// <summary>Whether the difference is outside its error, so that the outputs are not the same.</summary>
    public bool IsOutside => Verdict is OutputVerdict.Worse or OutputVerdict.Better;

    private double LossThatMatters => Either.IsShare ? Margin : Margin * Math.Abs(Baseline!.Counts.Score);

    /// <summary>
    /// The evaluations of a comparison: each series beside the baseline, those outside their error first; series by series, in the
    /// order of names.
    /// </summary>
    public static IReadOnlyList<OutputCheck> Of(IReadOnlyList<MeasuredEvaluation> evaluations, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(evaluations);
        ArgumentNullException.ThrowIfNull(comparison);
        if (evaluations.Count == 0)
            return [];
        var choices = comparison.Series.Select(series => EvaluationChoice.Of(evaluations, series)).ToList();
        var baseline = choices[comparison.Baseline];
        return
        [
            .. Enumerable.Range(0, choices.Count).Where(i => i != comparison.Baseline)
                .SelectMany(i => choices[i].Keys.Union(baseline.Keys).Order()
                    .Select(key => new OutputCheck(i, choices[i].GetValueOrDefault(key), baseline.GetValueOrDefault(key))))
                .OrderByDescending(check => check.IsOutside),
        ];
    }
}
