using System.Net;
using System.Text.Json;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>When the store cannot be read, the site shows what it has; where it has nothing, it says so in its own words.</summary>
public sealed class FailureTests : IAsyncLifetime
{
    private readonly OwnSite _site = new();

    internal static readonly string[] Addresses =
    [
        "/", "/compare", "/compare-spec-decode", KnownAddresses.Page(KnownAddresses.Qwen), "/inference", "/assumptions", "/data",
        "/api/v1/spec-decode", KnownAddresses.Api(KnownAddresses.Qwen), "/api/v1/points?model=qwen-3-5",
        "/api/v1/map", "/api/v2/compare", "/api/v1/assumptions",
    ];

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task What_was_read_before_is_served_on_every_address()
    {
        await _site.TextAsync("/");
        await BreakStoreAsync(_site);

        foreach (var address in Addresses)
            await _site.TextAsync(address);
    }

    [Fact]
    public async Task While_the_store_does_not_answer_every_answer_says_as_of_when_its_data_is()
    {
        var before = await _site.JsonAsync(KnownAddresses.Api(KnownAddresses.Qwen));
        (await ReadinessAsync()).ShouldBe((HttpStatusCode.OK, "healthy"));
        (await AsOfAsync(KnownAddresses.Page(KnownAddresses.Qwen))).ShouldBeNull();

        await BreakStoreAsync(_site);
        await _site.Catalogs.LookAsync();
        await _site.Catalogs.LookAsync();

        foreach (var address in Addresses)
            (await AsOfAsync(address)).ShouldNotBeNull(address);
        (await _site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen))).QuerySelector(".banner")!.TextContent.ShouldContain("Data as of 20");
        (await _site.JsonAsync(KnownAddresses.Api(KnownAddresses.Qwen))).ToString().ShouldBe(before.ToString());
        (await ReadinessAsync()).ShouldBe((HttpStatusCode.OK, "degraded"));
        (await _site.Client.GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Once_the_store_answers_again_no_answer_says_so_any_more_whenever_it_was_made()
    {
        await _site.TextAsync("/");
        // What is kept whatever is imported.
        var pinned = KnownAddresses.Api(KnownAddresses.Qwen, $"snap={_site.Catalogs.State!.Catalog.Dataset.Snapshot}");
        var files = Directory.GetFiles(Path.GetDirectoryName(_site.StorePath)!).ToDictionary(file => file, File.ReadAllBytes, StringComparer.Ordinal);
        await BreakStoreAsync(_site);
        await _site.Catalogs.LookAsync();
        await _site.Catalogs.LookAsync();
        string[] all = [.. Addresses, pinned];
        foreach (var address in all)
            (await AsOfAsync(address)).ShouldNotBeNull(address);

        foreach (var (file, bytes) in files)
            await File.WriteAllBytesAsync(file, bytes);
        await _site.Catalogs.LookAsync();

        foreach (var address in all)
            (await AsOfAsync(address)).ShouldBeNull(address);
    }

    [Fact]
    public async Task Before_anything_was_read_the_server_is_alive_and_not_ready()
    {
        await _site.TextAsync("/favicon.svg");
        await BreakStoreAsync(_site);

        (await ReadinessAsync()).ShouldBe((HttpStatusCode.ServiceUnavailable, "unhealthy"));
        (await _site.JsonAsync("/healthz")).Text("status").ShouldBe("healthy");
    }

    [Fact]
    public async Task Before_anything_was_read_a_page_fails_politely_and_the_api_with_a_problem()
    {
        await _site.TextAsync("/favicon.svg");
        await BreakStoreAsync(_site);

        foreach (var address in Addresses)
        {
            using var answer = await _site.Client.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, address);
            answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue(address);
            answer.Headers.RetryAfter.ShouldNotBeNull(address);
            answer.Content.Headers.ContentType?.MediaType.ShouldBe(
                address.StartsWith("/api/", StringComparison.Ordinal) ? "application/problem+json" : "text/html", address);
            var text = await answer.Content.ReadAsStringAsync();
            text.ShouldContain("The data cannot be read yet");
            text.ShouldNotContain("Sqlite");
            text.ShouldNotContain(_site.StorePath);
        }
    }

    private async Task<string?> AsOfAsync(string address)
    {
        using var answer = await _site.Client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return answer.Headers.TryGetValues("X-Data-As-Of", out var values) ? values.Single() : null;
    }

    private async Task<(HttpStatusCode Code, string Status)> ReadinessAsync()
    {
        using var answer = await _site.Client.GetAsync("/readyz");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, json.RootElement.Text("status").ShouldNotBeNull());
    }

    private static async Task BreakStoreAsync(OwnSite site)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(site.StorePath)!))
            await File.WriteAllTextAsync(file, "no database");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        site.Clock.Skip(TimeSpan.FromMinutes(1));
    }
}
