using System.Net;
using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>A page whose content is data has the same as files at its own path: what the API answers, byte by byte.</summary>
public sealed class FileAddressTests(Site site) : IClassFixture<Site>
{
    // What stands below the pages of the table, by how many parts of a path it has.
    private static readonly Dictionary<(string Page, int Parts), string> Below = new()
    {
        [("/compare-spec-decode", 1)] = "/qwen-3-5-h100-fp8-mtp-vs-none",
        [("/compare", 2)] = "/gpu/deepseek-r1-fp4-best",
        [("/compare", 3)] = "/gpu/deepseek-r1-fp4-best/b200-vs-mi355x",
        [("/rank", 1)] = "/deepseek-r1",
    };

    public static IEnumerable<object[]> Files =>
        from file in PageFile.All
        from parts in Enumerable.Range(file.Parts.Least, file.Parts.Most - file.Parts.Least + 1)
        let below = parts == 0 ? "" : Below[(file.Page, parts)]
        from ending in file.Endings
        select new object[] { file.Page + below + ending, file.Api + below + (ending == ".json" ? "" : ending) };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_of_a_page_is_what_the_api_answers(string file, string api)
    {
        var query = file.StartsWith("/search", StringComparison.Ordinal) ? "?q=b200" : "";
        using var at = await site.Client.GetAsync(file + query);
        using var of = await site.Client.GetAsync(api + query);

        at.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await at.Content.ReadAsByteArrayAsync()).ShouldBe(await of.Content.ReadAsByteArrayAsync());
        at.Content.Headers.ContentType.ShouldBe(of.Content.Headers.ContentType);
        at.Headers.ETag.ShouldBe(of.Headers.ETag.ShouldNotBeNull());
    }

    [Theory]
    [InlineData("/?interactivity=60&sort=ratio", "/api/v1/map?interactivity=60")]
    [InlineData("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none?t=90", "/api/v1/spec-decode/qwen-3-5-h100-fp8-mtp-vs-none?t=90")]
    [InlineData("/compare/gpu/deepseek-r1-fp4-best/b200-vs-mi355x?t=90", "/api/v2/compare/gpu/deepseek-r1-fp4-best/b200-vs-mi355x?t=90")]
    [InlineData("/rank/deepseek-r1?at=60&by=throughput", "/api/v2/rank/deepseek-r1?at=60&by=throughput")]
    [InlineData("/inference?model=glm-5-1&gpu=b200", "/api/v1/points?model=glm-5-1&gpu=b200")]
    [InlineData("/acceptance?model=qwen-3-5", "/api/v1/acceptance?model=qwen-3-5")]
    [InlineData("/evaluations", "/api/v1/evaluations")]
    [InlineData("/assumptions?price=rental", "/api/v1/assumptions")]
    [InlineData("/compare-spec-decode?q=h100", "/api/v1/spec-decode")]
    [InlineData("/compare", "/api/v2/compare")]
    [InlineData("/rank", "/api/v2/rank")]
    [InlineData("/data?q=h100", "/api/v1/data")]
    [InlineData("/changes", "/api/v2/changes")]
    public async Task The_head_of_a_page_names_its_data_in_the_view_that_is_shown(string page, string api)
    {
        var links = (await site.PageAsync(page)).QuerySelectorAll("head link[rel=alternate]").Cast<IHtmlLinkElement>().ToList();

        var json = links.Single(link => link.Type == "application/json").GetAttribute("href")!;
        json.Split('?')[0].ShouldEndWith(".json");
        (await site.TextAsync(json)).ShouldBe(await site.TextAsync(api));
        foreach (var csv in links.Where(link => link.Type == "text/csv"))
            (await site.TextAsync(csv.GetAttribute("href")!)).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/docs/api")]
    [InlineData("/glossary")]
    [InlineData("/docs/reference")]
    [InlineData("/bring")]
    public async Task A_page_of_prose_has_no_file_and_names_none(string page)
    {
        foreach (var ending in new[] { ".json", ".csv" })
            await site.TextAsync(page + ending, HttpStatusCode.NotFound);
        (await site.PageAsync(page)).QuerySelectorAll("head link[rel=alternate][type='application/json']").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/compare-spec-decode/no-such-thing.json", HttpStatusCode.NotFound)]
    [InlineData("/rank/no-such-model.csv", HttpStatusCode.NotFound)]
    [InlineData("/inference.json?no-such-key=1", HttpStatusCode.BadRequest)]
    [InlineData("/data.csv?snap=00000000", HttpStatusCode.NotFound)]
    public async Task Its_errors_are_those_of_the_api(string file, HttpStatusCode status) => await site.ProblemAsync(file, status);

    [Theory]
    [InlineData("/compare-spec-decode/a/b.json")]
    [InlineData("/compare/gpu.json")]
    [InlineData("/rank/.json")]
    [InlineData("/inference.html")]
    [InlineData("/compare-spec-decodex.json")]
    public void What_is_no_page_has_no_file(string path) => PageFile.ApiOf(path).ShouldBeNull();

    [Fact]
    public async Task The_table_of_the_document_is_the_table_of_the_addresses()
    {
        var rows = (await site.PageAsync("/docs/api")).QuerySelectorAll("[id='files-of-pages'] table tbody tr").Cast<IHtmlTableRowElement>()
            .Select(row => (Files: row.Cells[1].TextContent.Replace("/index", "", StringComparison.Ordinal), Api: row.Cells[2].TextContent)).ToList();

        rows.Select(r => r.Files).ShouldBe(PageFile.All.Select(f => string.Join(", ", f.Endings)));
        rows.Select(r => r.Api.Split("/{")[0]).ShouldBe(PageFile.All.Select(f => f.Api));
    }
}
