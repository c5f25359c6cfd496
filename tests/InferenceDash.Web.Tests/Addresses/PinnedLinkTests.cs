namespace InferenceDash.Web.Tests.Addresses;

/// <summary>A pinned link carries everything that could change the numbers, and gives them back after newer data came in.</summary>
public sealed class PinnedLinkTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_pinned_link_names_sequence_targets_source_price_set_and_snapshot()
    {
        var snapshot = (await site.ComparisonAsync(KnownAddresses.Qwen)).Text("snapshot");

        (await PinnedAsync(KnownAddresses.Qwen)).ShouldBe(
            KnownAddresses.Page(KnownAddresses.Qwen, $"seq=1k-1k&t=84,108,133&src=published&price=hyperscaler&rates=2026-04&snap={snapshot}"));
    }

    [Fact]
    public async Task Custom_rates_and_targets_are_pinned()
    {
        var pinned = await PinnedAsync(KnownAddresses.Qwen, "t=90.5,100&usd=h100:2.10&kw=h100:1.4&price=rental");

        var query = QueryParser.Parse(pinned[pinned.IndexOf('?', StringComparison.Ordinal)..]).Query;
        query.Targets.ShouldBe([90.5, 100]);
        query.UsdPerGpuHour["h100"].ShouldBe(2.1);
        query.KwPerGpu["h100"].ShouldBe(1.4);
        query.Price.ShouldBe(Core.PriceBasis.Rental);
    }

    [Theory]
    [InlineData("")]
    [InlineData("t=90.5,100,108.12345678901234&usd=h100:2.10")]
    [InlineData("rates=2026-07&price=neocloud&kw=h100:0.9")]
    public async Task A_pinned_link_reproduces_the_numbers(string query)
    {
        var pinned = await site.JsonAsync(KnownAddresses.ApiOf(await PinnedAsync(KnownAddresses.Qwen, query)));
        var seen = await site.ComparisonAsync(KnownAddresses.Qwen, query);

        pinned.GetRawText().ShouldBe(seen.GetRawText());
    }

    [Fact]
    public async Task What_a_page_could_not_use_is_not_pinned()
    {
        var pinned = await PinnedAsync(KnownAddresses.Qwen, "t=fast&price=free&rates=2025-01&usd=tpu:1&engine=vLLM&snap=ffffffff");

        pinned.ShouldBe(await PinnedAsync(KnownAddresses.Qwen));
    }

    [Fact]
    public async Task Without_javascript_the_pinned_link_is_a_link()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen));

        page.QuerySelector("noscript a")!.GetAttribute("href").ShouldBe(await PinnedAsync(KnownAddresses.Qwen));
    }

    [Fact]
    public async Task A_pinned_page_shows_what_the_page_showed()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.DeepSeek, "t=28,40.5"));
        var pinned = await site.PageAsync(await PinnedAsync(KnownAddresses.DeepSeek, "t=28,40.5"));

        pinned.QuerySelector(".problems").ShouldBeNull();
        pinned.QuerySelector("table.ops")!.TextContent.ShouldBe(page.QuerySelector("table.ops")!.TextContent);
        pinned.QuerySelector(".answer")!.TextContent.ShouldBe(page.QuerySelector(".answer")!.TextContent);
    }

    private async Task<string> PinnedAsync(string slug, string query = "") =>
        (await site.PageAsync(KnownAddresses.Page(slug, query))).QuerySelector("[data-copy]")!.GetAttribute("data-copy")!;
}
