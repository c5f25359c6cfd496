using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using InferenceDash.Store;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>The site with the bundled data in a store of its own; gone after the tests of one class.</summary>
public class Site : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("inferencedash-web-").FullName;
    private readonly WebApplicationFactory<Program> _factory;
    private HttpClient? _client;

    public Site()
        : this(_ => { })
    {
    }

    protected Site(Action<IWebHostBuilder> more) => _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => more(host
        .UseEnvironment("Production")
        .UseSetting("Store:Path", StorePath)
        .ConfigureLogging(logging => logging.ClearProviders())
        .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock))));

    public SkippingClock Clock { get; } = new();

    /// <summary>Sends what it is told to and follows no redirect.</summary>
    public HttpClient Client => _client ??= _factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public string StorePath => Path.Combine(_folder, "store.db");

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _client?.Dispose();
        await _factory.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

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

    /// <summary>Imports sweeps as another process would: past the running server.</summary>
    public async Task<string> ImportAsync(params string[] sweeps)
    {
        var store = new BenchmarkStore(new StoreOptions { Path = StorePath }, TimeProvider.System);
        await store.OpenAsync();
        var result = await store.ImportAsync([.. sweeps.Select(name => Path.Combine(AppContext.BaseDirectory, "sweeps", name))], new ImportOptions());
        result.Rejected.ShouldBeEmpty();
        return result.SnapshotId.ShouldNotBeNull();
    }
}

/// <summary>The site with our two sweeps imported beside the bundled data.</summary>
public sealed class MeasuredSite : Site
{
    public override async Task InitializeAsync()
    {
        await ImportAsync("gpt-oss.csv");
        await ImportAsync("qwen-3-5.csv");
    }
}

/// <summary>The site with one model on several GPUs, precisions, engines, draft lengths and run dates.</summary>
public sealed class LineUpSite : Site
{
    public override Task InitializeAsync() => ImportAsync("line-ups.csv");
}

/// <summary>The site with a full sweep of one comparison: TTFT, acceptance lengths, and another engine on either side.</summary>
public sealed class DecidingSite : Site
{
    public override Task InitializeAsync() => ImportAsync("deciding.csv");
}

/// <summary>The site with a full sweep of one model: four GPUs, four engines' names, aggregated and not, with latencies and without.</summary>
public sealed class ExploringSite : Site
{
    public override Task InitializeAsync() => ImportAsync("exploring.csv");
}

internal static class Html
{
    public static IHtmlDocument Parse(string text) => new HtmlParser().ParseDocument(text);
}
