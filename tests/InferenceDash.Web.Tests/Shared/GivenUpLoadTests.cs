namespace InferenceDash.Web.Tests.Shared;

/// <summary>What everybody gave up waiting for is loaded all the same, once.</summary>
public sealed class GivenUpLoadTests : IAsyncLifetime
{
    private HeldReads _reads = default!;

    public async Task InitializeAsync() => _reads = await HeldReads.OpenAsync();

    public async Task DisposeAsync() => await _reads.DisposeAsync();

    [Fact]
    public async Task A_load_that_all_its_readers_gave_up_is_done_for_the_next()
    {
        var snapshot = (await _reads.Store.LatestSnapshotAsync())!;
        _reads.Hold(snapshot);
        using var cache = _reads.Cache();
        using var patience = new CancellationTokenSource();
        var impatient = cache.NewestAsync(patience.Token).AsTask();
        await _reads.BeingReadAsync(snapshot);

        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(impatient);
        _reads.Release(snapshot);

        using var longest = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (cache.State is null)
            await Task.Delay(10, longest.Token);
        (await cache.NewestAsync()).Dataset.Snapshot.ShouldBe(snapshot);
        _reads.ReadsOf(snapshot).ShouldBe(1);
    }
}
