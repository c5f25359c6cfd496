using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using InferenceDash.Web.Addresses;

namespace InferenceDash.Benchmarks;

/// <summary>A server of its own on the loopback address; it ends with this object.</summary>
internal sealed class BenchmarkServer : IAsyncDisposable
{
    private readonly Process _process;

    private BenchmarkServer(Process process, HttpClient client) => (_process, Client) = (process, client);

    public HttpClient Client { get; }

    /// <summary>From the start of the program to its first answer.</summary>
    public TimeSpan FirstAnswerAfter { get; private set; }

    /// <summary>Processor time up to now, which other work on the machine does not lengthen.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Memory that the server holds now, MB.</summary>
    public double ResidentMegabytes => Status("VmRSS:");

    /// <summary>The most that it has held, MB.</summary>
    public double MostMegabytes => Status("VmHWM:");

    /// <summary>Starts a server and waits for its first page.</summary>
    /// <param name="store">The SQLite file that it shows.</param>
    /// <param name="program">Another build's program; null: the one built with this.</param>
    public static async Task<BenchmarkServer> StartAsync(string store, string? program = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var clock = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo(
            "dotnet", [program ?? typeof(SiteUrls).Assembly.Location, "--db", store, "--urls", address.ToString()])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new BenchmarkServer(process, new HttpClient { BaseAddress = address });
        try
        {
            await server.UntilServingAsync();
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        server.FirstAnswerAfter = clock.Elapsed;
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task UntilServingAsync()
    {
        for (var waited = 0; waited < 2_400; waited++)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The server ended with {_process.ExitCode}.");
            try
            {
                using var answer = await Client.GetAsync("/");
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }

        throw new InvalidOperationException("The server does not answer.");
    }

    private double Status(string name) => File.ReadLines($"/proc/{_process.Id}/status").Where(l => l.StartsWith(name, StringComparison.Ordinal))
        .Select(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1000).Single();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
