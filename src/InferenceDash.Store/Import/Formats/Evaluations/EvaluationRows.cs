namespace InferenceDash.Store.Import.Formats.Evaluations;

/// <summary>What every format of evaluations has to check.</summary>
internal static class EvaluationRows
{
    /// <summary>Why a score is rejected that stands in an import already.</summary>
    public const string Twice = "appears twice for this evaluation, deployment, day and run in this import";

    /// <summary>The metric of a score that says none.</summary>
    public const string Score = "score";

    /// <summary>What is wrong with a score; null: nothing.</summary>
    public static string? FlawIn(double score, double? standardError)
    {
        if (!double.IsFinite(score))
            return "is not a finite number";
        return score is < 0 or > 1 && standardError is null ? "is no share from 0 to 1; write 0.842 for 84.2 %, or state the standard error" : null;
    }

    /// <summary>What is wrong with a standard error; null: nothing.</summary>
    public static string? FlawInError(double? standardError) => standardError is null or (> 0 and < double.PositiveInfinity) ? null : "is not above 0";
}
