using InferenceDash.Words.Comparing;

namespace InferenceDash.Words.Evaluating;

/// <summary>What the page of evaluations says.</summary>
public static class EvaluationWords
{
    /// <summary>Its heading.</summary>
    public static string Title => Say.Of("Evaluations");

    /// <summary>What it is for.</summary>
    public static string About =>
        Say.Of("How well the answers of a deployment did, with speculative decoding and without. Comparisons show them beside the gain "
        + "and warn where outputs differ by more than their error.");

    /// <summary>That there are none.</summary>
    public static string None => Say.Of("No evaluations yet.");

    /// <summary>What to do about it.</summary>
    public static string ToImport => Say.Of("How to import evaluations");

    /// <summary>What the table holds, for those who cannot see it.</summary>
    public static string Caption => Say.Of("Every evaluation, model by model");

    /// <summary>What the search finds it by.</summary>
    public static IReadOnlyList<string> Keywords { get; } = ["accuracy", "quality", "gsm8k", "lm_eval", "outputs", "scores"];

    /// <summary>How many there are, of how many models.</summary>
    public static string Holding(IReadOnlyList<MeasuredEvaluation> evaluations)
    {
        ArgumentNullException.ThrowIfNull(evaluations);
        return Say.Of($"{Count.Of(evaluations.Count, "score")} of "
            + $"{Count.Of(evaluations.Select(e => e.Model).Distinct(StringComparer.Ordinal).Count(), "model")}");
    }

    /// <summary>What was evaluated: <c>H200, FP8, MTP, k = 3</c>.</summary>
    public static string Deployment(MeasuredEvaluation evaluation, string? gpu)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        string?[] words =
        [
            gpu, evaluation.Precision.Label, evaluation.Method.Label, evaluation.DraftTokens is { } k ? $"k = {Count.Of(k)}" : null,
            evaluation.Engine is { } engine ? $"{engine} {evaluation.EngineVersion}".Trim() : null,
        ];
        return Listed.Commas(words.OfType<string>());
    }

    /// <summary>A score with its error of 95 %: <c>95.1 % ± 1.2</c>.</summary>
    public static string Score(MeasuredEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var half = 1.96 * evaluation.Error;
        return $"{OutputWords.Score(evaluation)} ±{Figure.Nbsp}{(evaluation.IsShare ? Figure.Print(100 * half, 1) : Figure.Rate(half))}";
    }

    /// <summary>That a model has none.</summary>
    public static string NoneOf(IEnumerable<string> models) => Say.Of($"There are evaluations of {Listed.Of(models)}.");
}
