using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>The site with the bundled data, for tests that only read it: they share the one that runs.</summary>
public class Site
{
    private readonly RunningSite _running;

    public Site()
        : this(RunningSite.Shared())
    {
    }

    private protected Site(RunningSite running) => _running = running;

    /// <summary>Sends what it is told to and follows no redirect.</summary>
    public HttpClient Client => _running.Client;

    /// <summary>The data that its pages show.</summary>
    public CatalogCache Catalogs => _running.Catalogs;

    /// <summary>The answer of the API, which must be 200.</summary>
    public async Task<JsonElement> JsonAsync(string address)
    {
        using var response = await Client.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {text}");
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/json");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>A comparison as the API gives it.</summary>
    public Task<JsonElement> ComparisonAsync(string slug, string query = "") => JsonAsync(KnownAddresses.Api(slug, query));

    /// <summary>The problem with which the API answers.</summary>
    public async Task<JsonElement> ProblemAsync(string address, HttpStatusCode status)
    {
        using var response = await Client.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, $"{address}: {text}");
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", address);
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.Text("title").ShouldNotBeNullOrWhiteSpace();
        problem.Text("detail").ShouldNotBeNullOrWhiteSpace();
        return problem;
    }

    public async Task<string> TextAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, $"{address}: {(text.Length > 2000 ? text[..2000] : text)}");
        return text;
    }

    /// <summary>A page as a browser without JavaScript reads it.</summary>
    public async Task<IHtmlDocument> PageAsync(string address, HttpStatusCode status = HttpStatusCode.OK) =>
        Html.Parse(await TextAsync(address, status));
}

/// <summary>The site with the first step of the bundled data alone: published points of speculative decoding, and no measurement.</summary>
public sealed class FirstStepSite() : Site(RunningSite.FirstStep);

/// <summary>The site with our two sweeps imported beside the first step of the bundled data.</summary>
public sealed class MeasuredSite() : Site(RunningSite.Shared("gpt-oss.csv", "qwen-3-5.csv"));

/// <summary>The site with one model on several GPUs, precisions, engines, draft lengths and run dates.</summary>
public sealed class LineUpSite() : Site(RunningSite.Shared("line-ups.csv"));

/// <summary>The site with a full sweep of one comparison: TTFT, acceptance lengths, and another engine on either side.</summary>
public sealed class DecidingSite() : Site(RunningSite.Shared("deciding.csv"));

/// <summary>The site with a full sweep of one model: four GPUs, four engines' names, aggregated and not, with latencies and without.</summary>
public sealed class ExploringSite() : Site(RunningSite.Shared("exploring.csv"));

internal static class Html
{
    public static IHtmlDocument Parse(string text) => new HtmlParser().ParseDocument(text);
}
