namespace InferenceDash.Store;

/// <summary>What the opening of a store imported of the bundled data.</summary>
/// <param name="Steps">The imports, oldest first; empty: the store had everything, or there is nothing to have.</param>
/// <param name="IsNewStore">Whether the store had none of the bundled data before.</param>
public sealed record BundledImport(IReadOnlyList<ImportResult> Steps, bool IsNewStore)
{
    /// <summary>What all of them stored.</summary>
    public RowCounts Stored => Steps.Aggregate(RowCounts.None, static (sum, step) => sum.Plus(step.Stored));

    /// <summary>Id of the last of their snapshots; null: nothing was imported.</summary>
    public string? SnapshotId => Steps.Count > 0 ? Steps[^1].SnapshotId : null;
}
