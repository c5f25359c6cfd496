namespace InferenceDash.Web.Tests.Shared;

/// <summary>Catalogs of snapshots that addresses name: each is loaded once, waits for no other, and stays while it is asked for.</summary>
public sealed class PinnedCatalogTests : IAsyncLifetime
{
    private HeldReads _reads = default!;
    private int _atOnce, _mostAtOnce;

    public async Task InitializeAsync() => _reads = await HeldReads.OpenAsync();

    public async Task DisposeAsync() => await _reads.DisposeAsync();

    [Fact]
    public async Task One_that_loads_slowly_holds_nobody_up()
    {
        var (slow, quick, _) = await ThreeAsync();
        using var cache = _reads.Cache();
        await cache.NewestAsync();
        _reads.Hold(slow);
        var waiting = cache.AsOfAsync(slow).AsTask();
        await _reads.BeingReadAsync(slow);

        (await cache.AsOfAsync(quick))!.Dataset.Snapshot.ShouldBe(quick);
        cache.NewestAsync().AsTask().IsCompletedSuccessfully.ShouldBeTrue();
        waiting.IsCompleted.ShouldBeFalse();
        _reads.Release(slow);
        (await waiting)!.Dataset.Snapshot.ShouldBe(slow);
    }

    [Fact]
    public async Task All_who_ask_meanwhile_share_one_load_and_may_give_up()
    {
        var (first, _, _) = await ThreeAsync();
        using var cache = _reads.Cache();
        _reads.Hold(first);
        using var patience = new CancellationTokenSource();
        var impatient = cache.AsOfAsync(first, patience.Token).AsTask();
        var others = Enumerable.Range(0, 5).Select(_ => cache.AsOfAsync(first).AsTask()).ToList();
        await _reads.BeingReadAsync(first);

        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(impatient);
        _reads.Release(first);

        (await Task.WhenAll(others)).Distinct().Count().ShouldBe(1);
        _reads.ReadsOf(first).ShouldBe(1);
    }

    [Fact]
    public async Task A_load_that_all_its_readers_gave_up_is_done_for_the_next()
    {
        var (first, _, _) = await ThreeAsync();
        using var cache = _reads.Cache();
        await cache.NewestAsync();
        _reads.Hold(first);
        using var patience = new CancellationTokenSource();
        var impatient = cache.AsOfAsync(first, patience.Token).AsTask();
        await _reads.BeingReadAsync(first);

        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(impatient);
        _reads.Release(first);

        (await cache.AsOfAsync(first))!.Dataset.Snapshot.ShouldBe(first);
        _reads.ReadsOf(first).ShouldBe(1);
    }

    [Fact]
    public async Task A_load_that_fails_is_tried_again_by_the_next_who_asks()
    {
        var (first, _, _) = await ThreeAsync();
        using var cache = _reads.Cache();
        await cache.NewestAsync();
        _reads.Failure = new InvalidOperationException("no answer");
        await Should.ThrowAsync<InvalidOperationException>(cache.AsOfAsync(first).AsTask());

        _reads.Failure = null;

        (await cache.AsOfAsync(first))!.Dataset.Snapshot.ShouldBe(first);
    }

    [Fact]
    public async Task An_unknown_one_is_none()
    {
        using var cache = _reads.Cache();

        (await cache.AsOfAsync("00000000")).ShouldBeNull();
    }

    [Fact]
    public async Task One_is_made_from_the_newest_and_shares_its_points()
    {
        var (first, second, _) = await ThreeAsync();
        using var cache = _reads.Cache();
        var newest = await cache.NewestAsync();

        var pinned = (await cache.AsOfAsync(second))!;

        pinned.Dataset.Measured.Count.ShouldBeLessThan(newest.Dataset.Measured.Count);
        pinned.Dataset.Measured.ShouldAllBe(p => newest.Dataset.Measured.Any(n => ReferenceEquals(n, p)));
        (await _reads.Store.UnsharedAsync(first, newest.Dataset)).ShouldBe(0);
    }

    [Fact]
    public async Task Points_that_they_share_take_no_room()
    {
        var (first, second, _) = await ThreeAsync();
        using var closing = new CancellationTokenSource();
        var pinned = new PinnedCatalogs(_reads.Reads, new CatalogOptions(), closing.Token);
        var newest = await NewestAsync();

        await pinned.GetAsync(first, newest, default);
        await pinned.GetAsync(second, newest, default);

        // Points of their own would take 400 bytes each, of both; places in lists take a quarter of it.
        pinned.Bytes.ShouldBeLessThanOrEqualTo(2 * (CatalogMemory.BytesOfCatalog + (100 * newest.Catalog.Dataset.Measured.Count)));
    }

