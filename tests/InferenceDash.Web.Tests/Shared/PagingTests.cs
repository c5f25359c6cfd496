using System.Net;
using System.Text.Json;

namespace InferenceDash.Web.Tests.Shared;

/// <summary>A long list can be read page by page, and the pages together are the list.</summary>
public sealed class PagingTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/api/v1/spec-decode", null, 10)]
    [InlineData("/api/v2/compare", null, 25)]
    [InlineData("/api/v2/rank", null, 3)]
    [InlineData("/api/v1/points?model=glm-5-1", "points", 20)]
    [InlineData("/api/v1/points?model=glm-5-1&sort=-date", "points", 50)]
    [InlineData("/api/v1/acceptance", "curves", 7)]
    [InlineData("/api/v1/data", "series", 30)]
    [InlineData("/api/v1/data?q=h100", "series", 2)]
    public async Task Following_the_links_from_the_first_page_gives_the_whole_list(string list, string? property, int size)
    {
        var whole = Rows(await site.JsonAsync(list), property);
        var read = new List<string>();
        var pages = 0;
        for (var next = $"{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}size={size}"; next is not null; pages++)
        {
            using var answer = await site.Client.GetAsync(next);
            var rows = Rows(JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()), property);
            rows.Count.ShouldBeInRange(1, size);
            read.AddRange(rows);
            (LinkOf(answer, "prev") is null).ShouldBe(pages == 0);
            next = LinkOf(answer, "next");
        }

        read.ShouldBe(whole);
        pages.ShouldBe((whole.Count + size - 1) / size);
        pages.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task The_pages_of_a_table_are_those_of_its_list()
    {
        var second = await site.TextAsync("/api/v1/points.csv?model=glm-5-1&page=2&size=20");

        var whole = (await site.TextAsync("/api/v1/points.csv?model=glm-5-1")).Split('\n');
        var header = Array.FindIndex(whole, line => line.StartsWith("series,", StringComparison.Ordinal));
        second.Split('\n').SkipWhile(line => !line.StartsWith("series,", StringComparison.Ordinal)).Skip(1).Where(line => line.Length > 0)
            .ShouldBe(whole.Skip(header + 21).Take(20));
    }

    [Fact]
    public async Task A_search_gives_the_next_results_of_each_group()
    {
        const string Search = "/api/v1/search?q=b200&in=comparisons";
        var all = (await site.JsonAsync($"{Search}&limit=40")).Items("groups").Single().Items("results").Select(r => r.Text("url")).ToList();

        using var first = await site.Client.GetAsync($"{Search}&limit=4");
        var next = LinkOf(first, "next").ShouldNotBeNull();

        (await site.JsonAsync(next)).Items("groups").Single().Items("results").Select(r => r.Text("url")).ShouldBe(all.Skip(4).Take(4));
    }

    [Fact]
    public async Task A_list_is_whole_unless_a_page_is_asked_for()
    {
        using var answer = await site.Client.GetAsync("/api/v1/spec-decode");

        answer.Headers.Contains("Link").ShouldBeFalse();
    }

    [Fact]
    public async Task Beyond_the_last_page_there_are_no_rows_and_no_next_page()
    {
        using var answer = await site.Client.GetAsync("/api/v1/spec-decode?page=1000000&size=10000");

        (await answer.Content.ReadAsStringAsync()).ShouldBe("[]");
        LinkOf(answer, "next").ShouldBeNull();
    }

    [Theory]
    [InlineData("/api/v1/spec-decode?page=0", "page=0")]
    [InlineData("/api/v1/points?model=glm-5-1&size=1e3", "size=1e3")]
    [InlineData("/api/v1/evaluations?size=10001", "size=10001")]
    [InlineData("/api/v1/search?q=b200&page=-1", "page=-1")]
    public async Task A_page_that_cannot_be_is_refused(string address, string detail) =>
        (await site.ProblemAsync(address, HttpStatusCode.BadRequest)).Text("detail")!.ShouldContain(detail);

    [Fact]
    public async Task A_page_answered_from_memory_still_names_the_next_one()
    {
        const string Page = "/api/v2/rank?size=1";
        using var made = await site.Client.GetAsync(Page);
        using var held = await site.Client.GetAsync(Page);

        LinkOf(held, "next").ShouldBe(LinkOf(made, "next").ShouldNotBeNull());
    }

    private static IReadOnlyList<string> Rows(JsonElement answer, string? property) =>
        [.. (property is null ? answer : answer.GetProperty(property)).EnumerateArray().Select(row => row.GetRawText())];

    private static string? LinkOf(HttpResponseMessage answer, string relation) =>
        answer.Headers.TryGetValues("Link", out var links)
            ? string.Join(", ", links).Split(", ").Where(link => link.EndsWith($"; rel=\"{relation}\"", StringComparison.Ordinal))
                .Select(link => link[1..link.IndexOf('>', StringComparison.Ordinal)]).SingleOrDefault()
            : null;
}
