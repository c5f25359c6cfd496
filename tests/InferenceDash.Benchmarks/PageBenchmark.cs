using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using InferenceDash.Web.Addresses;

namespace InferenceDash.Benchmarks;

/// <summary>
/// What a page costs its reader: a server of its own on the loopback address, asked for one page after the other over one
/// connection, without compression.
/// </summary>
internal static class PageBenchmark
{
    private const int WarmUps = 100;
    private const int Requests = 300;

    private static readonly string[] Paths =
    [
        SiteUrls.Home, "/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none", "/compare/gpu/deepseek-r1-fp8-best", "/rank/deepseek-r1", SiteUrls.Explorer,
        "/api/v1/spec-decode/qwen-3-5-h100-fp8-mtp-vs-none", "/api/v2/compare/gpu/deepseek-r1-fp8-best",
    ];

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("inferencedash-pages-").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var server = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(SiteUrls).Assembly.Location, "--db", Path.Combine(folder, "store.db"), "--urls", address.ToString()])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        server.OutputDataReceived += static (_, _) => { };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient { BaseAddress = address };
            await UntilServingAsync(client, server);
            Console.WriteLine($"{"page",-60}{"median ms",12}{"p95 ms",10}{"kB",8}");
            foreach (var path in Paths)
                await MeasureAsync(client, path);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(HttpClient client, string path)
    {
        var times = new List<double>();
        var bytes = 0;
        for (var i = -WarmUps; i < Requests; i++)
        {
            var clock = Stopwatch.StartNew();
            bytes = (await client.GetByteArrayAsync(path)).Length;
            if (i >= 0)
                times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"{path,-60}{times[times.Count / 2],12:0.00}{times[times.Count * 95 / 100],10:0.00}{bytes / 1000.0,8:0.0}");
    }

    private static async Task UntilServingAsync(HttpClient client, Process server)
    {
        for (var waited = 0; waited < 600; waited++)
        {
            if (server.HasExited)
                throw new InvalidOperationException($"The server ended with {server.ExitCode}.");
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
