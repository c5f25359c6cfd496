namespace InferenceDash.Web.Tests.Hosting;

/// <summary>The header of every page leads to all the others and says which one this is.</summary>
public sealed class NavigationTests(Site site) : IClassFixture<Site>
{
    private static readonly (string Words, string? Url)[] Entries =
    [
        ("Map", "/"), ("Spec decode", "/compare-spec-decode"), ("Compare", "/compare"), ("Rank", "/rank"), ("Explorer", "/inference"),
        ("Your files", "/bring"), ("Assumptions", "/assumptions"), ("Data", "/data"), ("Docs", "/docs"),
    ];

    [Theory]
    [InlineData("/", "Map")]
    [InlineData("/?speed=low", "Map")]
    [InlineData("/compare-spec-decode", "Spec decode")]
    [InlineData("/compare-spec-decode/" + KnownAddresses.Qwen, "Spec decode")]
    [InlineData("/compare", "Compare")]
    [InlineData("/compare/" + KnownLineUps.Published, "Compare")]
    [InlineData("/rank/deepseek-r1?at=60", "Rank")]
    [InlineData("/inference", "Explorer")]
    [InlineData("/bring", "Your files")]
    [InlineData("/assumptions", "Assumptions")]
    [InlineData("/data", "Data")]
    [InlineData("/docs", "Docs")]
    [InlineData("/docs/methodology", "Docs")]
    public async Task The_current_entry_is_marked(string address, string words)
    {
        var nav = (await site.PageAsync(address)).One("header nav");

        nav.QuerySelectorAll("a").Select(a => (a.Words(), a.GetAttribute("href"))).ShouldBe(Entries);
        nav.One("[aria-current=page]").Words().ShouldBe(words);
    }

    [Fact]
    public async Task A_search_has_no_entry_of_its_own() =>
        (await site.PageAsync("/search?q=b200")).QuerySelectorAll("header nav [aria-current]").ShouldBeEmpty();

    [Fact]
    public async Task Every_entry_leads_to_a_page()
    {
        foreach (var url in Entries.Select(e => e.Url!))
            (await site.PageAsync(url)).QuerySelectorAll("main h1").Length.ShouldBe(1, url);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/compare-spec-decode")]
    [InlineData("/compare-spec-decode/" + KnownAddresses.Qwen)]
    [InlineData("/compare/" + KnownLineUps.Published)]
    [InlineData("/rank/deepseek-r1")]
    [InlineData("/inference")]
    public async Task A_footer_leads_to_the_imports_the_assumption_sets_and_the_methodology(string address)
    {
        var footer = (await site.PageAsync(address)).One("footer");

        footer.Href("a", "All imports").ShouldBe("/data");
        footer.Href("a", "All sets").ShouldBe("/assumptions");
        footer.Hrefs("a").ShouldContain("/docs/methodology");
    }

    [Fact]
    public async Task The_documents_are_listed_with_their_parts()
    {
        var page = await site.PageAsync("/docs");

        page.Hrefs(".shelf h2 a").ShouldContain("/docs/methodology");
        page.Hrefs(".shelf a").ShouldContain("/docs/methodology#break-even");
        foreach (var url in page.Hrefs(".shelf h2 a"))
        {
            var document = await site.PageAsync(url);
            foreach (var part in page.Hrefs($".shelf li:has(> h2 > a[href='{url}']) li a"))
                document.GetElementById(part.Split('#')[1]).ShouldNotBeNull(part);
        }
    }
}
