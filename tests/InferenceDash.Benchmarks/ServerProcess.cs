using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using InferenceDash.Web.Addresses;

namespace InferenceDash.Benchmarks;

/// <summary>A server with the bundled data, in a process of its own on the loopback address.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Process _process;

    private ServerProcess(string folder, Uri address, string[] arguments)
    {
        (_folder, Address) = (folder, address);
        string[] all = [typeof(SiteUrls).Assembly.Location, "--db", Path.Combine(folder, "store.db"), "--urls", address.ToString(), .. arguments];
        _process = Process.Start(new ProcessStartInfo("dotnet", all)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>Processor time that it took so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<ServerProcess> StartAsync(string name, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory($"inferencedash-{name}-").FullName;
        var server = new ServerProcess(folder, new Uri($"http://127.0.0.1:{FreePort()}"), arguments);
        await server.UntilServingAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task UntilServingAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var waited = 0; waited < 600; waited++)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The server ended with {_process.ExitCode}.");
            try
            {
                using var answer = await client.GetAsync("/");
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException("The server does not answer.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
