using System.Text;
using System.Text.Json;
using InferenceDash.Web.Tests.Fuzzing;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>What is refused is told in words: by a page to people, by problem details to programs.</summary>
public sealed class SoundRequestTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    public static TheoryData<string, string, int, string> Refused => new()
    {
        { "/", "Host: ..", 400, RequestWords.NoHost },
        { "/inference?q=" + new string('a', 8_000), "Host: localhost", 414, "up to 8,000 characters" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_page_is_refused_with_a_page(string target, string host, int status, string words)
    {
        var answer = await AskAsync(site, target, host);

        answer.Status.ShouldBe(status);
        answer.Headers["Content-Type"].ShouldStartWith("text/html");
        answer.Body.ShouldContain(words);
        answer.Headers["Cache-Control"].ShouldBe("no-store");
    }

    [Theory]
    [InlineData("/api/v1/map", "Host: ..", 400)]
    [InlineData("/api/v1/nothing", "Host: a:99999", 400)]
    public async Task The_api_is_refused_with_problem_details(string target, string host, int status)
    {
        var answer = await AskAsync(site, target, host);

        answer.Status.ShouldBe(status);
        answer.Headers["Content-Type"].ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(Unchunked(answer.Body)).RootElement;
        problem.Text("title").ShouldBe(RequestWords.Malformed);
        problem.Text("detail").ShouldBe(RequestWords.NoHost);
    }

    [Fact]
    public async Task A_site_that_names_its_hosts_answers_for_no_other_one()
    {
        await using var named = new ListeningSite(("AllowedHosts", "dash.example;*.team.example"));

        (await AskAsync(named, "/robots.txt", "Host: dash.example")).Status.ShouldBe(200);
        (await AskAsync(named, "/robots.txt", "Host: a.team.example:8080")).Status.ShouldBe(200);
        var refused = await AskAsync(named, "/robots.txt", "Host: evil.example");
        refused.Status.ShouldBe(400);
        refused.Missing.ShouldBeEmpty();
        refused.Body.ShouldContain(RequestWords.OtherHost);
    }

    [Fact]
    public async Task Who_asks_for_the_headers_of_a_refusal_gets_them_alone()
    {
        var answer = await AskAsync(site, "/", "Host: ..", "HEAD");

        (answer.Status, answer.Body).ShouldBe((400, ""));
        answer.Missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_client_that_never_finishes_its_headers_is_let_go()
    {
        await using var hasty = new ListeningSite(("Limits:HeaderSeconds", "1"));

        var answer = await RawAnswer.ToAsync(hasty.Server, "GET / HTTP/1.1\r\nHost: localhost\r\n"u8.ToArray());

        answer.Status.ShouldBe(408);
    }

    internal static Task<RawAnswer> AskAsync(ListeningSite site, string target, string headers, string method = "GET") =>
        RawAnswer.ToAsync(site.Server, Encoding.Latin1.GetBytes($"{method} {target} HTTP/1.1\r\n{headers}\r\nConnection: close\r\n\r\n"));

    internal static string Unchunked(string body) => body[body.IndexOf('{', StringComparison.Ordinal)..(body.LastIndexOf('}') + 1)];
}
