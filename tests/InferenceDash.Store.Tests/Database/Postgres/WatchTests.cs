using System.Threading.Channels;

namespace InferenceDash.Store.Tests.Database.Postgres;

[NeedsPostgres]
public sealed class WatchTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    [StoreFact]
    public async Task Who_watches_is_called_after_an_import_and_after_a_retraction_of_somebody_else()
    {
        using var temporary = await TemporaryStore.BundledAsync(StoreKind.Postgres);
        await using var watch = await Watch.StartAsync(temporary.Another());

        var import = await temporary.ImportSoundAsync(Sweep.With());
        await watch.CalledAsync();
        (await temporary.Another().LatestSnapshotAsync()).ShouldBe(import);
        await temporary.Store.RetractAsync(import);
        await watch.CalledAsync();
    }

    [StoreFact]
    public async Task An_import_that_is_refused_calls_nobody()
    {
        using var temporary = await TemporaryStore.BundledAsync(StoreKind.Postgres);
        await using var watch = await Watch.StartAsync(temporary.Another());

        (await temporary.ImportAsync(Sweep.With(("gpu", "no-such-gpu")))).Rejected.ShouldNotBeEmpty();
        await temporary.ImportSoundAsync(Sweep.With());

        await watch.CalledAsync();
        watch.IsCalled.ShouldBeFalse();
    }

    [StoreFact]
    public async Task A_connection_that_is_lost_is_opened_again()
    {
        using var temporary = await TemporaryStore.BundledAsync(StoreKind.Postgres);
        await using var watch = await Watch.StartAsync(temporary.Another());

        await temporary.QueryAsync(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'");

        await watch.CalledAsync();
        await temporary.ImportSoundAsync(Sweep.With());
        await watch.CalledAsync();
    }

    [Fact]
    public async Task Of_a_file_nobody_tells()
    {
        using var temporary = await TemporaryStore.EmptyAsync();

        await temporary.Store.WatchAsync(() => throw new InvalidOperationException("Nobody calls."), CancellationToken.None);
    }

    /// <summary>Counts the calls of one store.</summary>
    private sealed class Watch : IAsyncDisposable
    {
        private readonly Channel<bool> _calls = Channel.CreateUnbounded<bool>();
        private readonly CancellationTokenSource _stop = new();
        private Task _watching = Task.CompletedTask;

        public bool IsCalled => _calls.Reader.TryPeek(out _);

        /// <summary>Starts and waits for the call that says that it listens.</summary>
        public static async Task<Watch> StartAsync(BenchmarkStore store)
        {
            var watch = new Watch();
            watch._watching = store.WatchAsync(() => watch._calls.Writer.TryWrite(true), watch._stop.Token);
            await watch.CalledAsync();
            return watch;
        }

        public async Task CalledAsync() => await _calls.Reader.ReadAsync().AsTask().WaitAsync(Longest);

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => _watching);
            _stop.Dispose();
        }
    }
}
