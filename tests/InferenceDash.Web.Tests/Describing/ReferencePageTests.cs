using System.Text.Json;

namespace InferenceDash.Web.Tests.Describing;

/// <summary>The page of the API's description shows all of it, without a script.</summary>
public sealed class ReferencePageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task It_has_every_operation_with_its_keys_and_an_example_to_open()
    {
        var document = JsonSerializer.Deserialize<JsonElement>(await site.TextAsync("/openapi/v1.json"));
        var page = await site.PageAsync("/docs/reference");

        var operations = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Path: path.Name, Method: operation.Name, It: operation.Value))).ToList();
        operations.Count.ShouldBeGreaterThan(40);
        foreach (var (path, method, it) in operations)
        {
            var shown = page.One($"[id='{it.Text("operationId")}']");
            var summary = shown.ParentElement!.QuerySelector("summary")!.TextContent;
            summary.ShouldContain(path);
            summary.ShouldContain(it.Text("summary")!);
            var keys = it.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().Select(p => p.Text("name")) : [];
            shown.QuerySelectorAll("tbody th code").Select(code => code.TextContent).ShouldBe(keys);
            if (method == "get")
                shown.QuerySelectorAll("dd a code").Select(code => code.TextContent).ShouldContain(it.Texts("x-examples")[0]);
        }
    }

    [Fact]
    public async Task Every_link_within_it_leads_to_a_part_of_it()
    {
        var page = await site.PageAsync("/docs/reference");

        var places = page.Hrefs("a[href^='/docs/reference#']").Select(href => href.Split('#')[1]).Distinct().ToList();
        places.Count.ShouldBeGreaterThan(100);
        foreach (var place in places)
            page.QuerySelectorAll($"[id='{place}']").Length.ShouldBe(1, place);
    }

    [Theory]
    [InlineData("/docs")]
    [InlineData("/docs/api")]
    public async Task It_is_linked_where_the_api_is_named(string page) => (await site.PageAsync(page)).Hrefs("a").ShouldContain("/docs/reference");

    [Fact]
    public async Task It_needs_no_exception_from_the_policy_of_pages()
    {
        using var reference = await site.Client.GetAsync("/docs/reference");
        using var other = await site.Client.GetAsync("/docs/api");

        reference.Headers.GetValues("Content-Security-Policy").ShouldBe(other.Headers.GetValues("Content-Security-Policy"));
        (await site.TextAsync("/docs/reference")).ShouldNotContain(" style=");
    }
}
