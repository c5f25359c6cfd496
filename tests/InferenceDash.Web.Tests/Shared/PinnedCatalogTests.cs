namespace InferenceDash.Web.Tests.Shared;

/// <summary>Catalogs of snapshots that addresses name: each is loaded once, waits for no other, and stays while it is asked for.</summary>
public sealed class PinnedCatalogTests : IAsyncLifetime
{
    private HeldReads _reads = default!;

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
    public async Task Those_asked_for_last_stay_and_the_one_asked_for_longest_ago_goes()
    {
        // A catalog of any id, made of the same data: only which ones are read counts here.
        var data = (await _reads.Store.ReadAsync())!;
        var read = new List<string>();
        using var closing = new CancellationTokenSource();
        var pinned = new PinnedCatalogs(
            _reads.Reads with
            {
                ReadAsync = (snapshot, _) =>
                {
                    read.Add(snapshot);
                    return Task.FromResult<Dataset?>(data with { Snapshot = snapshot });
                },
            },
            closing.Token);
        foreach (var snapshot in new[] { "1", "2", "3", "4", "5", "6", "7", "8", "1", "9" })
            await pinned.GetAsync(snapshot, default);

        read.Clear();
        await pinned.GetAsync("1", default);
        await pinned.GetAsync("9", default);
        await pinned.GetAsync("2", default);

        read.ShouldBe(["2"]);
    }

    private async Task<(string First, string Second, string Third)> ThreeAsync() =>
        ((await _reads.Store.LatestSnapshotAsync())!, await _reads.ImportAsync("gpt-oss.csv"), await _reads.ImportAsync("qwen-3-5.csv"));
}
