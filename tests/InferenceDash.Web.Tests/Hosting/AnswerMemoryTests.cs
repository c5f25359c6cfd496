using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>How answers are kept: within their bytes, those asked for last, of the newest data.</summary>
public sealed class AnswerMemoryTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void The_bytes_hold_and_what_was_asked_for_last_stays()
    {
        using var memory = Memory(mostBytes: 10_000);
        for (var i = 0; i < 100; i++)
        {
            Put(memory, Key($"/{i}"), bytes: 1500);
            Held(memory, Key("/0")).ShouldNotBeNull($"asked for before number {i} came");
            memory.Bytes.ShouldBeLessThanOrEqualTo(10_000);
        }

        memory.Count.ShouldBeInRange(2, 6);
        Held(memory, Key("/99")).ShouldNotBeNull();
        Held(memory, Key("/1")).ShouldBeNull();
    }

    [Fact]
    public async Task A_coding_counts_once_it_is_made()
    {
        using var memory = Memory(mostBytes: 1_000_000);
        var answer = Put(memory, Key("/a"), bytes: 5000);
        var before = memory.Bytes;

        await SendAsync(answer, memory, Key("/a"), "br");
        var once = memory.Bytes;
        await SendAsync(answer, memory, Key("/a"), "br");

        once.ShouldBeGreaterThan(before);
        memory.Bytes.ShouldBe(once);
    }

    [Fact]
    public async Task A_coding_beyond_the_bytes_ends_the_keeping_and_not_the_answer()
    {
        using var memory = Memory(mostBytes: 2000);
        var answer = Put(memory, Key("/a"), bytes: 1500);
        memory.Count.ShouldBe(1);

        (await SendAsync(answer, memory, Key("/a"), "br")).Response.Headers.ContentEncoding.ToString().ShouldBe("br");
        (await SendAsync(answer, memory, Key("/a"), "gzip")).Response.Headers.ContentEncoding.ToString().ShouldBe("gzip");

        memory.Bytes.ShouldBeLessThanOrEqualTo(2000);
    }

    [Fact]
    public void An_answer_of_older_data_that_comes_late_is_not_kept()
    {
        using var memory = Memory(mostBytes: 100_000);
        memory.Find(Key("/a", version: 1)).ShouldBe((null, null));
        Put(memory, Key("/b", version: 2), bytes: 100);

        memory.Finish(Key("/a", version: 1), AnswerMemory.Outcome.Of(Answer(100)));

        memory.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_waits_for_one_that_gave_up_makes_it()
    {
        using var memory = Memory(mostBytes: 100_000);
        memory.Find(Key("/a")).ShouldBe((null, null));
        var waiting = memory.Find(Key("/a")).Making.ShouldNotBeNull();

        memory.Finish(Key("/a"), AnswerMemory.Outcome.GivenUp);

        (await waiting).IsDone.ShouldBeFalse();
        memory.Find(Key("/a")).ShouldBe((null, null));
    }

    [Theory]
    [InlineData(404, "Content-Type", "text/html")]
    [InlineData(500, "Content-Type", "text/html")]
    [InlineData(200, "Set-Cookie", "a=b")]
    [InlineData(200, "Cache-Control", "no-store")]
    [InlineData(200, "Cache-Control", "private")]
    [InlineData(200, "Vary", "Cookie")]
    [InlineData(200, "ETag", "\"a\"")]
    [InlineData(200, "Content-Encoding", "br")]
    public void What_says_that_it_is_for_one_reader_or_one_moment_is_not_kept(int status, string header, string value) =>
        KeptAnswer.Of(status, new HeaderDictionary { [header] = value }, "text"u8.ToArray()).ShouldBeNull();

    [Theory]
    [InlineData("<p>text</p>", true)]
    [InlineData("<!--Blazor:{\"type\":\"server\"}-->", false)]
    [InlineData("<input name=\"__RequestVerificationToken\">", false)]
    public void What_holds_a_token_or_a_part_of_a_circuit_is_not_kept(string body, bool isKept) =>
        (KeptAnswer.Of(200, new HeaderDictionary(), Encoding.UTF8.GetBytes(body)) is not null).ShouldBe(isKept);

    [Theory]
    [InlineData("", null)]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("broccoli", null)]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0.0, *", "gzip")]
    [InlineData("*", "br")]
    [InlineData("identity;q=1, *;q=0", null)]
    [InlineData("br; q=nonsense", null)]
    public void The_smallest_coding_that_is_accepted_is_sent(string accepted, string? coding) => AnswerCoding.Of(accepted).Name.ShouldBe(coding);

    [Theory]
    [InlineData("GET", "/compare", "", true)]
    [InlineData("POST", "/compare", "", false)]
    [InlineData("GET", "/bring/an-upload", "", false)]
    [InlineData("GET", "/compare", "?own=an-upload", false)]
    [InlineData("GET", "/_blazor/negotiate", "", false)]
    [InlineData("GET", "/_framework/blazor.web.js", "", false)]
    [InlineData("GET", "/JS/site.js", "", false)]
    public void A_request_tells_what_is_never_kept(string method, string path, string query, bool isFor)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path, request.QueryString) = (method, path, new QueryString(query));

        AnswerKey.IsFor(request, new AnswerMemoryOptions()).ShouldBe(isFor);
        AnswerKey.IsFor(request, new AnswerMemoryOptions { MostBytes = 0 }).ShouldBeFalse();
        AnswerKey.IsFor(request, new AnswerMemoryOptions { LongestAddress = 3 }).ShouldBeFalse();
    }

    [Fact]
    public void A_stream_of_events_and_a_part_of_a_file_are_never_kept()
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path, request.Headers.Accept) = ("GET", "/api/v1/map", "text/event-stream");
        AnswerKey.IsFor(request, new AnswerMemoryOptions()).ShouldBeFalse();

        (request.Headers.Accept, request.Headers.Range) = ("*/*", "bytes=0-1");
        AnswerKey.IsFor(request, new AnswerMemoryOptions()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("MostBytes", "-1")]
    [InlineData("MostBytes", "much")]
    [InlineData("BytesPerAnswer", "0")]
    [InlineData("LongestAddress", "100000")]
    public void A_limit_that_is_none_is_refused_by_its_name(string key, string value)
    {
        using var site = new WebApplicationFactory<Program>()
            .WithWebHostBuilder(host => host.UseSetting($"Answers:{key}", value));

        Should.Throw<OptionsValidationException>(() => site.Services).Message.ShouldContain($"Answers:{key}");
    }

    private AnswerMemory Memory(long mostBytes) =>
        new(Options.Create(new AnswerMemoryOptions { MostBytes = mostBytes }), _services.GetRequiredService<IMeterFactory>());

    private static AnswerKey Key(string path, long version = 1) => new("http", "site", path, "", version);

    private static KeptAnswer Answer(int bytes) => KeptAnswer.Of(200, new HeaderDictionary(), [.. Enumerable.Range(0, bytes).Select(i => (byte)(i * i))])!;

    private static KeptAnswer Put(AnswerMemory memory, AnswerKey key, int bytes)
    {
        memory.Find(key).ShouldBe((null, null));
        var answer = Answer(bytes);
        memory.Finish(key, AnswerMemory.Outcome.Of(answer));
        return answer;
    }

    private static KeptAnswer? Held(AnswerMemory memory, AnswerKey key)
    {
        var (held, making) = memory.Find(key);
        if (held is null && making is null)
            memory.Finish(key, AnswerMemory.Outcome.GivenUp);
        return held;
    }

    private static async Task<HttpContext> SendAsync(KeptAnswer answer, AnswerMemory memory, AnswerKey key, string accepted)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptEncoding = accepted;
        await answer.SendAsync(context, memory, key);
        return context;
    }
}
