using InferenceDash.Store;

namespace InferenceDash.Web.Shared;

/// <summary>
/// The newest catalog that could be read and built. A newer snapshot is looked for when a page asks, at most every few
/// seconds, by one task that all pages share. While it takes its time, or fails, pages get the catalog that there is, and
/// where the store has not answered twice in a row they are told since when.
/// </summary>
internal sealed partial class NewestCatalog(CatalogReads reads, TimeProvider clock, ILogger log, CancellationToken closing)
{
    /// <summary>So old the newest catalog may be before the next look, and so soon after a store is back its data is.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(3);

    /// <summary>So long a page waits for newer data; then it shows what there is.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>So long the id of the newest snapshot may take; a store that needs longer does not answer.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(4);

    /// <summary>So many looks in a row have to fail before pages say so: one alone may have met a busy moment.</summary>
    private const int FailuresToSay = 2;

    private readonly Lock _gate = new();
    private Held? _held;
    private Task<Held>? _look;
    private Task<string?>? _asking;
    private long _lookedAt, _dueAt, _version;
    private DateTimeOffset _confirmedAt;
    private int _failures;
    private string? _unusable;

    /// <summary>A catalog, and the snapshots of the store when it was read.</summary>
    internal sealed record Held(Catalog Catalog, IReadOnlyList<Snapshot> Snapshots)
    {
        /// <summary>How large the store was then, bytes.</summary>
        public long StoreBytes { get; init; }

        /// <summary>Since when the store has not answered, so that there may be newer data; null: it answers.</summary>
        public DateTimeOffset? AsOf { get; init; }

        public static readonly Held Nothing = new(new Catalog(new Dataset("", default, [], [], [], [], [])), []);

        public string Snapshot => Catalog.Dataset.Snapshot;
    }

    /// <summary>What there is now, without a look; null: nothing yet.</summary>
    public Held? Current => Volatile.Read(ref _held);

