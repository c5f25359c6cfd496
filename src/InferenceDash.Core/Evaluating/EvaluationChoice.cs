namespace InferenceDash.Core.Evaluating;

/// <summary>The evaluation that counts for a series, of all that belong to it.</summary>
/// <param name="Counts">The most specific one, of these the newest.</param>
/// <param name="SetAside">How many others belong to the series.</param>
public sealed record EvaluationChoice(MeasuredEvaluation Counts, int SetAside)
{
    /// <summary>
    /// The evaluations of a series by name and metric. One belongs to it by model, precision and spec method, and by GPU, engine
    /// and draft length where it says them; where a point of the series does not say its engine or draft length, nothing
    /// contradicts. A series of method best is of several methods and has none.
    /// </summary>
    /// <param name="evaluations">In the order of their imports.</param>
    /// <param name="series">The series.</param>
    public static IReadOnlyDictionary<(string Evaluation, string Metric), EvaluationChoice> Of(
        IReadOnlyList<MeasuredEvaluation> evaluations, ComparedSeries series)
    {
        ArgumentNullException.ThrowIfNull(evaluations);
        ArgumentNullException.ThrowIfNull(series);
        if (series.Spec.Method.IsBest || evaluations.Count == 0)
            return new Dictionary<(string, string), EvaluationChoice>();
        var configurations = series.Curve.Points.Select(p => p.Measured?.Configuration).OfType<Configuration>().Distinct().ToList();
        return evaluations.Select((evaluation, order) => (evaluation, order))
            .Where(e => BelongsTo(e.evaluation, series.Spec, configurations))
            .GroupBy(e => (Name(e.evaluation.Evaluation), Name(e.evaluation.Metric)))
            .ToDictionary(
                group => group.Key,
                group => new EvaluationChoice(
                    group.OrderByDescending(e => Specificity(e.evaluation)).ThenByDescending(e => e.evaluation.Date).ThenByDescending(e => e.order)
                        .First().evaluation,
                    group.Count() - 1));
    }

    private static bool BelongsTo(MeasuredEvaluation e, SeriesSpec spec, List<Configuration> configurations) =>
        e.Model == spec.Model && e.Precision == spec.Precision && e.Method == spec.Method
        && (e.Gpu is null || e.Gpu == spec.Gpu)
        && (spec.AsOf is not { } day || e.Date <= day)
        && (e.Engine is null || IsEngineOf(e.Engine, spec, configurations))
        && (e.DraftTokens is null || e.Method.IsOff || IsDraftLengthOf(e.DraftTokens, spec, configurations));

    private static bool IsEngineOf(string engine, SeriesSpec spec, List<Configuration> configurations) => spec.Engine is { } one
        ? Same(engine, one)
        : configurations.Count == 0 || configurations.Exists(c => Same(engine, c.Engine));

    private static bool IsDraftLengthOf(int? tokens, SeriesSpec spec, List<Configuration> configurations) => spec.DraftTokens is { } one
        ? tokens == one
        : configurations.Count == 0 || configurations.Exists(c => c.DraftTokens is null || c.DraftTokens == tokens);

    private static int Specificity(MeasuredEvaluation e) => (e.Gpu is null ? 0 : 1) + (e.Engine is null ? 0 : 1) + (e.DraftTokens is null ? 0 : 1);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // Names that differ in case are one.
    private static string Name(string name) => name.ToUpperInvariant();
}
