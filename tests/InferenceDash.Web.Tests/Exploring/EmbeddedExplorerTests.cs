namespace InferenceDash.Web.Tests.Exploring;

/// <summary>The explorer under a comparison: preset to its subject, on the same address.</summary>
public sealed class EmbeddedExplorerTests(ExploringSite site) : IClassFixture<ExploringSite>
{
    private const string Slug = KnownAddresses.Llama + "-h100-fp8-mtp-vs-none";

    [Fact]
    public async Task It_is_preset_to_the_comparison()
    {
        var page = await site.PageAsync(KnownAddresses.Page(Slug, "seq=8k-1k"));

        page.QuerySelectorAll("[data-explorer] [data-series]").Select(s => s.GetAttribute("data-series")).ShouldBe(["h100-mtp", "h100-none"]);
        page.QuerySelectorAll("[data-explorer] svg[role=img]").Length.ShouldBe(1);
        page.QuerySelectorAll("[data-explorer] table.data tbody tr[aria-rowindex]").Length.ShouldBe(12);
    }

    [Fact]
    public async Task Its_links_stay_on_the_page_or_lead_to_the_explorer_and_meet_no_problem()
    {
        var page = await site.PageAsync(KnownAddresses.Page(Slug));
        var links = page.Hrefs("[data-explorer] a").Where(h => !h.StartsWith("http", StringComparison.Ordinal) && !h.StartsWith("/api/", StringComparison.Ordinal)).Distinct().ToList();

        links.Count.ShouldBeGreaterThan(25);
        foreach (var link in links)
        {
            (link.StartsWith(KnownAddresses.Page(Slug), StringComparison.Ordinal) || link.StartsWith("/inference?", StringComparison.Ordinal)).ShouldBeTrue(link);
            var next = await site.PageAsync(link);
            next.QuerySelectorAll(".problems").ShouldBeEmpty(link);
            next.QuerySelectorAll("[data-explorer]").Length.ShouldBe(1, link);
        }
    }

    [Fact]
    public async Task Its_exports_hold_its_rows()
    {
        var page = await site.PageAsync(KnownAddresses.Page(Slug, "ttft=1&usd=h100:2"));
        var points = (await site.JsonAsync(page.Export("JSON"))).Points();

        points.Length.ShouldBe(page.QuerySelectorAll("[data-explorer] table.data tbody tr[aria-rowindex]").Length);
        points.ShouldAllBe(p => p.Text("gpu") == "h100" && p.Text("precision") == "fp8" && p.Number("p99TtftSeconds") <= 1);
        (await site.TextAsync(page.Export("CSV"))).ShouldContain("custom rates for H100");
        (await site.TextAsync(page.Export("SVG"))).ShouldContain("custom rates for H100");
    }
}
