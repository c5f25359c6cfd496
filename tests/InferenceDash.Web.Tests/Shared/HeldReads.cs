using System.Collections.Concurrent;
using InferenceDash.Store;
using InferenceDash.Web.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace InferenceDash.Web.Tests.Shared;

/// <summary>A store of its own with the bundled data, read the way the site does. A test may hold a read back, or break it.</summary>
internal sealed class HeldReads : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("inferencedash-reads-").FullName;
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _reads = [];

    public HeldReads()
    {
        Store = new BenchmarkStore(new StoreOptions { Path = Path.Combine(_folder, "store.db") }, TimeProvider.System);
        Reads = new CatalogReads(
            async cancellation =>
            {
                Looks++;
                var fails = FailsHeld;
                FailsHeld = false;
                await GateAsync("", cancellation);
                if (fails)
                    throw new StoreException("The store was away.");
                return Failure is null ? await Store.LatestSnapshotAsync(cancellation) : throw Failure;
            },
            async (snapshot, near, cancellation) =>
            {
                _reads.Enqueue(snapshot);
                await GateAsync(snapshot, cancellation);
                var data = await Store.ReadAsync(snapshot, near, cancellation);
                return Failure is not null ? throw Failure : Unusable.Contains(snapshot, StringComparer.Ordinal) ? data! with { Models = null! } : data;
            },
            Store.SnapshotsAsync)
        {
            UnsharedAsync = Store.UnsharedAsync,
        };
    }

    public BenchmarkStore Store { get; }

    public CatalogReads Reads { get; }

    public SkippingClock Clock { get; } = new(standsStill: true);

    /// <summary>How often the newest snapshot was asked for.</summary>
    public int Looks { get; private set; }

    /// <summary>What every read fails with; null: none does.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Whether the next question for the newest snapshot fails once it is released.</summary>
    public bool FailsHeld { get; set; }

    /// <summary>Snapshots whose data makes no catalog.</summary>
    public List<string> Unusable { get; } = [];

    /// <summary>How often a snapshot was read.</summary>
    public int ReadsOf(string snapshot) => _reads.Count(s => s == snapshot);

    public CatalogCache Cache() => new(Reads, Options.Create(new CatalogOptions()), Clock, NullLogger<CatalogCache>.Instance);

    /// <summary>Holds the reads of a snapshot back, or with an empty id those of the newest snapshot's id.</summary>
    public void Hold(string snapshot) => _gates[snapshot] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release(string snapshot) => _gates[snapshot].SetResult();

    /// <summary>Waits until a snapshot is being read.</summary>
    public async Task BeingReadAsync(string snapshot)
    {
        while (ReadsOf(snapshot) == 0)
            await Task.Delay(5);
    }

    public async Task<string> ImportAsync(string sweep)
    {
        var result = await Store.ImportAsync([Path.Combine(AppContext.BaseDirectory, "sweeps", sweep)], new ImportOptions());
        return result.SnapshotId.ShouldNotBeNull();
    }

    public static async Task<HeldReads> OpenAsync()
    {
        var reads = new HeldReads();
        await reads.Store.OpenAsync();
        return reads;
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private Task GateAsync(string snapshot, CancellationToken cancellation) =>
        _gates.TryGetValue(snapshot, out var gate) ? gate.Task.WaitAsync(cancellation) : Task.CompletedTask;
}
