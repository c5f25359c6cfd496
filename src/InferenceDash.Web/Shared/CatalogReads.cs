using InferenceDash.Store;

namespace InferenceDash.Web.Shared;

/// <summary>What the cache of catalogs asks the store for.</summary>
/// <param name="LatestAsync">Id of the newest snapshot; null: there is none.</param>
/// <param name="ReadAsync">
/// The data as of a snapshot, shared as far as it goes with that of another one; null: there is none of that id.
/// </param>
/// <param name="SnapshotsAsync">Every snapshot, oldest first.</param>
public sealed record CatalogReads(
    Func<CancellationToken, Task<string?>> LatestAsync,
    Func<string, Dataset?, CancellationToken, Task<Dataset?>> ReadAsync,
    Func<CancellationToken, Task<IReadOnlyList<Snapshot>>> SnapshotsAsync)
{
    /// <summary>How many points a snapshot has that are not shared with the data of another one.</summary>
    public Func<string, Dataset, CancellationToken, Task<int>> UnsharedAsync { get; init; } = static (_, _, _) => Task.FromResult(0);

    /// <summary>How large the store is, bytes.</summary>
    public Func<CancellationToken, Task<long>> SizeAsync { get; init; } = static _ => Task.FromResult(0L);

    /// <summary>Calls whenever there may be a newer snapshot, until it is cancelled; ends at once where the store does not tell.</summary>
    public Func<Action, CancellationToken, Task> WatchAsync { get; init; } = static (_, _) => Task.CompletedTask;

    /// <summary>What a reader brought under an id; null: nothing, or not any more.</summary>
    public Func<string, CancellationToken, Task<UploadReading?>> OwnAsync { get; init; } = static (_, _) => Task.FromResult<UploadReading?>(null);

    /// <summary>The latencies of single requests of points, by their places.</summary>
    public Func<IReadOnlyCollection<RequestRecord>, CancellationToken, Task<IReadOnlyDictionary<RequestRecord, RequestLatencies>>> RequestsAsync
    { get; init; } =
        static (_, _) => Task.FromResult<IReadOnlyDictionary<RequestRecord, RequestLatencies>>(new Dictionary<RequestRecord, RequestLatencies>());

    public static CatalogReads From(BenchmarkStore store, UploadArea uploads) =>
        new(store.LatestSnapshotAsync, store.ReadAsync, store.SnapshotsAsync)
        {
            UnsharedAsync = store.UnsharedAsync, SizeAsync = store.SizeAsync, WatchAsync = store.WatchAsync, OwnAsync = uploads.ReadAsync,
            RequestsAsync = store.RequestsAsync,
        };
}
