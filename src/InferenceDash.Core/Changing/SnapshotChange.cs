namespace InferenceDash.Core.Changing;

/// <summary>What differs between two snapshots: which series count with other points, and which answers that changes.</summary>
/// <param name="Before">The earlier snapshot.</param>
/// <param name="After">The later one.</param>
/// <param name="Models">Models that only the later one knows.</param>
/// <param name="Gpus">GPUs that only the later one knows.</param>
/// <param name="Sets">Assumption sets that only the later one has, or has with other figures.</param>
/// <param name="Series">Series with other points, in the order of the later snapshot; those that are gone follow.</param>
/// <param name="Pairs">Methods against Off whose figures on the map are others.</param>
public sealed record SnapshotChange(
    Catalog Before, Catalog After, IReadOnlyList<Model> Models, IReadOnlyList<Gpu> Gpus, IReadOnlyList<AssumptionSet> Sets,
    IReadOnlyList<SeriesChange> Series, IReadOnlyList<PairChange> Pairs)
{
    private static readonly PointSource[] Sources = [PointSource.Measured, PointSource.Published, PointSource.Composed];

    /// <summary>How many acceptance lengths only the later one has, and how many only the earlier one.</summary>
    public (int Came, int Went) AcceptanceLengths => Moved(data => data.Acceptance);

    /// <summary>The same of evaluations.</summary>
    public (int Came, int Went) Evaluations => Moved(data => data.Evaluations);

    /// <summary>Compares two snapshots of one store.</summary>
    /// <param name="before">The earlier one; an empty catalog for what the first import brought.</param>
    /// <param name="after">The later one.</param>
    public static SnapshotChange Of(Catalog before, Catalog after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        SeriesChange[] series =
        [
            .. after.Pool.Keys.Union(before.Pool.Keys)
                .SelectMany(key => Sources.Select(source => SeriesChange.Of(before, after, key, source)).OfType<SeriesChange>()),
        ];
        var (was, now) = (before.Dataset, after.Dataset);
        return new SnapshotChange(
            before, after,
            [.. now.Models.ExceptBy(was.Models.Select(m => m.Slug), m => m.Slug)],
            [.. now.Gpus.ExceptBy(was.Gpus.Select(g => g.Key), g => g.Key)],
            [.. now.AssumptionSets.Where(set => !was.AssumptionSets.Any(s => IsSame(s, set)))],
            series, PairChange.Of(before, after, series.Select(s => (s.Key, s.Source)).ToHashSet()));
    }

    private (int Came, int Went) Moved<T>(Func<Dataset, IEnumerable<T>> of)
    {
        var (was, now) = (of(Before.Dataset).ToHashSet(), of(After.Dataset).ToHashSet());
        return (now.Count(row => !was.Contains(row)), was.Count(row => !now.Contains(row)));
    }

    private static bool IsSame(AssumptionSet a, AssumptionSet b) =>
        a.Id == b.Id && a.ByGpu.Count == b.ByGpu.Count && a.ByGpu.All(gpu => b.ByGpu.GetValueOrDefault(gpu.Key) == gpu.Value);
}
