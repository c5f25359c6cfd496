using System.Net;

namespace InferenceDash.Web.Tests.Addresses;

/// <summary>Whatever an address holds, the page shows the nearest view and says what it left out; the API refuses. Neither fails.</summary>
public sealed class HostileQueryTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [MemberData(nameof(HostileQueries.Refused), MemberType = typeof(HostileQueries))]
    public async Task The_page_answers_and_says_what_it_could_not_use(string query)
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, query));

        page.QuerySelectorAll(".problems li").ShouldNotBeEmpty();
        page.QuerySelectorAll("table.ops tbody tr").Length.ShouldBe(4);
        page.Code().ShouldHaveSingleItem().HasAttribute("src").ShouldBeTrue();
        page.QuerySelectorAll("img").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(HostileQueries.Refused), MemberType = typeof(HostileQueries))]
    public async Task The_api_refuses(string query)
    {
        await site.ProblemAsync(KnownAddresses.Api(KnownAddresses.Qwen, query), HttpStatusCode.BadRequest);
    }

    [Theory]
    [MemberData(nameof(HostileQueries.Refused), MemberType = typeof(HostileQueries))]
    [MemberData(nameof(HostileQueries.RefusedByExplorer), MemberType = typeof(HostileQueries))]
    [MemberData(nameof(HostileQueries.Odd), MemberType = typeof(HostileQueries))]
    public async Task No_address_makes_the_server_fail(string query)
    {
        string[] paths =
        [
            "/", "/acceptance", "/api/v1/acceptance", "/api/v1/acceptance.csv",
            "/assumptions", "/api/v1/assumptions", "/api/v1/assumptions.csv", "/api/v1/map", "/no-such-page",
            "/compare-spec-decode", "/api/v1/spec-decode", KnownAddresses.Page(KnownAddresses.Qwen),
            KnownAddresses.Page("qwen-h100-fp8-mtp-vs-none"), KnownAddresses.Page("no-such-thing"),
            KnownAddresses.Api(KnownAddresses.Qwen), KnownAddresses.Api(KnownAddresses.Qwen + ".csv"),
            KnownAddresses.Api(KnownAddresses.Qwen + ".svg"),
            "/inference", "/api/v1/points", "/api/v1/points.csv", "/api/v1/points.svg",
        ];
        foreach (var path in paths)
        {
            using var response = await site.Client.GetAsync($"{path}?{query}");
            ((int)response.StatusCode).ShouldBeLessThan(500, path);
        }
    }

    [Theory]
    [MemberData(nameof(HostileQueries.RefusedByExplorer), MemberType = typeof(HostileQueries))]
    public async Task The_explorer_says_what_it_could_not_use_and_its_api_refuses(string query)
    {
        var page = await site.PageAsync($"/inference?{query}");

        page.QuerySelectorAll(".problems li").ShouldNotBeEmpty();
        page.QuerySelectorAll("table.data tbody tr[aria-rowindex]").ShouldNotBeEmpty();
        page.QuerySelectorAll("img").ShouldBeEmpty();
        page.One("main").Code().ShouldBeEmpty();
        await site.ProblemAsync($"/api/v1/points?{query}", HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("%ff%fe")]
    [InlineData("∞")]
    [InlineData("<script>")]
    [InlineData("qwen-3-5-h100-fp8-mtp-vs-none%20")]
    [InlineData("-")]
    [InlineData("none-vs-none")]
    [InlineData("a/b/c")]
    public async Task No_name_of_a_comparison_makes_the_server_fail(string slug)
    {
        foreach (var path in new[] { KnownAddresses.Page(slug), KnownAddresses.Api(slug), KnownAddresses.Api(slug + ".csv") })
        {
            using var response = await site.Client.GetAsync(path);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task A_very_long_name_is_not_found()
    {
        await site.TextAsync(KnownAddresses.Page(new string('x', 10_000)), HttpStatusCode.NotFound);
        await site.ProblemAsync(KnownAddresses.Api(new string('x', 10_000)), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_of_an_unknown_snapshot_shows_the_newest_and_says_so()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, "snap=ffffffff"));

        page.QuerySelector(".problems")!.TextContent.ShouldContain("snap=ffffffff");
        page.QuerySelectorAll("table.ops tbody tr").Length.ShouldBe(4);
    }
}
