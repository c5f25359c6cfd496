using System.Diagnostics;

namespace InferenceDash.Store.Tests.Database.Postgres;

/// <summary>A server that stops or hangs under a store that is open.</summary>
public sealed class PostgresFaultTests
{
    // Far above the 5 s that a connection or a small question may take, and below the 30 s of any other command.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(25);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    [OwnPostgresFact]
    public async Task A_server_that_stops_is_named_soon_and_works_again_by_itself_when_it_is_back()
    {
        using var server = OwnPostgres.Start();
        var store = await OpenAsync(server);
        var newest = await store.LatestSnapshotAsync();

        server.Down();
        var refusals = new[] { await RefusalAsync(() => store.LatestSnapshotAsync()), await RefusalAsync(() => store.ReadAsync()) };
        var atStart = await RefusalAsync(() => OpenAsync(server));
        server.Up();

        refusals.Append(atStart).ShouldAllBe(refusal => refusal.Contains("of the store postgres cannot be reached: "));
        await BecomesAsync(async () => await store.LatestSnapshotAsync() == newest);
        (await store.ReadAsync()).ShouldNotBeNull().Published.Count.ShouldBe(222);
    }

    [OwnPostgresFact]
    public async Task A_server_that_hangs_is_named_soon_and_works_again_by_itself_when_it_goes_on()
    {
        using var server = OwnPostgres.Start();
        var store = await OpenAsync(server);
        var newest = await store.LatestSnapshotAsync();
        // Another name is another pool, with a connection that is open too.
        var ofKeys = new BenchmarkStore(new StoreOptions { ConnectionString = $"{server.ConnectionString};Application Name=keys" }, TimeProvider.System);
        await ofKeys.KeysAsync();
        var ofRecords = new BenchmarkStore(new StoreOptions { ConnectionString = $"{server.ConnectionString};Application Name=records" }, TimeProvider.System);
        await ofRecords.RequestsAsync([new Core.RequestRecord(1, 1)]);
        using var ofUploads = new UploadArea(
            new StoreOptions { ConnectionString = $"{server.ConnectionString};Application Name=uploads" }, new UploadOptions(), TimeProvider.System);
        await ofUploads.OpenAsync();
        await ofUploads.ReadAsync("another");

        server.Hang();
        // The first on a connection that was open, the next on one that is opened.
        var refusals = new[]
        {
            await RefusalAsync(() => store.LatestSnapshotAsync()),
            await RefusalAsync(() => store.LatestSnapshotAsync()),
            await RefusalAsync(() => store.ReadAsync()),
            await RefusalAsync(() => ofKeys.KeysAsync()),
            await RefusalAsync(() => ofKeys.AddKeyAsync("key", "<key/>")),
            await RefusalAsync(() => ofRecords.RequestsAsync([new Core.RequestRecord(1, 1)])),
            await RefusalAsync(() => ofUploads.ReadAsync("another")),
        };
        server.GoOn();

        refusals.ShouldAllBe(refusal => refusal.Contains("did not answer in time"));
        refusals.SkipLast(1).ShouldAllBe(refusal => refusal.Contains("of the store postgres did not answer in time. Try again, or look after the server."));
        await BecomesAsync(async () => await store.LatestSnapshotAsync() == newest);
        (await store.ReadAsync()).ShouldNotBeNull().Published.Count.ShouldBe(222);
    }

    [OwnPostgresFact]
    public async Task Who_watches_is_called_again_when_the_server_is_back_and_at_each_change_after_that()
    {
        using var server = OwnPostgres.Start();
        var store = await OpenAsync(server);
        using var stop = new CancellationTokenSource();
        var calls = 0;
        var watching = store.WatchAsync(() => Interlocked.Increment(ref calls), stop.Token);
        await BecomesAsync(() => Task.FromResult(calls > 0));

        server.Down();
        var before = calls;
        server.Up();
        await BecomesAsync(() => Task.FromResult(calls > before));
        before = calls;
        await BecomesAsync(async () => !(await store.RetractAsync((await store.LatestSnapshotAsync())!)).IsRefused);

        await BecomesAsync(() => Task.FromResult(calls > before));
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => watching);
    }

    private static async Task<BenchmarkStore> OpenAsync(OwnPostgres server)
    {
        var store = new BenchmarkStore(
            new StoreOptions { ConnectionString = server.ConnectionString, BundledDataFolder = TemporaryStore.FirstStep }, TimeProvider.System);
        await store.OpenAsync();
        return store;
    }

    private static async Task<string> RefusalAsync(Func<Task> operation)
    {
        var watch = Stopwatch.StartNew();
        var refusal = await Should.ThrowAsync<StoreException>(operation);
        watch.Elapsed.ShouldBeLessThan(Bound);
        return refusal.Message;
    }

    private static async Task BecomesAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if (await condition())
                    return;
            }
            catch (StoreException) when (watch.Elapsed < Longest)
            {
                // A connection of before is found broken once.
            }

            watch.Elapsed.ShouldBeLessThan(Longest);
            await Task.Delay(50);
        }
    }
}
