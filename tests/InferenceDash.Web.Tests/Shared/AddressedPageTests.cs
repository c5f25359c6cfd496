using Bunit;
using Bunit.TestDoubles;
using InferenceDash.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace InferenceDash.Web.Tests.Shared;

/// <summary>A page in a circuit shows the view of its address and no other, whatever happens to the loads on the way.</summary>
public sealed class AddressedPageTests : BunitContext, IAsyncLifetime
{
    private static readonly TimeSpan Noticed = TimeSpan.FromMilliseconds(400);
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
        JSInterop.Mode = JSRuntimeMode.Loose;
        Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
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
    public async Task A_slow_load_that_was_overtaken_changes_nothing_when_it_arrives()
    {
        var page = Open();
        _reads.Hold(_first);
        Navigation.NavigateTo($"{Address}?snap={_first}");
        await _reads.BeingReadAsync(_first);

        Navigation.NavigateTo($"{Address}?t=90");
        page.WaitForAssertion(() => Targets(page).ShouldBe(["90"]));
        _reads.Release(_first);
        (await Services.GetRequiredService<CatalogCache>().AsOfAsync(_first)).ShouldNotBeNull();

        Targets(page).ShouldBe(["90"]);
        page.FindAll(".banner").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_whose_data_takes_its_time_shows_no_older_view()
    {
        var page = Open();
        _reads.Hold(_first);
        Navigation.NavigateTo($"{Address}?snap={_first}&t=90");
        await _reads.BeingReadAsync(_first);
        page.FindAll("table.ops").Count.ShouldBe(1);

        _reads.Clock.Skip(Noticed);
        page.WaitForAssertion(() => page.Find("main").TextContent.ShouldContain("Loading"));
        page.FindAll("table.ops").ShouldBeEmpty();

        _reads.Release(_first);
        page.WaitForAssertion(() => Targets(page).ShouldBe(["90"]));
        page.Find(".banner").TextContent.ShouldContain(_first);
    }

    [Fact]
    public void An_address_whose_data_cannot_be_read_says_so_and_the_next_one_is_shown()
    {
        var page = Open();
        _reads.Failure = new StoreException("The database is down.");

        Navigation.NavigateTo($"{Address}?snap={_first}");
        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.ShouldContain("could not be made"));
        page.FindAll("table.ops").ShouldBeEmpty();

        Navigation.NavigateTo($"{Address}?t=90");
        page.WaitForAssertion(() => Targets(page).ShouldBe(["90"]));
    }

    [Fact]
    public void A_snapshot_that_there_is_none_of_is_said_and_the_newest_data_shown()
    {
        var page = Open("?snap=nonesuch&t=90");

        page.WaitForAssertion(() => page.Find(".problems").TextContent.ShouldContain("snap=nonesuch Unknown snapshot"));
        Targets(page).ShouldBe(["90"]);
    }

    [Fact]
    public void A_rendering_that_fails_takes_its_page_and_not_the_layout_or_the_next_page()
    {
        RenderFragment broken = builder =>
        {
            builder.OpenComponent<Broken>(0);
            builder.CloseComponent();
        };
        var layout = Render<MainLayout>(p => p.Add(l => l.Body, broken));
        layout.Find("[role=alert]").TextContent.ShouldContain("could not be made");
        layout.FindAll("header nav").Count.ShouldBe(1);

        layout.Render(p => p.Add(l => l.Body, "<p>another page</p>"));
        layout.FindAll("[role=alert]").ShouldBeEmpty();
        layout.Markup.ShouldContain("another page");
    }

    private static string?[] Targets(IRenderedComponent<ComparisonPage> page) => [.. page.FindAll(".target input").Select(i => i.GetAttribute("value"))];

    private IRenderedComponent<ComparisonPage> Open(string query = "")
    {
        Navigation.NavigateTo(Address + query);
        return Render<ComparisonPage>(p => p.Add(page => page.Slug, KnownAddresses.Qwen));
    }

    private sealed class Broken : ComponentBase
    {
        protected override void OnInitialized() => throw new InvalidOperationException("broken");
    }
}
