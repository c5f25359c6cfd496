using InferenceDash.Store;
using Microsoft.Extensions.Options;

namespace InferenceDash.Web.Shared;

/// <summary>
/// The catalogs that pages and answers are made from. They are loaded in the server's own time: whoever waits for one may give
/// up without ending the load for the others.
/// </summary>
public sealed class CatalogCache : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly NewestCatalog _newest;
    private readonly PinnedCatalogs _pinned;
    private readonly OwnCatalogs _own;
    private readonly RecentRecords _records;
    private readonly CatalogReads _reads;

    public CatalogCache(CatalogReads reads, IOptions<CatalogOptions> options, TimeProvider clock, ILogger<CatalogCache> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        _reads = reads;
        _newest = new NewestCatalog(reads, clock, log, _closing.Token);
        _pinned = new PinnedCatalogs(reads, options.Value, _closing.Token);
        _own = new OwnCatalogs(reads, clock);
        _records = new RecentRecords(reads);
    }

    /// <summary>The catalog of the newest snapshot that can be shown; without any snapshot, an empty one.</summary>
    public async ValueTask<Catalog> NewestAsync(CancellationToken cancellation = default) => (await _newest.GetAsync(cancellation)).Catalog;

    /// <summary>Every snapshot, oldest first, as far as the newest catalog knows.</summary>
    public async ValueTask<IReadOnlyList<Snapshot>> SnapshotsAsync(CancellationToken cancellation = default) =>
        (await _newest.GetAsync(cancellation)).Snapshots;

    /// <summary>
    /// A number that is another one whenever the newest catalog or the list of snapshots is; null: there is none to show. What was made
    /// from the newest catalog holds as long as it is the same.
    /// </summary>
    public async ValueTask<long?> VersionAsync(CancellationToken cancellation = default)
    {
        try
        {
            return await _newest.VersionAsync(cancellation) is var version and > 0 ? version : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>What there is now, without a look at the store; null: nothing was read yet.</summary>
    public CatalogState? State => _newest.Current is { } held ? new CatalogState(held.Catalog, held.Snapshots, held.StoreBytes, held.AsOf) : null;

    /// <summary>Memory that pinned snapshots take beyond the newest one's, estimated, bytes.</summary>
    public long PinnedBytes => _pinned.Bytes;

    /// <summary>Since when the store has not answered, so that there may be newer data; null: it answers, or never did.</summary>
    public DateTimeOffset? AsOf => _newest.Current?.AsOf;

    /// <summary>The catalog as of a snapshot; null: there is none of that id. Without an id, the newest.</summary>
    public async ValueTask<Catalog?> AsOfAsync(string? snapshot, CancellationToken cancellation = default)
    {
        if (snapshot is not null && _pinned.Find(snapshot) is { } held)
            return held;
        var newest = await _newest.GetAsync(cancellation);
        return snapshot is null || snapshot == newest.Snapshot ? newest.Catalog : await _pinned.GetAsync(snapshot, newest, cancellation);
    }

    /// <summary>A catalog with what a reader brought over it; null: there is no such upload, or not any more.</summary>
    public Task<OwnCatalog?> WithAsync(Catalog catalog, string upload, CancellationToken cancellation = default) =>
        _own.GetAsync(catalog, upload, isAway: AsOf is not null, cancellation);

    /// <summary>What a reader brought; null: there is no such upload, or not any more.</summary>
    public Task<UploadReading?> OwnAsync(string upload, CancellationToken cancellation = default) =>
        _own.ReadingAsync(upload, isAway: AsOf is not null, cancellation);

    /// <summary>Lets go of an upload that is deleted.</summary>
    public void Forget(string upload) => _own.Forget(upload);

    /// <summary>The latencies of single requests of points, by their places; those asked for last are held, the others read.</summary>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public Task<IReadOnlyDictionary<RequestRecord, RequestLatencies>> RequestsAsync(
        IReadOnlyCollection<RequestRecord> records, CancellationToken cancellation = default) =>
        _records.ReadAsync(records, isAway: AsOf is not null, cancellation);

    /// <summary>Looks whenever the store says that it changed, until it is cancelled; ends at once where it does not say so.</summary>
    public Task WatchAsync(CancellationToken cancellation) => _reads.WatchAsync(() => _ = LookAsync(cancellation), cancellation);

    /// <summary>Looks for a newer snapshot now, whenever the next look were due: somebody said that there is one.</summary>
    public Task LookAsync(CancellationToken cancellation = default) => _newest.LookNowAsync(cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }
}
