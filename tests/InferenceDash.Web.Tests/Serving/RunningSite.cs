using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>The site in this process, with a store of its own.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, Lazy<RunningSite>> Running = new(StringComparer.Ordinal);

    private readonly string _folder = Scratch.NewFolder();
    private readonly WebApplicationFactory<Program> _factory;
    private HttpClient? _client;

    /// <summary>A site with all of the bundled data, or with its first step and some sweeps.</summary>
    public RunningSite(params string[] sweeps)
        : this(host => _ = sweeps.Length > 0 ? host.UseSetting("Store:BundledDataFolder", PreparedStore.FirstStep) : host) =>
        PreparedStore.CopyTo(StorePath, sweeps);

    /// <summary>A site with the first step of the bundled data and some sweeps, under settings of its own.</summary>
    public RunningSite(Action<IWebHostBuilder> settings, params string[] sweeps)
        : this(host => settings(host.UseSetting("Store:BundledDataFolder", PreparedStore.FirstStep))) =>
        PreparedStore.CopyTo(StorePath, sweeps);

    /// <summary>A site whose store is made when it starts, under settings of its own.</summary>
    public RunningSite(Action<IWebHostBuilder> settings)
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => settings(host
            .UseEnvironment("Production")
            .UseSetting("Store:Path", StorePath)
            // A test that stops its site waits for nobody.
            .UseSetting("Limits:DrainSeconds", "0")
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(Clock);
                // Nothing is read before a test asks for it.
                services.Remove(services.Single(service => service.ImplementationType == typeof(CatalogWatch)));
            })));
    }

    public SkippingClock Clock { get; } = new();

    public HttpClient Client => _client ??= _factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public TestServer Server => _factory.Server;

    public CatalogCache Catalogs => _factory.Services.GetRequiredService<CatalogCache>();

    public AnswerMemory Answers => _factory.Services.GetRequiredService<AnswerMemory>();

    /// <summary>What the site counts.</summary>
    public IMeterFactory Meters => _factory.Services.GetRequiredService<IMeterFactory>();

    /// <summary>A part of it.</summary>
    internal T Of<T>()
        where T : notnull => _factory.Services.GetRequiredService<T>();

    /// <summary>Starts it behind the server that it is delivered with, on a free port of the loopback address; where.</summary>
    public IPEndPoint Listen()
    {
        _factory.UseKestrel(server => server.Listen(IPAddress.Loopback, 0));
        _factory.StartServer();
        var address = Of<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        return new IPEndPoint(IPAddress.Loopback, new Uri(address).Port);
    }

    public string StorePath => Path.Combine(_folder, "store.db");

    /// <summary>The one with the first step of the bundled data alone.</summary>
    public static RunningSite FirstStep => field ??= new RunningSite(host => host.UseSetting("Store:BundledDataFolder", PreparedStore.FirstStep));

    /// <summary>The one with these sweeps, or with all of the bundled data, which runs until all tests are done.</summary>
    public static RunningSite Shared(params string[] sweeps) =>
        Running.GetOrAdd(string.Join(' ', sweeps), _ => new Lazy<RunningSite>(() => new RunningSite(sweeps))).Value;

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await _factory.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
