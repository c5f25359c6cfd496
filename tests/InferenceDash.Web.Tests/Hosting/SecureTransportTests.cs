namespace InferenceDash.Web.Tests.Hosting;

/// <summary>Behind TLS, whoever ends it, a browser is told to stay with it, and cookies do; without, nothing of it is said.</summary>
public sealed class SecureTransportTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/docs", 200)]
    [InlineData("/api/v1/map", 200)]
    [InlineData("/nothing", 404)]
    [InlineData("/api/v1/nothing", 404)]
    public async Task A_browser_is_told_to_stay_with_it(string target, int status)
    {
        var secure = await SoundRequestTests.AskAsync(site, target, "Host: dash.example\r\nX-Forwarded-Proto: https");
        var plain = await SoundRequestTests.AskAsync(site, target, "Host: dash.example");

        (secure.Status, plain.Status).ShouldBe((status, status));
        secure.Headers["Strict-Transport-Security"].ShouldBe("max-age=31536000");
        plain.Headers.ContainsKey("Strict-Transport-Security").ShouldBeFalse();
    }

    [Fact]
    public async Task Cookies_stay_with_it()
    {
        var secure = await SoundRequestTests.AskAsync(site, "/bring", "Host: dash.example\r\nX-Forwarded-Proto: https");
        var plain = await SoundRequestTests.AskAsync(site, "/bring", "Host: dash.example");

        secure.Headers["Set-Cookie"].ShouldContain("; secure");
        plain.Headers["Set-Cookie"].ShouldNotContain("; secure");
        plain.Headers["Set-Cookie"].ShouldContain("; httponly");
        plain.Headers["Set-Cookie"].ShouldContain("; samesite=strict");
    }

    [Fact]
    public async Task Whoever_is_no_known_proxy_says_nothing_of_it()
    {
        // Two steps away: the first is known by its place, the second by nothing.
        var answer = await SoundRequestTests.AskAsync(
            site, "/docs", "Host: dash.example\r\nX-Forwarded-For: 203.0.113.1, 198.51.100.1\r\nX-Forwarded-Proto: https, http");

        answer.Headers.ContainsKey("Strict-Transport-Security").ShouldBeFalse();
    }
}
