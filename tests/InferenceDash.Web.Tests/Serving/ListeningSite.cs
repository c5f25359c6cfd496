using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>A site with the bundled data behind the server that it is delivered with, on a free port: bytes come as they are sent.</summary>
public sealed class ListeningSite : IAsyncDisposable
{
    private readonly RunningSite _running;

    /// <summary>One with settings of its own, by their keys.</summary>
    internal ListeningSite(params (string Key, string Value)[] settings)
    {
        _running = new RunningSite(host =>
        {
            foreach (var (key, value) in settings)
                host.UseSetting(key, value);
            host.ConfigureLogging(logging => logging.AddProvider(Log));
        }, "gpt-oss.csv", "qwen-3-5.csv");
        Server = _running.Listen();
    }

    public ListeningSite()
        : this([])
    {
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Server { get; }

    /// <summary>What it complained of.</summary>
    public KeptLog Log { get; } = new();

    /// <summary>Where its store is.</summary>
    internal string Folder => Path.GetDirectoryName(_running.StorePath)!;

    public CircuitRoom Room => _running.Of<CircuitRoom>();

    public ValueTask DisposeAsync() => _running.DisposeAsync();
}
