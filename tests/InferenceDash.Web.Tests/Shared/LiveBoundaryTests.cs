using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InferenceDash.Web.Tests.Shared;

/// <summary>What fails in an island ends with the island: its page is told, and a circuit that the page has goes on.</summary>
public sealed class LiveBoundaryTests : IAsyncLifetime
{
    private static readonly string Address = KnownAddresses.Page(KnownAddresses.Qwen);

    private HeldReads _reads = default!;
    private CatalogCache _catalogs = default!;
    private string _newest = "";

    public async Task InitializeAsync()
    {
        _reads = await HeldReads.OpenAsync();
        _newest = (await _reads.Store.LatestSnapshotAsync())!;
        _catalogs = _reads.Cache();
        await _catalogs.NewestAsync();
    }

    public async Task DisposeAsync()
    {
        _catalogs.Dispose();
        await _reads.DisposeAsync();
    }

    [Fact]
    public async Task A_script_that_fails_on_what_it_is_told_takes_the_island_alone()
    {
        await using var island = new Island<LiveComparison>(_catalogs, _reads.Clock) { Script = static _ => throw new JSException("No such chart.") };
        island.Attach(Address, _newest);
        island.Fields.ShouldBe(["84", "108", "133"]);

        await island.TypeAsync(1, "90");

        island.Part.WaitForAssertion(() => island.Failures.ShouldBe(1));
        island.Words("[role=alert]").ShouldBe(PageWords.PartFailed);
    }

    [Fact]
    public async Task Figures_that_cannot_be_drawn_take_the_island_alone()
    {
        await using var island = new Island<BrokenPart>(_catalogs, _reads.Clock);

        island.Attach(Address, _newest);

        island.Part.WaitForAssertion(() => island.Failures.ShouldBe(1));
        island.Words("[role=alert]").ShouldBe(PageWords.PartFailed);
    }

    [Fact]
    public async Task A_script_that_cannot_even_be_told_of_it_changes_nothing()
    {
        await using var island = new Island<BrokenPart>(_catalogs, _reads.Clock) { FailedScript = static () => throw new JSException("It is gone.") };

        island.Attach(Address, _newest);

        island.Part.WaitForAssertion(() => island.Words("[role=alert]").ShouldBe(PageWords.PartFailed));
    }

    private sealed class BrokenPart : LivePart
    {
        protected override bool Show(string path, PageData data) => true;

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.OpenComponent<LiveBoundary>(0);
            builder.AddComponentParameter(1, nameof(LiveBoundary.Failed), Failed);
            builder.AddComponentParameter(2, nameof(LiveBoundary.ChildContent), (RenderFragment)(inner =>
            {
                inner.OpenComponent<Undrawable>(0);
                inner.CloseComponent();
            }));
            builder.CloseComponent();
        }
    }

    private sealed class Undrawable : ComponentBase
    {
        protected override void OnParametersSet() => throw new InvalidOperationException("This cannot be drawn.");
    }
}
