using InferenceDash.Store;

namespace InferenceDash.Web.Shared;

/// <summary>
/// The catalogs that pages and answers are made from: the newest snapshot's, looked for every few seconds, and those of
/// a few pinned snapshots. A catalog is built once; a page view builds nothing twice.
/// </summary>
public sealed class CatalogCache(BenchmarkStore store, TimeProvider clock) : IDisposable
{
    private const int MostPinned = 8;
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _loading = new(1, 1);
    private readonly Dictionary<string, Catalog> _pinned = new(StringComparer.Ordinal);
    private volatile Held? _newest;

    private sealed record Held(Catalog Catalog, long CheckedAt);

    /// <summary>The newest snapshot's catalog, at most a few seconds behind the store.</summary>
    public async ValueTask<Catalog> NewestAsync(CancellationToken cancellation = default)
    {
        var held = _newest;
        if (held is not null && clock.GetElapsedTime(held.CheckedAt) < Freshness)
            return held.Catalog;

        await _loading.WaitAsync(cancellation);
        try
        {
            held = _newest;
            if (held is not null && clock.GetElapsedTime(held.CheckedAt) < Freshness)
                return held.Catalog;
            var latest = await store.LatestSnapshotAsync(cancellation) ?? throw new InvalidOperationException("The store was opened and has no snapshot.");
            var catalog = held?.Catalog.Dataset.Snapshot == latest ? held.Catalog : await LoadAsync(latest, cancellation);
            _newest = new Held(catalog!, clock.GetTimestamp());
            return catalog!;
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>The catalog as of a snapshot; null: there is none of that id. Without an id, the newest.</summary>
    public async ValueTask<Catalog?> AsOfAsync(string? snapshot, CancellationToken cancellation = default)
    {
        var newest = await NewestAsync(cancellation);
        if (snapshot is null || snapshot == newest.Dataset.Snapshot)
            return newest;

        await _loading.WaitAsync(cancellation);
        try
        {
            if (_pinned.TryGetValue(snapshot, out var held))
                return held;
            var catalog = await LoadAsync(snapshot, cancellation);
            if (catalog is null)
                return null;
            if (_pinned.Count >= MostPinned)
                _pinned.Clear();
            return _pinned[snapshot] = catalog;
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>The catalog as of a snapshot, or the newest with what is wrong with the snapshot's id.</summary>
    public async ValueTask<(Catalog Catalog, QueryProblem? Problem)> NearestAsync(string? snapshot, CancellationToken cancellation = default)
    {
        if (await AsOfAsync(snapshot, cancellation) is { } catalog)
            return (catalog, null);
        return (await NewestAsync(cancellation), new QueryProblem(SiteUrls.SnapshotKey, TargetText.Shown(snapshot!), "There is no snapshot of that name; the newest data is shown."));
    }

    /// <inheritdoc/>
    public void Dispose() => _loading.Dispose();

    private async Task<Catalog?> LoadAsync(string snapshot, CancellationToken cancellation) =>
        await store.ReadAsync(snapshot, cancellation) is { } dataset ? new Catalog(dataset) : null;
}
