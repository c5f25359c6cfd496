using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.Documents;

/// <summary>A document can be found one's way in, on a desk and on a phone, without a script.</summary>
public sealed class DocumentPageTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<string> Documents =>
        ["api", "api-clients", "architecture", "benchmarks", "bring", "commands", "data-format", "formats", "methodology", "performance", "step-times"];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_document_lists_its_headings_and_each_is_there_once(string name)
    {
        var page = await site.PageAsync($"/docs/{name}");

        var contents = page.One("nav.contents");
        contents.GetAttribute("aria-label").ShouldBe("On this page");
        var ids = contents.Hrefs("a").Select(url => url.Split('#')).ToList();
        ids.ShouldAllBe(url => url[0] == $"/docs/{name}");
        ids.Select(url => url[1]).Distinct().Count().ShouldBe(ids.Count);
        foreach (var id in ids.Select(url => url[1]))
            page.QuerySelectorAll($"[id='{id}']").Length.ShouldBe(1, id);
    }

    [Fact]
    public async Task Headings_of_the_third_level_stand_under_those_of_the_second() =>
        (await site.PageAsync("/docs/api")).Hrefs("nav.contents li:has(> a[href$='#one-comparison']) li a").ShouldContain("/docs/api#fields-of-a-target");

    [Theory]
    [InlineData("api")]
    [InlineData("methodology")]
    [InlineData("formats")]
    public async Task Parts_of_a_long_document_are_folds_of_which_the_first_is_open(string name)
    {
        var page = await site.PageAsync($"/docs/{name}");

        var parts = page.QuerySelectorAll("details.part").ToList();
        parts.Count.ShouldBeGreaterThan(8);
        parts.Select(part => part.HasAttribute("open")).ShouldBe([true, .. Enumerable.Repeat(false, parts.Count - 1)]);
        // A browser opens a fold for a fragment only where the fragment is inside of it.
        parts.ShouldAllBe(part => part.Children[0].LocalName == "summary" && part.Children[0].QuerySelector("[id]") == null);
        parts.ShouldAllBe(part => part.Children[1].Id!.Length > 0);
    }

    [Theory]
    [InlineData("api", "methodology", "formats", "architecture", "data-format")]
    public async Task Nothing_before_the_second_part_is_longer_than_six_screens_of_a_phone(params string[] names)
    {
        foreach (var name in names)
        {
            var page = await site.PageAsync($"/docs/{name}");
            var folded = page.QuerySelectorAll("details.part:not([open]) .part-body").Sum(body => body.TextContent.Length);
            (page.One("article.document").TextContent.Length - folded).ShouldBeLessThan(6 * 900, name);
        }
    }

    [Fact]
    public async Task A_short_document_is_not_folded() => (await site.PageAsync("/docs/bring")).QuerySelectorAll("details.part").ShouldBeEmpty();

    [Fact]
    public void The_styles_show_all_of_a_document_on_a_wide_screen_and_on_paper()
    {
        var css = StyleSheets.Read("documents.css");

        foreach (var media in new[] { "@media (min-width: 900px)", "@media print" })
            css[css.IndexOf(media, StringComparison.Ordinal)..].ShouldContain(".manual details::details-content { content-visibility: visible; }");
    }

    [Fact]
    public async Task Every_example_of_the_list_of_endpoints_answers()
    {
        using var index = await site.Client.GetAsync("/api");
        (index.StatusCode, index.Headers.Location?.OriginalString).ShouldBe((System.Net.HttpStatusCode.PermanentRedirect, "/docs/api"));

        var rows = (await site.PageAsync("/docs/api")).One("#endpoints table").QuerySelectorAll("tbody tr").Cast<IHtmlTableRowElement>().ToList();

        rows.Count.ShouldBeGreaterThan(12);
        foreach (var row in rows)
        {
            var example = row.Cells[2].TextContent.Trim();
            example.ShouldStartWith("/api/");
            using var answer = await site.Client.GetAsync(example);
            answer.IsSuccessStatusCode.ShouldBeTrue(example);
        }
    }
}
