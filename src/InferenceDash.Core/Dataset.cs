namespace InferenceDash.Core;

/// <summary>Everything the store holds, as of one snapshot. Immutable.</summary>
/// <param name="Snapshot">Id of the snapshot.</param>
/// <param name="ImportedAt">When that snapshot was made.</param>
/// <param name="Models">Models, in the order in which pages list them.</param>
/// <param name="Gpus">GPUs, in the order in which pages list them.</param>
/// <param name="AssumptionSets">Assumption sets, oldest first.</param>
/// <param name="Published">Published operating points.</param>
/// <param name="Measured">
/// Benchmark points of every run and day, each measurement once: <see cref="CountingRuns"/> decides which count.
/// </param>
public sealed record Dataset(
    string Snapshot,
    DateTimeOffset ImportedAt,
    IReadOnlyList<Model> Models,
    IReadOnlyList<Gpu> Gpus,
    IReadOnlyList<AssumptionSet> AssumptionSets,
    IReadOnlyList<PublishedPoint> Published,
    MeasuredPoints Measured)
{
    /// <summary>Acceptance lengths that were measured for themselves, in the order in which they were imported.</summary>
    public IReadOnlyList<MeasuredAcceptance> Acceptance { get; init; } = [];

    /// <summary>Evaluations of the answers, in the order in which they were imported.</summary>
    public IReadOnlyList<MeasuredEvaluation> Evaluations { get; init; } = [];
}
