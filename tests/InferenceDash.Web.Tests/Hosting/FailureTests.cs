using System.Net;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>When the store cannot be read, the site shows what it has; where it has nothing, it says so in its own words.</summary>
public sealed class FailureTests : IAsyncLifetime
{
    private readonly OwnSite _site = new();

    private static readonly string[] Addresses =
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
    public async Task Before_anything_was_read_a_page_fails_politely_and_the_api_with_a_problem()
    {
        await _site.TextAsync("/favicon.svg");
        await BreakStoreAsync(_site);

        using var page = await _site.Client.GetAsync(KnownAddresses.Page(KnownAddresses.Qwen));
        page.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        page.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        var text = await page.Content.ReadAsStringAsync();
        text.ShouldContain("Something went wrong on our side");
        text.ShouldNotContain("Sqlite");
        text.ShouldNotContain(_site.StorePath);

        await _site.ProblemAsync(KnownAddresses.Api(KnownAddresses.Qwen), HttpStatusCode.InternalServerError);
    }

    private static async Task BreakStoreAsync(OwnSite site)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(site.StorePath)!))
            await File.WriteAllTextAsync(file, "no database");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        site.Clock.Skip(TimeSpan.FromMinutes(1));
    }
}
