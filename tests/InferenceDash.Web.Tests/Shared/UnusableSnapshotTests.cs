namespace InferenceDash.Web.Tests.Shared;

/// <summary>A snapshot that no catalog can be made of takes nothing away: the last good one is shown.</summary>
public sealed class UnusableSnapshotTests : IAsyncLifetime
{
    private static readonly TimeSpan Due = TimeSpan.FromSeconds(3);
    private HeldReads _reads = default!;

    public async Task InitializeAsync() => _reads = await HeldReads.OpenAsync();

    public async Task DisposeAsync() => await _reads.DisposeAsync();

    [Fact]
    public async Task An_import_that_makes_no_catalog_leaves_the_last_good_one_and_is_not_read_again()
    {
        using var cache = _reads.Cache();
        var held = await cache.NewestAsync();
        var imported = await _reads.ImportAsync("gpt-oss.csv");
        _reads.Unusable.Add(imported);
        for (var i = 0; i < 3; i++)
        {
            _reads.Clock.Skip(Due);
            (await cache.NewestAsync()).ShouldBeSameAs(held);
        }

        _reads.ReadsOf(imported).ShouldBe(1);
        (await cache.SnapshotsAsync())[^1].Id.ShouldBe(imported);

        var mended = await _reads.ImportAsync("qwen-3-5.csv");
        _reads.Clock.Skip(Due);
        (await cache.NewestAsync()).Dataset.Snapshot.ShouldBe(mended);
    }

    [Fact]
    public async Task After_a_restart_the_last_snapshot_that_makes_a_catalog_is_shown()
    {
        var good = await _reads.ImportAsync("gpt-oss.csv");
        _reads.Unusable.Add(await _reads.ImportAsync("qwen-3-5.csv"));
        using var cache = _reads.Cache();

        (await cache.NewestAsync()).Dataset.Snapshot.ShouldBe(good);
    }
}
