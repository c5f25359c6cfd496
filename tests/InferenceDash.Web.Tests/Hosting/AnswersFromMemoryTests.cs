using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>What depends on its address and the data alone is made once; what does not is never kept.</summary>
public sealed class AnswersFromMemoryTests : IAsyncLifetime
{
    private readonly OwnSite _site = new();

    private static readonly string[] Kept =
    [
        "/api/v1/spec-decode", "/api/v1/search?q=b200", KnownAddresses.Api(KnownAddresses.Qwen),
        KnownAddresses.Api(KnownAddresses.Qwen + ".csv"), KnownAddresses.Api(KnownAddresses.Qwen + ".svg"), "/api/v1/map",
        KnownAddresses.Page(KnownAddresses.Qwen), KnownLineUps.Page(KnownLineUps.Published), "/compare-spec-decode", "/rank/qwen-3-5", "/changes",
    ];

    private static readonly (string Address, HttpStatusCode Status)[] NeverKept =
    [
        (KnownAddresses.Page("no-such-thing"), HttpStatusCode.NotFound),
        ("/no-such-page", HttpStatusCode.NotFound),
        (KnownAddresses.Api("no-such-thing"), HttpStatusCode.NotFound),
        (KnownAddresses.Api(KnownAddresses.Qwen, "t=0"), HttpStatusCode.BadRequest),
        (KnownAddresses.Page(KnownAddresses.Qwen.ToUpperInvariant()), HttpStatusCode.PermanentRedirect),
        ("/ask?model=deepseek-r1", HttpStatusCode.Redirect),
        ("/bring", HttpStatusCode.OK),
        ("/bring/no-such-upload", HttpStatusCode.NotFound),
        ("/compare-spec-decode?own=no-such-upload", HttpStatusCode.OK),
        ("/js/site.js", HttpStatusCode.OK),
        ("/compare-spec-decode?q=" + new string('x', 2000), HttpStatusCode.OK),
    ];

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_second_request_is_not_made_again()
    {
        foreach (var address in Kept)
        {
            using var count = _site.Count();

            var first = await _site.TextAsync(address);
            (await _site.TextAsync(address)).ShouldBe(first);

            (count.Made, count.FromMemory).ShouldBe((1, 1), address);
        }
    }

    [Fact]
    public async Task What_is_private_or_an_error_or_no_page_is_never_kept()
    {
        using var count = _site.Count();

        foreach (var (address, status) in NeverKept.Concat(NeverKept))
        {
            using var response = await _site.Client.GetAsync(address);
            response.StatusCode.ShouldBe(status, address);
            _site.Answers.Count.ShouldBe(0, address);
        }

        count.FromMemory.ShouldBe(0);
    }

    [Fact]
    public Task A_reader_who_has_the_answer_is_told_so() => OfEachAsync(async address =>
    {
        using var first = await _site.Client.GetAsync(address);
        var tag = first.Headers.ETag.ShouldNotBeNull();
        first.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        first.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        first.Headers.Contains("Set-Cookie").ShouldBeFalse();

        using var again = await AskAsync(address, request => request.Headers.IfNoneMatch.Add(tag));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.ETag.ShouldBe(tag);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        foreach (var header in new[] { "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy" })
            again.Headers.GetValues(header).ShouldBe(first.Headers.GetValues(header));

        using var other = await AskAsync(address, request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"of-before\"")));
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    });

    [Fact]
    public Task Every_coding_holds_the_same() => OfEachAsync(async address =>
    {
        var plain = await BytesAsync(address, "identity");
        using var count = _site.Count();

        (await BytesAsync(address, "gzip")).ShouldBe(plain);
        (await BytesAsync(address, "br")).ShouldBe(plain);
        (await BytesAsync(address, "gzip, deflate, br, zstd")).ShouldBe(plain);
        (await BytesAsync(address, "br;q=0, gzip;q=0.5")).ShouldBe(plain);
        count.Made.ShouldBe(0);
    });

    [Fact]
    public async Task Newer_data_is_shown_and_what_was_made_of_older_data_is_gone()
    {
        const string address = "/api/v1/spec-decode";
        var before = await _site.TextAsync(address);
        await _site.TextAsync("/api/v1/map");
        _site.Answers.Count.ShouldBe(2);

        await _site.ImportAsync("deciding.csv");
        _site.Clock.Skip(TimeSpan.FromSeconds(4));

        (await _site.TextAsync(address)).ShouldNotBe(before);
        _site.Answers.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_of_a_pinned_snapshot_outlives_newer_data()
    {
        var snapshot = (await _site.Catalogs.NewestAsync()).Dataset.Snapshot;
        var address = KnownAddresses.Api(KnownAddresses.Qwen, $"snap={snapshot}");
        var before = await _site.TextAsync(address);
        await _site.ImportAsync("deciding.csv");
        _site.Clock.Skip(TimeSpan.FromSeconds(4));
        await _site.TextAsync("/api/v1/spec-decode");
        using var count = _site.Count();

        (await _site.TextAsync(address)).ShouldBe(before);
        (count.Made, count.FromMemory).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Who_asks_at_once_gets_one_answer()
    {
        await _site.Catalogs.NewestAsync();
        using var count = _site.Count();

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _site.TextAsync("/api/v1/map")));

        all.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        count.Made.ShouldBe(1);
        count.FromMemory.ShouldBe(19);
    }

    [Fact]
    public Task Who_asks_for_the_headers_alone_gets_those_of_the_answer() => OfEachAsync(async address =>
    {
        using var whole = await _site.Client.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await _site.Client.SendAsync(request);

        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Headers.ETag.ShouldBe(whole.Headers.ETag);
        head.Content.Headers.ContentType.ShouldBe(whole.Content.Headers.ContentType);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    });

    private static async Task OfEachAsync(Func<string, Task> test)
    {
        foreach (var address in Kept)
            await test(address);
    }

    private async Task<HttpResponseMessage> AskAsync(string address, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        change(request);
        return await _site.Client.SendAsync(request);
    }

    private async Task<string> BytesAsync(string address, string accepted)
    {
        using var response = await AskAsync(address, request => request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted));
        await using var sent = await response.Content.ReadAsStreamAsync();
        await using Stream plain = string.Join(',', response.Content.Headers.ContentEncoding) switch
        {
            "" => sent,
            "gzip" => new GZipStream(sent, CompressionMode.Decompress),
            _ => new BrotliStream(sent, CompressionMode.Decompress),
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        accepted.Split(',')[0].Split(';')[0].ShouldBeOneOf("identity", "gzip", "br");
        return await reader.ReadToEndAsync();
    }
}
