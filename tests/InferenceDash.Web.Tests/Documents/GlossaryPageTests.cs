using InferenceDash.Words.Glossary;

namespace InferenceDash.Web.Tests.Documents;

/// <summary>The page of terms, and where they lead.</summary>
public sealed class GlossaryPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Every_term_stands_there_with_its_definition_and_leads_to_a_heading_that_exists()
    {
        var page = await site.PageAsync("/glossary");

        foreach (var term in GlossaryTerms.All)
        {
            var entry = page.GetElementById(term.Key).ShouldNotBeNull(term.Key);
            entry.One("dfn").Words().ShouldBe(term.Name);
            entry.One("dd").Words().ShouldStartWith(term.Definition);
            var there = entry.Hrefs("dd a").ShouldHaveSingleItem();
            (await site.PageAsync(there.Split('#')[0])).GetElementById(there.Split('#')[1]).ShouldNotBeNull(there);
        }
    }

    [Theory]
    [InlineData("ttft", "/glossary#ttft")]
    [InlineData("inter-token latency", "/glossary#itl")]
    [InlineData("glossary", "/glossary")]
    public async Task The_search_finds_terms_as_it_finds_documents(string typed, string address) =>
        (await site.PageAsync($"/search?q={Uri.EscapeDataString(typed)}")).Hrefs("main a").ShouldContain(address);

    [Fact]
    public async Task The_documentation_lists_the_glossary_with_its_terms()
    {
        var links = (await site.PageAsync("/docs")).Hrefs(".shelf a");

        links.ShouldContain("/glossary");
        links.ShouldContain("/glossary#break-even");
    }

    [Theory]
    [InlineData("/docs", "Interactivity")]
    [InlineData("/data", "Snapshot")]
    [InlineData("/assumptions", "Assumption set")]
    public async Task Pages_explain_the_terms_that_they_take_for_granted(string address, string term)
    {
        var page = await site.PageAsync(address);

        page.QuerySelectorAll(".term > button").Select(button => button.TextContent.Trim()).ShouldContain(term);
        page.QuerySelectorAll(".term-tip").Select(tip => tip.Id).ShouldBeUnique();
    }
}
