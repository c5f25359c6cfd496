using System.Net;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>Every answer, found or not, carries the same strict headers.</summary>
public sealed class HeadersTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<string, HttpStatusCode> Answers => new()
    {
        { "/", HttpStatusCode.OK },
        { "/compare-spec-decode", HttpStatusCode.OK },
        { KnownAddresses.Page(KnownAddresses.Qwen), HttpStatusCode.OK },
        { KnownAddresses.Page("no-such-thing"), HttpStatusCode.NotFound },
        { KnownAddresses.Page("qwen-h100-fp8-mtp-vs-none"), HttpStatusCode.PermanentRedirect },
        { KnownAddresses.Api(KnownAddresses.Qwen), HttpStatusCode.OK },
        { KnownAddresses.Api(KnownAddresses.Qwen + ".csv"), HttpStatusCode.OK },
        { KnownAddresses.Api(KnownAddresses.Qwen, "t=0"), HttpStatusCode.BadRequest },
        { KnownAddresses.Api("no-such-thing"), HttpStatusCode.NotFound },
        { "/api/v1/spec-decode", HttpStatusCode.OK },
        { "/api/v1/map", HttpStatusCode.OK },
        { "/bring", HttpStatusCode.OK },
        { "/bring/no-such-upload", HttpStatusCode.NotFound },
        { "/assumptions", HttpStatusCode.OK },
        { "/acceptance", HttpStatusCode.OK },
        { "/api/v1/acceptance", HttpStatusCode.OK },
        { "/search?q=b200", HttpStatusCode.OK },
        { "/api/v1/search?q=b200", HttpStatusCode.OK },
        { "/api/v1/search", HttpStatusCode.BadRequest },
        { "/ask?model=deepseek-r1", HttpStatusCode.Redirect },
        { "/ask", HttpStatusCode.NotFound },
        { "/api/v1/assumptions", HttpStatusCode.OK },
        { "/css/site.css", HttpStatusCode.OK },
        { "/js/site.js", HttpStatusCode.OK },
        { "/_framework/blazor.server.js", HttpStatusCode.OK },
        { "/favicon.svg", HttpStatusCode.OK },
        { "/no-such-page", HttpStatusCode.NotFound },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task The_policy_allows_nothing_inline_and_nothing_foreign(string address, HttpStatusCode status)
    {
        using var response = await site.Client.GetAsync(address);

        response.StatusCode.ShouldBe(status);
        ShouldBeStrict(Policy(response));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task The_other_headers_are_there(string address, HttpStatusCode status)
    {
        using var response = await site.Client.GetAsync(address);

        response.StatusCode.ShouldBe(status);
        Header(response, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(response, "Referrer-Policy").ShouldNotBeNullOrWhiteSpace();
        Header(response, "Permissions-Policy").ShouldNotBeNullOrWhiteSpace();
        Header(response, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
    }

    [Theory]
    [InlineData("/compare-spec-decode/" + KnownAddresses.Qwen, HttpStatusCode.OK)]
    [InlineData("/compare-spec-decode/qwen-h100-fp8-mtp-vs-none", HttpStatusCode.PermanentRedirect)]
    [InlineData("/compare-spec-decode/no-such-thing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/spec-decode/" + KnownAddresses.Qwen, HttpStatusCode.OK)]
    public async Task Who_asks_for_the_headers_alone_gets_those_of_the_answer(string address, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var response = await site.Client.SendAsync(request);

        response.StatusCode.ShouldBe(status);
    }

    private static Dictionary<string, string[]> Policy(HttpResponseMessage response) =>
        Header(response, "Content-Security-Policy").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(directive => directive.Split(' ')).ToDictionary(d => d[0], d => d[1..], StringComparer.Ordinal);

    private static void ShouldBeStrict(Dictionary<string, string[]> policy)
    {
        policy["default-src"].ShouldBe(["'none'"]);
        policy["script-src"].ShouldBe(["'self'", ThemeScript.PolicySource]);
        policy["frame-ancestors"].ShouldBe(["'none'"]);
        policy["base-uri"].ShouldBeSubsetOf(["'self'", "'none'"]);
        policy["form-action"].ShouldBe(["'self'"]);

        policy["style-src"].ShouldBe(["'self'"]);
        policy.Values.SelectMany(sources => sources).ShouldAllBe(source =>
            source == "'self'" || source == "'none'" || source == "data:" || source.StartsWith("'sha256-", StringComparison.Ordinal));
        policy.Where(d => d.Key != "img-src").SelectMany(d => d.Value).ShouldNotContain("data:");
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).ShouldHaveSingleItem();
}
