using Bunit;
using Bunit.TestDoubles;
using InferenceDash.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace InferenceDash.Web.Tests.Shared;

/// <summary>A page is made from its address, once and as a whole.</summary>
public sealed class AddressedPageTests : BunitContext, IAsyncLifetime
{
    private static readonly string Address = KnownAddresses.Page(KnownAddresses.Qwen);

    private HeldReads _reads = default!;
    private string _first = "";

    public async Task InitializeAsync()
    {
        // Waits only stop what hangs.
        DefaultWaitTimeout = TimeSpan.FromMinutes(2);
        _reads = await HeldReads.OpenAsync();
        _first = (await _reads.Store.LatestSnapshotAsync())!;
        await _reads.ImportAsync("gpt-oss.csv");
        var cache = _reads.Cache();
        await cache.NewestAsync();
        Services.AddSingleton(cache).AddSingleton<TimeProvider>(_reads.Clock);
        Services.AddSingleton(_ => new UploadArea(new StoreOptions(), new UploadOptions { Enabled = false }, _reads.Clock));
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await _reads.DisposeAsync();
    }

    private BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    [Fact]
    public void A_page_whose_data_is_at_hand_is_whole_in_its_first_rendering()
    {
        Open().FindAll("table.ops").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_of_a_page_is_rendered_before_its_data_is_there()
    {
        _reads.Hold(_first);
        var page = Open($"?snap={_first}&t=90");
        await _reads.BeingReadAsync(_first);
        page.Markup.Trim().ShouldBe("");

        _reads.Release(_first);
        page.WaitForAssertion(() => Targets(page).ShouldBe(["90"]));
        page.Find(".banner").TextContent.ShouldContain(_first);
    }

    [Fact]
    public async Task A_reader_who_has_gone_is_not_waited_for()
    {
        using var gone = new CancellationTokenSource();
        _reads.Hold(_first);
        var page = Open($"?snap={_first}", gone.Token);
        await _reads.BeingReadAsync(_first);

        await gone.CancelAsync();

        page.Instance.ShouldNotBeNull();
        page.WaitForAssertion(() => page.Markup.Trim().ShouldBe(""));
        _reads.Release(_first);
        (await Services.GetRequiredService<CatalogCache>().AsOfAsync(_first)).ShouldNotBeNull();
        page.Markup.Trim().ShouldBe("");
        _reads.ReadsOf(_first).ShouldBe(1);
    }

    [Fact]
    public void A_snapshot_that_there_is_none_of_is_said_and_the_newest_data_shown()
    {
        var page = Open("?snap=nonesuch&t=90");

        page.WaitForAssertion(() => page.Find(".problems").TextContent.ShouldContain("snap=nonesuch Unknown snapshot"));
        Targets(page).ShouldBe(["90"]);
    }

    private static string?[] Targets(IRenderedComponent<ComparisonPage> page) => [.. page.FindAll(".target input").Select(i => i.GetAttribute("value"))];

    private IRenderedComponent<ComparisonPage> Open(string query = "", CancellationToken gone = default)
    {
        Navigation.NavigateTo(Address + query);
        return Render<ComparisonPage>(p => p
            .AddCascadingValue<HttpContext>(new DefaultHttpContext { RequestAborted = gone })
            .Add(page => page.Slug, KnownAddresses.Qwen));
    }
}
