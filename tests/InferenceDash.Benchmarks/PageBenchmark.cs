using System.Diagnostics;
using InferenceDash.Web.Addresses;

namespace InferenceDash.Benchmarks;

/// <summary>
/// What it costs to make a page: a server of its own that keeps none, on the loopback address, asked for one page after the other over one
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
        await using var server = await ServerProcess.StartAsync("--Answers:MostBytes", "0");
        Console.WriteLine($"{"page",-60}{"median ms",12}{"p95 ms",10}{"kB",8}");
        foreach (var path in Paths)
            await MeasureAsync(server.Client, path);
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
}
