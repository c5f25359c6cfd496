namespace InferenceDash.Web.Shared;

/// <summary>One evaluation of a series beside that of the baseline. Null is unknown: that side was not evaluated.</summary>
/// <param name="Series">Key of the series.</param>
/// <param name="Evaluation">Name of the evaluation.</param>
/// <param name="Metric">Its metric.</param>
/// <param name="Score">Of the series.</param>
/// <param name="Baseline">Of the baseline.</param>
/// <param name="Difference">Score less that of the baseline.</param>
/// <param name="StandardError">Of the difference, both sides independent.</param>
/// <param name="Z">Difference in standard errors.</param>
/// <param name="SmallestDifference">The smallest that these samples can show at 95 %.</param>
/// <param name="Verdict">What the two say.</param>
public sealed record OutputResponse(
    string Series, string Evaluation, string Metric, ScoreResponse? Score, ScoreResponse? Baseline, double? Difference, double? StandardError, double? Z,
    double? SmallestDifference, OutputVerdict Verdict)
{
    public static OutputResponse Of(OutputCheck check, Comparison comparison) => new(
        comparison.Series[check.Series].Key, check.Either.Evaluation, check.Either.Metric, ScoreResponse.Of(check.Own), ScoreResponse.Of(check.Baseline),
        check.Difference, check.Error, check.Z, check.Smallest, check.Verdict);
}

/// <summary>The score that counts, and how many others of that side were set aside.</summary>
public sealed record ScoreResponse(double Score, int Samples, double StandardError, DateOnly Date, string? Gpu, string? Engine, int? DraftTokens, int SetAside)
{
    public static ScoreResponse? Of(EvaluationChoice? choice) => choice is not { Counts: var e } ? null
        : new ScoreResponse(e.Score, e.Samples, e.Error, e.Date, e.Gpu, e.Engine, e.DraftTokens, choice.SetAside);
}
