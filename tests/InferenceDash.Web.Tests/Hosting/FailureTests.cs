using System.Net;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>When the store cannot be read, the site says so in its own words, and no more.</summary>
public sealed class FailureTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task A_page_fails_politely_and_the_api_with_a_problem()
    {
        await site.TextAsync("/");
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(site.StorePath)!))
            await File.WriteAllTextAsync(file, "no database");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        site.Clock.Skip(TimeSpan.FromMinutes(1));

        using var page = await site.Client.GetAsync(KnownAddresses.Page(KnownAddresses.Qwen));
        page.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        page.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        var text = await page.Content.ReadAsStringAsync();
        text.ShouldContain("Something went wrong on our side");
        text.ShouldNotContain("Sqlite");
        text.ShouldNotContain(site.StorePath);

        await site.ProblemAsync(KnownAddresses.Api(KnownAddresses.Qwen), HttpStatusCode.InternalServerError);
    }
}
