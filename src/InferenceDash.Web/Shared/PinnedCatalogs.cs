namespace InferenceDash.Web.Shared;

/// <summary>
/// The catalogs of the snapshots that addresses name: those asked for last, as many as memory is given for. Each is made from the
/// nearest one at hand, shares with it what both have, and is loaded once, however many ask for it meanwhile. Loads run side by
/// side as far as there is room; nobody but who asks for one waits for it.
/// </summary>
internal sealed class PinnedCatalogs(CatalogReads reads, CatalogOptions options, CancellationToken closing)
{
    /// <summary>So small a part of the room needs none.</summary>
    private const int SmallPart = 16;

    private readonly long _room = options.PinnedMegabytes * 1_000_000L;
    private readonly Lock _gate = new();

    // Rarely asked for first.
    private readonly List<Entry> _held = [];

    // What had to make room may still be on somebody's page: it is not loaded a second time.
    private readonly Dictionary<string, WeakReference<Catalog>> _gone = new(StringComparer.Ordinal);
    private long _loading;
    private TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed record Entry(string Snapshot, Task<Catalog?> Load)
    {
        /// <summary>What it takes by series; null: it is not loaded yet.</summary>
        public IReadOnlyDictionary<MeasuredSeries, long>? Memory { get; set; }
    }

    /// <summary>Memory that the catalogs take beyond the newest one's, estimated, bytes; what two of them share counts once.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate)
                return BytesOf(_held);
        }
    }

    /// <summary>A catalog that is held already; null: it would have to be loaded.</summary>
    public Catalog? Find(string snapshot)
    {
        lock (_gate)
        {
            if (IsHeld(snapshot))
                return _held[^1].Load is { IsCompletedSuccessfully: true } load ? load.Result : null;
            return _gone.TryGetValue(snapshot, out var gone) && gone.TryGetTarget(out var catalog) ? catalog : null;
        }
    }

    /// <summary>The catalog as of a snapshot; null: there is none of that id.</summary>
    /// <param name="snapshot">Its id.</param>
    /// <param name="newest">The newest catalog and the snapshots before it.</param>
    /// <param name="cancellation">Ends the wait, not the load.</param>
    public Task<Catalog?> GetAsync(string snapshot, NewestCatalog.Held newest, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (!IsHeld(snapshot))
                _held.Add(new Entry(snapshot, Task.Run(() => LoadAsync(snapshot, newest), closing)));
            return _held[^1].Load.WaitAsync(cancellation);
        }
    }

    // What is asked for becomes the last of the list.
    private bool IsHeld(string snapshot)
    {
        var at = _held.FindIndex(h => h.Snapshot == snapshot);
        if (at < 0)
            return false;
        var held = _held[at];
        _held.RemoveAt(at);
        _held.Add(held);
        return true;
    }

    private async Task<Catalog?> LoadAsync(string snapshot, NewestCatalog.Held newest)
    {
        Catalog? catalog = null;
        long needed = 0;
        using var load = SiteMeter.Load("pinned", snapshot);
        try
        {
            var near = NearestTo(snapshot, newest);
            needed = await RoomAsync(CatalogMemory.BytesOfPoint * await reads.UnsharedAsync(snapshot, near.Dataset, closing));
            if (await reads.ReadAsync(snapshot, near.Dataset, closing) is { } data)
                catalog = new Catalog(data, near);
            return catalog;
        }
        finally
        {
            Ended(snapshot, needed, catalog is null ? null : CatalogMemory.Beyond(newest.Catalog, catalog));
        }
    }

    // By their places in history: the fewer imports lie between two snapshots, the more they share.
    private Catalog NearestTo(string snapshot, NewestCatalog.Held newest)
    {
        var places = newest.Snapshots.Select((s, place) => (s.Id, place)).ToDictionary(s => s.Id, s => s.place, StringComparer.Ordinal);
        if (!places.TryGetValue(snapshot, out var wanted))
            return newest.Catalog;
        lock (_gate)
        {
            return _held.Where(h => h.Memory is not null && h.Load.IsCompletedSuccessfully).Select(h => h.Load.Result!).Append(newest.Catalog)
                .MinBy(c => places.TryGetValue(c.Dataset.Snapshot, out var place) ? Math.Abs(place - wanted) : int.MaxValue)!;
        }
    }

    // Waits until the loads that run leave room for another one; what is held makes room at once.
    private async Task<long> RoomAsync(long bytes)
    {
        while (true)
        {
            Task ended;
            lock (_gate)
            {
                MakeRoom(bytes);
                if (_loading == 0 || _loading + bytes <= _room || bytes <= _room / SmallPart)
                {
                    _loading += bytes;
                    return bytes;
                }

                ended = _ended.Task;
            }

            await ended.WaitAsync(closing);
        }
    }

    private void Ended(string snapshot, long needed, IReadOnlyDictionary<MeasuredSeries, long>? memory)
    {
        lock (_gate)
        {
            _loading -= needed;
            (var ended, _ended) = (_ended, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            ended.SetResult();
            if (memory is null)
                _held.RemoveAll(h => h.Snapshot == snapshot);
            else if (_held.Find(h => h.Snapshot == snapshot) is { } entry)
                entry.Memory = memory;
            MakeRoom(0);
        }
    }

    // What was asked for last stays.
    private void MakeRoom(long bytes)
    {
        for (var at = 0; at < _held.Count - 1 && BytesOf(_held) + _loading + bytes > _room;)
        {
            var held = _held[at];
            if (held.Memory is null || held.Load is not { IsCompletedSuccessfully: true })
            {
                at++;
                continue;
            }

            _held.RemoveAt(at);
            _gone[held.Snapshot] = new WeakReference<Catalog>(held.Load.Result!);
        }

        foreach (var (snapshot, _) in _gone.Where(g => !g.Value.TryGetTarget(out _)).ToList())
            _gone.Remove(snapshot);
    }

    private static long BytesOf(List<Entry> held) =>
        (CatalogMemory.BytesOfCatalog * held.Count(h => h.Memory is not null))
        + held.SelectMany(h => h.Memory ?? Enumerable.Empty<KeyValuePair<MeasuredSeries, long>>()).DistinctBy(m => m.Key).Sum(m => m.Value);
}