    [Fact]
    public async Task Each_takes_the_room_of_a_catalog_whatever_it_shares()
    {
        var (pinned, newest, read) = await OfOwnPointsAsync(megabytes: 3, points: 0);
        foreach (var snapshot in new[] { "1", "2", "3", "4" })
            await pinned.GetAsync(snapshot, newest, default);
        pinned.Bytes.ShouldBe(3 * CatalogMemory.BytesOfCatalog);

        read.Clear();
        foreach (var snapshot in new[] { "2", "3", "4", "1" })
            await pinned.GetAsync(snapshot, newest, default);
        read.ShouldBe(["1"]);
    }

    [Fact]
    public async Task Those_asked_for_last_stay_within_the_memory_given_and_the_one_asked_for_longest_ago_goes()
    {
        var (pinned, newest, read) = await OfOwnPointsAsync(megabytes: 3);
        foreach (var snapshot in new[] { "1", "2", "1", "3" })
            await pinned.GetAsync(snapshot, newest, default);

        read.Clear();
        await pinned.GetAsync("1", newest, default);
        await pinned.GetAsync("3", newest, default);
        await pinned.GetAsync("2", newest, default);

        read.ShouldBe(["2"]);
        pinned.Bytes.ShouldBeLessThanOrEqualTo(3_000_000);
    }

    [Fact]
    public async Task One_that_had_to_make_room_and_is_still_on_a_page_is_not_loaded_a_second_time()
    {
        var (pinned, newest, _) = await OfOwnPointsAsync(megabytes: 3);
        var onPage = await pinned.GetAsync("1", newest, default);
        await pinned.GetAsync("2", newest, default);
        await pinned.GetAsync("3", newest, default);

        pinned.Find("1").ShouldBeSameAs(onPage);
    }

    [Fact]
    public async Task The_one_asked_for_last_stays_even_where_it_takes_more_than_is_given()
    {
        var (pinned, newest, read) = await OfOwnPointsAsync(megabytes: 1, points: 5_000);

        await pinned.GetAsync("1", newest, default);
        await pinned.GetAsync("1", newest, default);

        read.ShouldBe(["1"]);
    }

    [Fact]
    public async Task Loads_that_would_not_fit_together_follow_each_other()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (pinned, newest, read) = await OfOwnPointsAsync(megabytes: 1, points: 2_500, gate.Task);
        var loads = new[] { "1", "2", "3" }.Select(snapshot => pinned.GetAsync(snapshot, newest, default)).ToList();
        while (read.Count == 0)
            await Task.Delay(5);

        gate.SetResult();
        await Task.WhenAll(loads);

        read.Order().ShouldBe(["1", "2", "3"]);
        _mostAtOnce.ShouldBe(1);
    }

    // Catalogs of any id whose points are their own, 400 bytes each.
    private async Task<(PinnedCatalogs Pinned, NewestCatalog.Held Newest, List<string> Read)> OfOwnPointsAsync(
        int megabytes, int points = 1_000, Task? gate = null)
    {
        var newest = await NewestAsync();
        var read = new List<string>();
        var reads = _reads.Reads with
        {
            UnsharedAsync = (_, _, _) => Task.FromResult(points),
            ReadAsync = async (snapshot, _, _) =>
            {
                lock (read)
                {
                    read.Add(snapshot);
                    _mostAtOnce = Math.Max(_mostAtOnce, ++_atOnce);
                }

                await (gate ?? Task.CompletedTask);
                lock (read)
                    _atOnce--;
                var own = newest.Catalog.Dataset.Measured[0];
                return newest.Catalog.Dataset with
                {
                    Snapshot = snapshot,
                    Measured = [.. Enumerable.Range(1, points).Select(i => own with { Concurrency = i })],
                };
            },
        };
        return (new PinnedCatalogs(reads, new CatalogOptions { PinnedMegabytes = megabytes }, default), newest, read);
    }

    private async Task<NewestCatalog.Held> NewestAsync() =>
        new(new Catalog((await _reads.Store.ReadAsync())!), await _reads.Store.SnapshotsAsync());

    private async Task<(string First, string Second, string Third)> ThreeAsync() =>
        ((await _reads.Store.LatestSnapshotAsync())!, await _reads.ImportAsync("gpt-oss.csv"), await _reads.ImportAsync("qwen-3-5.csv"));
}
