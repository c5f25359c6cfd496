namespace InferenceDash.Web.Tests.Exploring;

/// <summary>A pinned link of the explorer carries what could change its figures, and shows the same after newer data came in.</summary>
public sealed class PinnedExplorerTests : IAsyncLifetime
{
    private const string Qwen = "/inference?model=qwen-3-5";
    private readonly OwnSite _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task It_shows_the_same_points_after_a_newer_import()
    {
        var seen = await _site.PageAsync(Qwen + "&gpu=h100&y=cost");
        var pinned = seen.One("[data-copy]").GetAttribute("data-copy")!;
        var answer = await _site.TextAsync(seen.Export("JSON"));
        await _site.ImportAsync("qwen-3-5.csv");
        _site.Clock.Skip(TimeSpan.FromSeconds(5));

        var again = await _site.PageAsync(pinned);
        again.One("table.data tbody").TextContent.ShouldBe(seen.One("table.data tbody").TextContent);
        again.One("svg[role=img]").InnerHtml.ShouldBe(seen.One("svg[role=img]").InnerHtml);
        (await _site.TextAsync(seen.Export("JSON"))).ShouldBe(answer);
        (await _site.PageAsync(Qwen + "&gpu=h100&y=cost")).One("table.data tbody").TextContent.ShouldNotBe(seen.One("table.data tbody").TextContent);
    }

    [Fact]
    public async Task It_carries_what_could_change_the_figures()
    {
        var page = await _site.PageAsync(Qwen + "&gpu=h100&usd=h100:2.1&src=published&basis=output&x=e2e&zoom=50-100&hide=h200-fp8-mtp-published");
        var query = page.One("[data-copy]").GetAttribute("data-copy")!.Split('?')[1].Split('&')
            .Select(f => f.Split('='))
            .ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal);

        query.Keys.ShouldBe(
            ["model", "seq", "y", "x", "basis", "scale", "show", "src", "price", "rates", "usd", "split", "gpu", "zoom", "hide", "snap"],
            ignoreOrder: true);
        query["seq"].ShouldBe("1k-1k");
        query["price"].ShouldBe("hyperscaler");
        query["rates"].ShouldBe("2026-04");
    }

    [Fact]
    public async Task Links_of_a_pinned_page_keep_the_snapshot()
    {
        var snapshot = (await _site.JsonAsync("/api/v1/points")).Text("snapshot")!;
        await _site.ImportAsync("line-ups.csv");
        _site.Clock.Skip(TimeSpan.FromSeconds(5));
        var page = await _site.PageAsync($"/inference?snap={snapshot}");

        page.Hrefs(".chips a").ShouldAllBe(href => href.Contains($"snap={snapshot}", StringComparison.Ordinal));
        page.QuerySelectorAll("#ex-model option").Select(o => o.Words()).ShouldNotContain("Gemma 4 31B");
    }
}
