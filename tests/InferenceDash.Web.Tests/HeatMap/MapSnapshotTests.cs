namespace InferenceDash.Web.Tests.HeatMap;

/// <summary>A map that is pinned to a snapshot shows the data as of then, and says that there is newer data.</summary>
public sealed class MapSnapshotTests : IAsyncLifetime
{
    private readonly OwnSite _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_pinned_map_keeps_its_cells_and_its_links_keep_the_snapshot()
    {
        var first = (await _site.ComparisonAsync(KnownAddresses.Qwen)).Text("snapshot")!;
        var before = await _site.JsonAsync("/api/v1/map");
        var address = $"/?q=h100+fp8&snap={first}";
        (await _site.PageAsync(address)).QuerySelectorAll(".banner").ShouldBeEmpty();
        await _site.ImportAsync("qwen-3-5.csv");
        _site.Clock.Skip(TimeSpan.FromSeconds(5));

        (await _site.JsonAsync($"/api/v1/map?snap={first.ToUpperInvariant()}")).GetRawText().ShouldBe(before.GetRawText());
        (await _site.JsonAsync("/api/v1/map")).GetRawText().ShouldNotBe(before.GetRawText());
        var page = await _site.PageAsync(address);
        page.Cell(KnownAddresses.Page(KnownAddresses.Qwen, $"snap={first}")).One("b").Words().ShouldBe("1.82×");
        page.One(".banner").Hrefs("a").ShouldBe(["/?q=h100%20fp8", $"/changes?since={first}"]);
        page.One("[aria-labelledby=speed-label]").Hrefs("a").ShouldAllBe(href => href.EndsWith($"snap={first}", StringComparison.Ordinal));
        (await _site.PageAsync("/?q=qwen+h100")).One("table.map b").Words().ShouldBe("1.67×");
    }
}
