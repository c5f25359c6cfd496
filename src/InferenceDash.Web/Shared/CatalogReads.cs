using InferenceDash.Store;

namespace InferenceDash.Web.Shared;

/// <summary>What the cache of catalogs asks the store for.</summary>
/// <param name="LatestAsync">Id of the newest snapshot; null: there is none.</param>
/// <param name="ReadAsync">The data as of a snapshot; null: there is none of that id.</param>
/// <param name="SnapshotsAsync">Every snapshot, oldest first.</param>
public sealed record CatalogReads(
    Func<CancellationToken, Task<string?>> LatestAsync,
    Func<string, CancellationToken, Task<Dataset?>> ReadAsync,
    Func<CancellationToken, Task<IReadOnlyList<Snapshot>>> SnapshotsAsync)
{
    public static CatalogReads From(BenchmarkStore store) => new(store.LatestSnapshotAsync, store.ReadAsync, store.SnapshotsAsync);
}
