using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace InferenceDash.Web.Tests.Mcp;

/// <summary>The address of the tools as any program, or any page of a browser, may ask it.</summary>
public sealed partial class McpHttpTests(Site site) : IClassFixture<Site>
{
    private const string Call =
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"rank_hardware","arguments":{"model":"qwen-3-5","interactivity":84}}}""";

    /// <summary>A name that leads to this machine makes the host of a request the same as its origin: only the origin tells.</summary>
    [Theory]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("http://localhost:6274", HttpStatusCode.OK)]
    [InlineData("http://127.0.0.1:5000", HttpStatusCode.OK)]
    [InlineData("http://[::1]", HttpStatusCode.OK)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task A_page_of_another_origin_may_not_call_tools(string? origin, HttpStatusCode status)
    {
        using var answer = await PostAsync(site.Client, Call, origin, host: origin is null or "null" ? null : new Uri(origin).Authority);

        answer.StatusCode.ShouldBe(status);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Pages_of_the_site_itself_and_of_origins_that_the_configuration_names_may()
    {
        await using var running = new RunningSite(host => host
            .UseSetting("PublicAddress", "https://dash.example.org/").UseSetting("Mcp:AllowedOrigins", "https://tools.example.org"));

        foreach (var origin in new[] { "https://dash.example.org", "https://tools.example.org" })
        {
            using var answer = await PostAsync(running.Client, Call, origin);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, origin);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("https://dash.example.org/rank/qwen-3-5?");
        }
    }

    [Fact]
    public async Task Tools_describe_themselves_in_English_whoever_asks_first()
    {
        await using var running = new RunningSite(static _ => { });

        var (chinese, english) = (await ListAsync("/mcp?lang=zh"), await ListAsync("/mcp"));

        chinese.ShouldBe(english);
        Chinese.IsMatch(Regex.Unescape(english)).ShouldBeFalse();

        async Task<string> ListAsync(string address)
        {
            using var answer = await PostAsync(running.Client, """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""", origin: null, address: address);
            return await answer.Content.ReadAsStringAsync();
        }
    }

    [Fact]
    public async Task An_answer_speaks_the_language_of_the_address_and_its_figures_are_for_programs()
    {
        var (english, chinese) = (await AnswerAsync("/mcp"), await AnswerAsync("/mcp?lang=zh"));

        chinese.GetProperty("figures").GetRawText().ShouldBe(english.GetProperty("figures").GetRawText());
        Chinese.IsMatch(chinese.Text("answer")!).ShouldBeTrue();

        async Task<JsonElement> AnswerAsync(string address)
        {
            using var answer = await PostAsync(site.Client, Call, origin: null, address: address);
            var message = (await answer.Content.ReadAsStringAsync()).Split('\n').First(line => line.StartsWith("data:", StringComparison.Ordinal))[5..];
            return JsonSerializer.Deserialize<JsonElement>(message).GetProperty("result").GetProperty("structuredContent");
        }
    }

    [Theory]
    [InlineData("GET", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", HttpStatusCode.MethodNotAllowed)]
    public async Task Without_sessions_there_is_nothing_but_to_post(string method, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/mcp");
        request.Headers.Accept.ParseAdd("text/event-stream");

        using var answer = await site.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<html");
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"no_tool","arguments":{}}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"rank_hardware","arguments":[1]}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call"}""")]
    public async Task What_is_no_message_is_refused_without_a_trace_of_the_program(string body)
    {
        using var answer = await PostAsync(site.Client, body, origin: null);

        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBeLessThan(500, text);
        text.ShouldNotContain("   at ");
        text.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_not_read()
    {
        await using var running = new RunningSite();
        var address = running.Listen();
        using var client = new HttpClient { BaseAddress = new Uri($"http://{address}") };

        using var answer = await PostAsync(client, Call.Replace("qwen-3-5", new string('a', 2 * 1024 * 1024), StringComparison.Ordinal), origin: null);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string body, string? origin, string? host = null, string address = "/mcp")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        if (host is not null)
            request.Headers.Host = host;
        return await client.SendAsync(request);
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chinese { get; }
}
