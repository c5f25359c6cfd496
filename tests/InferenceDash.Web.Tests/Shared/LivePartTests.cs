using Bunit;
using InferenceDash.Store;

namespace InferenceDash.Web.Tests.Shared;

/// <summary>An island shows the view of its page's address and data and no other, whatever happens to the loads on the way.</summary>
public sealed class LivePartTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly string Address = KnownAddresses.Page(KnownAddresses.Qwen);

    private HeldReads _reads = default!;
    private CatalogCache _catalogs = default!;
    private Island<LiveComparison> _island = default!;
    private string _first = "", _newest = "";

    public async Task InitializeAsync()
    {
        _reads = await HeldReads.OpenAsync();
        _first = (await _reads.Store.LatestSnapshotAsync())!;
        _newest = await _reads.ImportAsync("gpt-oss.csv");
        _catalogs = _reads.Cache();
        await _catalogs.NewestAsync();
        _island = new Island<LiveComparison>(_catalogs, _reads.Clock);
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    public async Task DisposeAsync()
    {
        await _island.DisposeAsync();
        _catalogs.Dispose();
        await _reads.DisposeAsync();
    }

    [Fact]
    public void Data_at_hand_makes_the_whole_view_in_the_first_rendering()
    {
        _island.Attach(Address, _newest);

        _island.Part.RenderCount.ShouldBe(1);
        _island.Fields.ShouldBe(["84", "108", "133"]);
        _island.Outdated.ShouldBe(0);
    }

    [Fact]
    public async Task Until_its_data_is_there_it_renders_nothing_and_what_the_page_holds_stays()
    {
        _reads.Hold(_first);
        _island.Attach($"{Address}?snap={_first}&t=90", _first);
        await _reads.BeingReadAsync(_first);
        (_island.Part.RenderCount, _island.Part.Markup).ShouldBe((0, ""));

        _reads.Release(_first);

        _island.Part.WaitForAssertion(() => _island.Fields.ShouldBe(["90"]));
        _island.Part.RenderCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_slow_load_that_was_overtaken_changes_nothing_when_it_arrives()
    {
        _island.Attach(Address, _newest);
        _reads.Hold(_first);
        var slow = _island.TellAsync($"{Address}?snap={_first}");
        await _reads.BeingReadAsync(_first);

        await _island.TellAsync($"{Address}?t=90");
        _island.Fields.ShouldBe(["90"]);
        _reads.Release(_first);
        await slow;

        _island.Fields.ShouldBe(["90"]);
        _island.Outdated.ShouldBe(0);
    }

    [Fact]
    public async Task A_load_that_fails_leaves_what_stands_and_the_next_address_is_shown()
    {
        _island.Attach(Address, _newest);
        _reads.Failure = new StoreException("The database is down.");

        await _island.TellAsync($"{Address}?snap={_first}");
        _island.Fields.ShouldBe(["84", "108", "133"]);

        await _island.TellAsync($"{Address}?t=90");
        _island.Fields.ShouldBe(["90"]);
    }

    [Fact]
    public async Task Newer_data_than_the_page_shows_is_told_and_never_mixed_with_it()
    {
        _island.Attach(Address, _newest);
        var figures = _island.Words("table.ops");
        await _reads.ImportAsync("qwen-3-5.csv");
        _reads.Clock.Skip(TimeSpan.FromSeconds(5));

        await _island.TellAsync($"{Address}?t=90");

        _island.Outdated.ShouldBe(1);
        _island.Words("table.ops").ShouldBe(figures);
    }

    [Fact]
    public async Task Typing_goes_on_with_the_data_of_the_page_whatever_is_imported_meanwhile()
    {
        _island.Attach(Address, _newest);
        await _reads.ImportAsync("qwen-3-5.csv");
        _reads.Clock.Skip(TimeSpan.FromSeconds(5));

        await _island.TypeAsync(1, "90");

        _island.Outdated.ShouldBe(0);
        _island.Words("table.ops thead").ShouldContain("published");
    }

    [Theory]
    [InlineData("/compare-spec-decode/of-nothing")]
    [InlineData("/compare-spec-decode/")]
    [InlineData("/")]
    [InlineData("")]
    public void An_address_of_no_comparison_shows_nothing(string address)
    {
        _island.Attach(address, _newest);
        _island.Part.Markup.ShouldBe("");
        _island.Outdated.ShouldBe(0);
    }
}
