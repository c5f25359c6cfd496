using InferenceDash.Store;

namespace InferenceDash.Web.Tests.Shared;

/// <summary>A store that hangs or is away is asked sparingly, and heard as soon as it is back.</summary>
public sealed class AwayStoreTests : IAsyncLifetime
{
    private static readonly TimeSpan Due = TimeSpan.FromSeconds(3);
    private HeldReads _reads = default!;

    public async Task InitializeAsync() => _reads = await HeldReads.OpenAsync();

    public async Task DisposeAsync() => await _reads.DisposeAsync();

    [Fact]
    public async Task A_store_that_hangs_has_one_question_and_is_heard_as_soon_as_it_answers()
    {
        using var cache = _reads.Cache();
        await cache.NewestAsync();
        var asked = _reads.Looks;
        _reads.Hold("");
        for (var i = 0; i < 3; i++)
        {
            var look = cache.LookAsync();
            while (!look.IsCompleted)
            {
                if (i > 0)
                    cache.NewestAsync().AsTask().IsCompletedSuccessfully.ShouldBeTrue("only the first look may be waited for");
                // More than a store may take for its newest snapshot's id.
                _reads.Clock.Skip(TimeSpan.FromSeconds(5));
                await Task.Delay(5);
            }
        }

        cache.AsOf.ShouldNotBeNull();
        _reads.Looks.ShouldBe(asked + 1);

        var imported = await _reads.ImportAsync("gpt-oss.csv");
        _reads.Release("");
        await cache.LookAsync();
        await cache.LookAsync();
        ((await cache.NewestAsync()).Dataset.Snapshot, cache.AsOf).ShouldBe((imported, null));
    }

    // A look that only heard of a failure from before would cost the store that is back another three seconds.
    [Fact]
    public async Task A_question_that_fails_after_its_look_gave_up_is_no_answer_to_the_next()
    {
        using var cache = _reads.Cache();
        await cache.NewestAsync();
        _reads.Hold("");
        _reads.FailsHeld = true;
        var look = cache.LookAsync();
        while (!look.IsCompleted)
        {
            _reads.Clock.Skip(TimeSpan.FromSeconds(5));
            await Task.Delay(5);
        }

        var imported = await _reads.ImportAsync("gpt-oss.csv");
        _reads.Release("");
        await cache.LookAsync();

        (await cache.NewestAsync()).Dataset.Snapshot.ShouldBe(imported);
    }

    [Fact]
    public async Task A_store_that_is_back_shows_what_was_imported_meanwhile()
    {
        using var cache = _reads.Cache();
        await cache.NewestAsync();
        _reads.Failure = new StoreException("The database is down.");
        _reads.Clock.Skip(Due);
        await cache.NewestAsync();
        _reads.Failure = null;
        var imported = await _reads.ImportAsync("gpt-oss.csv");

        _reads.Clock.Skip(Due);
        await cache.LookAsync();

        (await cache.NewestAsync()).Dataset.Snapshot.ShouldBe(imported);
    }
}
