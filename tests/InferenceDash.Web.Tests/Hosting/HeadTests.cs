using System.Net;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>What search engines, link previews and browsers ask of a page and of the site.</summary>
public sealed class HeadTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/compare-spec-decode?q=h100", "/compare-spec-decode")]
    [InlineData("/compare-spec-decode/" + KnownAddresses.Qwen + "?t=84", "/compare-spec-decode/" + KnownAddresses.Qwen)]
    [InlineData("/compare")]
    [InlineData("/rank")]
    [InlineData("/rank/deepseek-r1?at=60", "/rank/deepseek-r1")]
    [InlineData("/inference")]
    [InlineData("/bring")]
    [InlineData("/assumptions?price=rental", "/assumptions")]
    [InlineData("/data?q=h100", "/data")]
    [InlineData("/docs")]
    [InlineData("/docs/methodology")]
    [InlineData("/docs/api")]
    [InlineData("/glossary")]
    public async Task A_page_has_a_description_and_one_canonical_address(string address, string? canonical = null)
    {
        var page = await site.PageAsync(address);

        page.One("head meta[name=description]").GetAttribute("content").ShouldNotBeNull().Length.ShouldBeGreaterThan(30);
        new Uri(page.One("head link[rel=canonical]").GetAttribute("href").ShouldNotBeNull()).PathAndQuery.ShouldBe(canonical ?? address);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_has_a_description_and_no_canonical_address()
    {
        var page = await site.PageAsync("/no-such-page", HttpStatusCode.NotFound);

        page.One("head meta[name=description]").GetAttribute("content").ShouldNotBeNullOrWhiteSpace();
        page.QuerySelectorAll("head link[rel=canonical]").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_skip_link_of_a_page_that_does_not_exist_stays_on_it() =>
        (await site.PageAsync("/no-such-page?x=1", HttpStatusCode.NotFound)).One("a.skip").GetAttribute("href").ShouldBe("/no-such-page?x=1#main");

    [Fact]
    public async Task Regions_of_a_page_have_names_of_their_own()
    {
        var page = await site.PageAsync("/rank");

        page.QuerySelectorAll("[role=region]").Select(region => region.GetAttribute("aria-label"))
            .ShouldNotContain(page.One("section[aria-labelledby=models] h2").Words());
    }

    [Fact]
    public async Task The_old_name_of_the_icon_leads_to_it()
    {
        using var response = await site.Client.GetAsync("/favicon.ico");

        (response.StatusCode, response.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.PermanentRedirect, "/favicon.svg"));
    }

    [Fact]
    public async Task Robots_may_read_everything_but_uploads_and_are_told_of_the_map()
    {
        var lines = (await site.Client.GetStringAsync("/robots.txt")).Split('\n');

        lines.ShouldContain("User-agent: *");
        lines.Where(line => line.StartsWith("Disallow:", StringComparison.Ordinal)).ShouldBe(["Disallow: /bring/", "Disallow: /*own="]);
        lines.ShouldContain($"Sitemap: {site.Client.BaseAddress}sitemap.xml");
    }

    [Fact]
    public async Task The_map_of_the_site_lists_comparisons_ranks_and_documents_once_and_each_answers()
    {
        using var response = await site.Client.GetAsync("/sitemap.xml");
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/xml");

        var map = System.Xml.Linq.XDocument.Parse(await response.Content.ReadAsStringAsync());
        var pages = map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value)).ToList();

        pages.ShouldBeUnique();
        string[] some = [KnownAddresses.Page(KnownAddresses.Qwen), "/rank/deepseek-r1", "/docs/methodology", "/glossary", "/"];
        some.Except(pages.Select(page => page.AbsolutePath)).ShouldBeEmpty();
        foreach (var page in pages.Where((_, i) => i % 5 == 0))
        {
            using var answer = await site.Client.GetAsync(page);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, page.ToString());
        }
    }
}
