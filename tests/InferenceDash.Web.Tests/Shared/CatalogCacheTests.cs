using Microsoft.Extensions.Logging.Abstractions;
using InferenceDash.Store;

namespace InferenceDash.Web.Tests.Shared;

/// <summary>Pages get the last good catalog, whatever the store holds or does, and nobody's impatience costs the others anything.</summary>
public sealed class CatalogCacheTests : IAsyncLifetime
{
    private static readonly TimeSpan Due = TimeSpan.FromSeconds(3);
    private HeldReads _reads = default!;

    public async Task InitializeAsync() => _reads = await HeldReads.OpenAsync();

    public async Task DisposeAsync() => await _reads.DisposeAsync();

    [Fact]
    public async Task A_visitor_that_gives_up_does_not_end_the_load_that_others_wait_for()
    {
        var snapshot = (await _reads.Store.LatestSnapshotAsync())!;
        _reads.Hold(snapshot);
        using var cache = _reads.Cache();
        using var patience = new CancellationTokenSource();
        var impatient = cache.NewestAsync(patience.Token).AsTask();
        var patient = cache.NewestAsync().AsTask();
        await _reads.BeingReadAsync(snapshot);

        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(impatient);
        _reads.Release(snapshot);

        (await patient).Dataset.Snapshot.ShouldBe(snapshot);
        _reads.ReadsOf(snapshot).ShouldBe(1);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_costs_one_page_a_second_and_the_others_nothing()
    {
        using var cache = _reads.Cache();
        var held = await cache.NewestAsync();
        _reads.Hold("");
        _reads.Clock.Skip(Due);

        var first = cache.NewestAsync().AsTask();
        first.IsCompleted.ShouldBeFalse();
        _reads.Clock.Skip(TimeSpan.FromSeconds(1));

        (await first).ShouldBeSameAs(held);
        cache.NewestAsync().AsTask().IsCompletedSuccessfully.ShouldBeTrue("a page waited for a store that does not answer");
    }

    [Fact]
    public async Task A_store_that_fails_is_asked_again_every_few_seconds()
    {
        using var cache = _reads.Cache();
        var held = await cache.NewestAsync();
        _reads.Failure = new StoreException("The database is down.");
        for (var round = 0; round < 5; round++)
        {
            var before = _reads.Looks;
            (await cache.NewestAsync()).ShouldBeSameAs(held);
            _reads.Looks.ShouldBe(before, "it is not time yet");
            _reads.Clock.Skip(Due);
            (await cache.NewestAsync()).ShouldBeSameAs(held);
            await Eventually(() => Task.FromResult(_reads.Looks > before));
            // The look that the page began is over, and this one's time is that of the next.
            await cache.LookAsync();
        }
    }

    [Fact]
    public async Task Pages_say_since_when_the_store_has_not_answered_from_the_second_failure_on_until_it_is_back()
    {
        using var cache = _reads.Cache();
        await cache.NewestAsync();
        var (answered, version) = (_reads.Clock.GetUtcNow(), await cache.VersionAsync());
        _reads.Failure = new StoreException("The database is down.");
        _reads.Clock.Skip(Due);

        await cache.LookAsync();
        (cache.AsOf, await cache.VersionAsync()).ShouldBe((null, version));
        await cache.LookAsync();
        cache.AsOf.ShouldBe(answered);
        var degraded = await cache.VersionAsync();
        degraded.ShouldNotBe(version, "what was made before does not say so");
        await cache.LookAsync();
        (cache.AsOf, await cache.VersionAsync()).ShouldBe((answered, degraded));

        _reads.Failure = null;
        await cache.LookAsync();
        cache.AsOf.ShouldBeNull();
        (await cache.VersionAsync()).ShouldNotBe(degraded);
    }

    [Fact]
    public async Task While_a_newer_snapshot_is_loaded_the_older_one_is_shown()
    {
        using var cache = _reads.Cache();
        var held = await cache.NewestAsync();
        var imported = await _reads.ImportAsync("gpt-oss.csv");
        _reads.Hold(imported);
        _reads.Clock.Skip(Due);
        var first = cache.NewestAsync().AsTask();
        await _reads.BeingReadAsync(imported);
        _reads.Clock.Skip(TimeSpan.FromSeconds(1));

        (await first).ShouldBeSameAs(held);
        (await cache.NewestAsync()).ShouldBeSameAs(held);
        _reads.Release(imported);
        await Eventually(async () => (await cache.NewestAsync()).Dataset.Snapshot == imported);
        _reads.ReadsOf(imported).ShouldBe(1);
    }

    [Fact]
    public async Task An_import_that_comes_while_another_one_is_loaded_is_shown_by_the_next_look()
    {
        using var cache = _reads.Cache();
        await cache.NewestAsync();
        var (first, asked) = (await _reads.ImportAsync("gpt-oss.csv"), _reads.Looks);
        _reads.Hold(first);
        _reads.Clock.Skip(Due);
        var look = cache.LookAsync();
        await _reads.BeingReadAsync(first);
        var second = await _reads.ImportAsync("qwen-3-5.csv");
        _reads.Release(first);
        await look;
        (await cache.NewestAsync()).Dataset.Snapshot.ShouldBe(first);

        _reads.Clock.Skip(Due);

        (await cache.NewestAsync()).Dataset.Snapshot.ShouldBe(second);
        _reads.Looks.ShouldBe(asked + 2);
    }

    [Fact]
    public async Task A_newer_snapshot_takes_over_what_it_has_like_the_one_before()
    {
        using var cache = _reads.Cache();
        var held = await cache.NewestAsync();
        await _reads.ImportAsync("gpt-oss.csv");
        _reads.Clock.Skip(Due);

        var newer = await cache.NewestAsync();

        newer.Dataset.Measured.Count.ShouldBeGreaterThan(held.Dataset.Measured.Count);
        held.Dataset.Measured.Series.ShouldAllBe(s => newer.Dataset.Measured.Series.Contains(s));
    }

    [Fact]
    public async Task It_is_loaded_from_the_start_of_the_server_on_and_a_store_that_fails_then_does_not_stop_it()
    {
        var snapshot = (await _reads.Store.LatestSnapshotAsync())!;
        _reads.Failure = new StoreException("The database is down.");
        using var cache = _reads.Cache();
        using var watch = new CatalogWatch(cache, _reads.Clock, NullLogger<CatalogWatch>.Instance);
        await watch.StartAsync(default);
        await Eventually(() => Task.FromResult(_reads.Looks == 1));
        cache.State.ShouldBeNull();

        _reads.Failure = null;
        await Eventually(() =>
        {
            _reads.Clock.Skip(Due);
            return Task.FromResult(cache.State is not null);
        });
        (await cache.NewestAsync()).Dataset.Snapshot.ShouldBe(snapshot);
        _reads.ReadsOf(snapshot).ShouldBe(1);

        var imported = await _reads.ImportAsync("gpt-oss.csv");
        await Eventually(() =>
        {
            _reads.Clock.Skip(Due);
            return Task.FromResult(cache.State!.Catalog.Dataset.Snapshot == imported);
        });
        await watch.StopAsync(default);
    }

    [Fact]
    public async Task Many_who_ask_at_once_share_one_load()
    {
        using var cache = _reads.Cache();

        var catalogs = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => cache.NewestAsync().AsTask()));

        catalogs.Distinct().ShouldHaveSingleItem();
        _reads.ReadsOf(catalogs[0].Dataset.Snapshot).ShouldBe(1);
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var i = 0; !await holds(); i++)
        {
            i.ShouldBeLessThan(2_000);
            await Task.Delay(10);
        }
    }
}