    /// <summary>
    /// A number that is another one whenever another catalog, or another list of snapshots, is shown; 0: there is none yet. Known at
    /// once, unless it is time to look for a newer one.
    /// </summary>
    public async ValueTask<long> VersionAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _look) is null && clock.GetTimestamp() < Volatile.Read(ref _dueAt))
            return Volatile.Read(ref _version);
        await GetAsync(cancellation);
        return Volatile.Read(ref _version);
    }

    public ValueTask<Held> GetAsync(CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_look is null && (_held is null || clock.GetTimestamp() >= _dueAt))
                Begin();
            // Nobody waits again for a store that failed last time.
            var patience = _look is null || _failures > 0 ? TimeSpan.Zero : Patience - clock.GetElapsedTime(_lookedAt);
            return _held is null ? new(_look!.WaitAsync(cancellation))
                : patience <= TimeSpan.Zero ? new(_held)
                : new(ForAWhileAsync(_look!, patience, _held, cancellation));
        }
    }

    /// <summary>Looks now, whatever was found a moment ago; a look that runs already may have missed what there is to see.</summary>
    public async Task LookNowAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _look) is { } running)
            await ((Task)running).WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Task<Held> look;
        lock (_gate)
        {
            if (_look is null)
                Begin();
            look = _look!;
        }

        await look.WaitAsync(cancellation);
    }

    // Within the gate, and while no look runs.
    private void Begin() => (_look, _lookedAt) = (Task.Run(LookAsync, closing), clock.GetTimestamp());

    private async Task<Held> ForAWhileAsync(Task<Held> look, TimeSpan patience, Held held, CancellationToken cancellation)
    {
        try
        {
            return await look.WaitAsync(patience, clock, cancellation);
        }
        catch (TimeoutException)
        {
            return held;
        }
    }

    private async Task<Held> LookAsync()
    {
        try
        {
            var found = await FoundAsync(_held);
            if (_failures > 0)
                LogAnswersAgain(log, _failures);
            _confirmedAt = clock.GetUtcNow();
            Done(found, failures: 0);
            return found;
        }
        catch (Exception exception) when (!closing.IsCancellationRequested)
        {
            var failures = _failures + 1;
            var held = _held is null || failures < FailuresToSay ? _held : _held with { AsOf = _confirmedAt };
            // Said once: what fails every few seconds would fill the log with one thing.
            if (held is not null && failures == 1)
                LogUnread(log, exception, held.Snapshot);
            Done(held, failures);
            if (held is null)
                throw;
            return held;
        }
    }

    private void Done(Held? held, int failures)
    {
        lock (_gate)
        {
            // Before the time of the next look: who reads that it is not due reads the version of what was found.
            if (held != _held)
                Volatile.Write(ref _version, _version + 1);
            (_held, _failures, _look) = (held, failures, null);
            Volatile.Write(ref _dueAt, clock.GetTimestamp() + (long)(Freshness.TotalSeconds * clock.TimestampFrequency));
        }
    }

    private async Task<Held> FoundAsync(Held? held)
    {
        held = held is null ? null : held with { AsOf = null };
        var latest = await LatestAsync();
        if (latest is null)
            return held ?? Held.Nothing;
        if (held is not null && (latest == held.Snapshot || latest == _unusable))
            return held;
        var (snapshots, bytes) = (await reads.SnapshotsAsync(closing), await reads.SizeAsync(closing));
        if (await BuiltAsync(latest, held?.Catalog) is { } catalog)
            return new Held(catalog, snapshots) { StoreBytes = bytes };
        _unusable = latest;
        return held is null ? new Held(await EarlierAsync(snapshots), snapshots) { StoreBytes = bytes } : held with { Snapshots = snapshots };
    }

    // A question that takes too long goes on, and its answer is the next look's: a store that hangs has one, not one more every time.
    // Where it failed in the end, that says nothing of the store as it is now.
    private async Task<string?> LatestAsync()
    {
        if (_asking is { } earlier)
        {
            try
            {
                return await AnswerToAsync(earlier);
            }
            catch (Exception) when (_asking is null && !closing.IsCancellationRequested)
            {
            }
        }

        return await AnswerToAsync(_asking = Task.Run(() => reads.LatestAsync(closing), closing));
    }

    private async Task<string?> AnswerToAsync(Task<string?> asking)
    {
        try
        {
            var latest = await asking.WaitAsync(LongestLook, clock, closing);
            _asking = null;
            return latest;
        }
        catch (TimeoutException exception) when (!asking.IsCompleted)
        {
            throw new StoreException($"The store has not answered for {LongestLook.TotalSeconds:0} seconds.", exception);
        }
        catch
        {
            _asking = null;
            throw;
        }
    }

    // After a restart there is no last good catalog in memory; the store still has it.
    private async Task<Catalog> EarlierAsync(IReadOnlyList<Snapshot> snapshots)
    {
        foreach (var snapshot in snapshots.Reverse().Where(s => s.Id != _unusable))
        {
            if (await BuiltAsync(snapshot.Id, near: null) is { } catalog)
                return catalog;
        }

        throw new InvalidOperationException("No snapshot of the store can be shown; the log says why.");
    }

    // Null: what was imported makes no catalog. Reading it again would change nothing. A newer one takes over what the one that is
    // shown has alike, and is shown when its map is drawn: no page pays for an import.
    private async Task<Catalog?> BuiltAsync(string snapshot, Catalog? near)
    {
        using var load = SiteMeter.Load("newest", snapshot);
        var data = await reads.ReadAsync(snapshot, near?.Dataset, closing) ?? throw new InvalidOperationException($"Snapshot {snapshot} is gone.");
        try
        {
            var catalog = new Catalog(data, near);
            if (near is not null)
                catalog.MapOf();
            return catalog;
        }
        catch (Exception exception)
        {
            LogUnusable(log, exception, snapshot);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The store could not be read. Pages show snapshot {Snapshot} until it can; it is tried every few seconds.")]
    private static partial void LogUnread(ILogger logger, Exception exception, string snapshot);

    [LoggerMessage(LogLevel.Information, "The store answers again, after {Failures} attempts.")]
    private static partial void LogAnswersAgain(ILogger logger, int failures);

    [LoggerMessage(LogLevel.Error, "Snapshot {Snapshot} cannot be shown, so pages keep showing the one before. Retract the import, or import a correction.")]
    private static partial void LogUnusable(ILogger logger, Exception exception, string snapshot);
}
