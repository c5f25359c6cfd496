namespace InferenceDash.Web.Tests.Exploring;

/// <summary>The explorer under a comparison: preset to its subject, on the same address.</summary>
public sealed class EmbeddedExplorerTests(ExploringSite site) : IClassFixture<ExploringSite>
{
    private const string Slug = KnownAddresses.Llama + "-h100-fp8-mtp-vs-none";

    [Fact]
    public async Task It_is_preset_to_the_comparison()
    {
        var page = await site.PageAsync(KnownAddresses.Page(Slug, "seq=8k-1k&split=method"));

        page.QuerySelectorAll("[data-explorer] [data-series]").Select(s => s.GetAttribute("data-series")).ShouldBe(["h100-mtp", "h100-none"]);
        page.QuerySelectorAll("[data-explorer] svg[role=img]").Length.ShouldBe(1);
        page.QuerySelectorAll("[data-explorer] table.data tbody tr[aria-rowindex]").Length.ShouldBe(12);
    }

    [Fact]
    public async Task Its_links_stay_on_the_page_or_lead_to_the_explorer_and_meet_no_problem()
    {
        var page = await site.PageAsync(KnownAddresses.Page(Slug, "split=method"));
        var links = page.Hrefs("[data-explorer] a")
            .Where(h => !h.StartsWith("http", StringComparison.Ordinal) && !h.StartsWith("/api/", StringComparison.Ordinal))
            .Distinct()
            .ToList();

        links.Count.ShouldBeGreaterThan(25);
        foreach (var link in links)
        {
            (link.StartsWith(KnownAddresses.Page(Slug), StringComparison.Ordinal)
                || link.StartsWith("/inference?", StringComparison.Ordinal)).ShouldBeTrue(link);
            var next = await site.PageAsync(link);
            next.QuerySelectorAll(".problems").ShouldBeEmpty(link);
            next.QuerySelectorAll("[data-explorer]").Length.ShouldBe(link == KnownAddresses.Page(Slug) ? 0 : 1, link);
        }
    }

    [Fact]
    public async Task What_leaves_the_page_goes_on_showing_what_the_page_shows_by_itself()
    {
        var all = (await site.PageAsync(KnownAddresses.Page(Slug, "seq=8k-1k&split=method"))).Group("GPU")
            .QuerySelectorAll("a").Single(a => a.Words() == "All");

        var next = await site.PageAsync(all.GetAttribute("href")!);
        next.Group("Split by").QuerySelectorAll("a[aria-current]").Select(a => a.Words()).ShouldBe(["Method"]);
        next.Group("Points").QuerySelectorAll("a[aria-current]").Single().Words().ShouldStartWith("All ");
        next.QuerySelectorAll("[data-series]").Select(s => s.GetAttribute("data-series")).ShouldContain("h100-mtp");
        next.QuerySelectorAll("[data-series]").Length.ShouldBeGreaterThan(2);
    }

    [Theory]
    [InlineData("hide=h100-fp8-mtp-sglang", "h100-fp8-none-sglang", "split=precision,method,engine")]
    [InlineData("hide=h100-mtp", "h100-none", "split=method")]
    public async Task An_address_from_before_hides_the_series_it_names(string query, string left, string split)
    {
        var page = await site.PageAsync(KnownAddresses.Page(Slug, query));

        page.QuerySelectorAll("[data-series]:has(a.key:not(.hidden))").Select(s => s.GetAttribute("data-series")).ShouldBe([left]);
        page.TableRows().ShouldAllBe(r => r["Series"].Contains("Off", StringComparison.Ordinal));
        var sorts = page.Hrefs("[data-explorer] th a.sort");
        sorts.ShouldAllBe(h => h.Contains(split, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_exports_hold_its_rows()
    {
        var page = await site.PageAsync(KnownAddresses.Page(Slug, "ttft=1&usd=h100:2&split=method"));
        var points = (await site.JsonAsync(page.Export("JSON"))).Points();

        points.Length.ShouldBe(page.QuerySelectorAll("[data-explorer] table.data tbody tr[aria-rowindex]").Length);
        points.ShouldAllBe(p => p.Text("gpu") == "h100" && p.Text("precision") == "fp8" && p.Number("p99TtftSeconds") <= 1);
        (await site.TextAsync(page.Export("CSV"))).ShouldContain("custom rates for H100");
        (await site.TextAsync(page.Export("SVG"))).ShouldContain("custom rates for H100");
    }
}
