using System.Globalization;
using System.Text.Json;
using InferenceDash.Web.Tests.Fuzzing;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>One address cannot ask for more than its share, and takes nothing from others by it. A proxy says which address it is.</summary>
public sealed class RateLimitTests(RateLimitTests.FewSite few) : IClassFixture<RateLimitTests.FewSite>
{
    [Theory]
    [InlineData("/docs", "198.51.100.1")]
    [InlineData("/api/v1/map", "198.51.100.2")]
    [InlineData("/_live", "198.51.100.3")]
    public async Task Beyond_its_share_an_address_is_told_when_to_ask_again(string target, string address)
    {
        var answers = await AskAsync(target, address, 4);

        answers.Select(answer => answer.Status).ShouldBe([answers[0].Status, answers[0].Status, answers[0].Status, 429]);
        answers[0].Status.ShouldBeLessThan(300);
        var refused = answers[^1];
        refused.Missing.ShouldBeEmpty();
        int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
    }

    [Fact]
    public async Task People_are_told_by_a_page_and_programs_by_problem_details()
    {
        var page = (await AskAsync("/docs", "198.51.100.4", 4))[^1];
        var problem = (await AskAsync("/api/v1/map", "198.51.100.4", 4))[^1];

        page.Headers["Content-Type"].ShouldStartWith("text/html");
        page.Body.ShouldContain(RequestWords.TooMany);
        problem.Headers["Content-Type"].ShouldBe("application/problem+json");
        JsonDocument.Parse(SoundRequestTests.Unchunked(problem.Body)).RootElement.Text("title").ShouldBe(RequestWords.TooMany);
    }

    [Fact]
    public async Task Each_kind_and_each_address_has_a_share_of_its_own()
    {
        (await AskAsync("/docs", "198.51.100.5", 4))[^1].Status.ShouldBe(429);

        (await AskAsync("/api/v1/map", "198.51.100.5", 1))[0].Status.ShouldBe(200);
        (await AskAsync("/docs", "198.51.100.6", 1))[0].Status.ShouldBe(200);
    }

    [Fact]
    public async Task Answers_from_memory_count_like_any_other()
    {
        await AskAsync("/glossary", "127.0.0.1", 2);

        (await AskAsync("/glossary", "198.51.100.7", 4))[^1].Status.ShouldBe(429);
    }

    [Fact]
    public async Task A_form_is_counted_before_it_is_read()
    {
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add((await SoundRequestTests.AskAsync(
                few.Site, "/bring", "Host: localhost\r\nX-Forwarded-For: 198.51.100.8\r\nContent-Length: 0", "POST")).Status);

        statuses.ShouldBe([400, 400, 400, 429]);
    }

    [Fact]
    public async Task Each_question_of_a_request_with_several_counts()
    {
        (await EvaluateAsync("198.51.100.20", 2)).Status.ShouldBe(200);
        (await AskAsync("/api/v1/map", "198.51.100.20", 1))[0].Status.ShouldBe(200);
        (await AskAsync("/api/v1/map", "198.51.100.20", 1))[0].Status.ShouldBe(429);
    }

    [Fact]
    public async Task More_questions_than_are_left_are_refused_with_when_to_ask_again()
    {
        await AskAsync("/api/v1/map", "198.51.100.21", 2);

        var refused = await EvaluateAsync("198.51.100.21", 2);

        refused.Status.ShouldBe(429);
        refused.Headers["Content-Type"].ShouldBe("application/problem+json");
        int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
    }

    [Fact]
    public async Task More_questions_than_a_whole_share_take_all_of_it()
    {
        (await EvaluateAsync("198.51.100.22", 50)).Status.ShouldBe(200);

        (await AskAsync("/api/v1/map", "198.51.100.22", 1))[0].Status.ShouldBe(429);
    }

    [Fact]
    public async Task Whoever_has_one_address_of_the_sixth_version_has_its_whole_network()
    {
        await AskAsync("/docs", "2001:db8::1", 2);
        await AskAsync("/docs", "2001:db8::2", 1);

        (await AskAsync("/docs", "2001:db8::3", 1))[0].Status.ShouldBe(429);
        (await AskAsync("/docs", "2001:db8:0:1::3", 1))[0].Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task The_machine_itself_is_not_limited(string address) =>
        (await AskAsync("/docs", address, 6)).ShouldAllBe(answer => answer.Status == 200);

    [Theory]
    [InlineData("/css/site.css")]
    [InlineData("/favicon.svg")]
    public async Task Neither_are_files(string target) => (await AskAsync(target, "198.51.100.9", 6)).ShouldAllBe(answer => answer.Status == 200);

    [Fact]
    public async Task An_address_that_a_stranger_claims_to_come_from_counts_for_nothing()
    {
        // The last one was said by the proxy at hand; what stands before it was said to that proxy.
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add((await AskAsync("/docs", $"203.0.113.{i}, 198.51.100.10", 1))[0].Status);

        statuses.ShouldBe([200, 200, 200, 429]);
    }

    [Fact]
    public async Task What_is_left_unlimited_is()
    {
        await using var free = new ListeningSite(("Limits:PagesPerMinute", "0"));

        for (var i = 0; i < 6; i++)
            (await SoundRequestTests.AskAsync(free, "/docs", "Host: localhost\r\nX-Forwarded-For: 198.51.100.1")).Status.ShouldBe(200);
    }

    private Task<RawAnswer> EvaluateAsync(string address, int questions)
    {
        var body = $$"""{"questions":[{{string.Join(',', Enumerable.Repeat($$"""{"slug":"{{KnownAddresses.Qwen}}","t":84}""", questions))}}]}""";
        var head = $"POST /api/v2/evaluate HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: {address}\r\nContent-Type: application/json\r\n" +
            $"Content-Length: {body.Length}\r\nConnection: close\r\n\r\n";
        return RawAnswer.ToAsync(few.Site.Server, System.Text.Encoding.ASCII.GetBytes(head + body));
    }

    private async Task<List<RawAnswer>> AskAsync(string target, string address, int times)
    {
        var answers = new List<RawAnswer>();
        for (var i = 0; i < times; i++)
            answers.Add(await SoundRequestTests.AskAsync(few.Site, target, $"Host: localhost\r\nX-Forwarded-For: {address}"));
        return answers;
    }

    /// <summary>A site that gives each address three of everything; in the minute in which a fourth would come, all is over.</summary>
    public sealed class FewSite : IAsyncLifetime
    {
        internal ListeningSite Site { get; } = new(
            ("Limits:PagesPerMinute", "3"), ("Limits:AnswersPerMinute", "3"), ("Limits:CircuitsPerMinute", "3"), ("Limits:UploadsPerMinute", "3"));

        // A share comes back piece by piece, one in twenty seconds: nothing that is asked for is still to be made.
        public async Task InitializeAsync()
        {
            foreach (var target in new[] { "/docs", "/glossary", "/bring", "/api/v1/map" })
                await SoundRequestTests.AskAsync(Site, target, "Host: localhost");
        }

        public async Task DisposeAsync() => await Site.DisposeAsync();
    }
}
