namespace InferenceDash.Web.Shared;

/// <summary>The catalogs of the snapshots that addresses name: those asked for last, as many as fit.</summary>
internal sealed class PinnedCatalogs(CatalogReads reads, CancellationToken closing)
{
    private const int MostCatalogs = 8;

    /// <summary>A million rows take some 300 MB.</summary>
    private const int MostRows = 1_000_000;

    private readonly Lock _gate = new();

    // Rarely asked for first. Each is loaded once, however many ask for it meanwhile, and none waits for another one's load.
    private readonly List<(string Snapshot, Task<Catalog?> Load)> _held = [];

    /// <summary>A catalog that is held already; null: it would have to be loaded.</summary>
    public Catalog? Find(string snapshot)
    {
        lock (_gate)
            return IsHeld(snapshot) && _held[^1].Load is { IsCompletedSuccessfully: true } load ? load.Result : null;
    }

    /// <summary>The catalog as of a snapshot; null: there is none of that id.</summary>
    public Task<Catalog?> GetAsync(string snapshot, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (!IsHeld(snapshot))
                _held.Add((snapshot, Task.Run(() => LoadAsync(snapshot), closing)));
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

    private async Task<Catalog?> LoadAsync(string snapshot)
    {
        Catalog? catalog = null;
        try
        {
            if (await reads.ReadAsync(snapshot, closing) is { } data)
                catalog = new Catalog(data);
            return catalog;
        }
        finally
        {
            lock (_gate)
            {
                if (catalog is null)
                    _held.RemoveAll(h => h.Snapshot == snapshot);
                else
                    MakeRoom(Rows(catalog));
            }
        }
    }

    // The one that was just loaded is not among the finished ones yet.
    private void MakeRoom(int rows)
    {
        var finished = _held.Where(h => h.Load.IsCompletedSuccessfully && h.Load.Result is not null).ToList();
        var (count, total) = (finished.Count + 1, finished.Sum(h => (long)Rows(h.Load.Result!)) + rows);
        foreach (var held in finished.TakeWhile(_ => count > MostCatalogs || total > MostRows))
        {
            _held.Remove(held);
            (count, total) = (count - 1, total - Rows(held.Load.Result!));
        }
    }

    private static int Rows(Catalog catalog) => catalog.Dataset.Published.Count + catalog.Dataset.Measured.Count;
}
