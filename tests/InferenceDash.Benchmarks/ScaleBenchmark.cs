using System.Diagnostics;
using InferenceDash.Store;
using InferenceDash.Web.Addresses;

namespace InferenceDash.Benchmarks;

/// <summary>
/// A server with the bundled data alone and one with a million generated points beside it: start, memory, pages, a row imported
/// while it runs, and links to nine snapshots.
/// </summary>
internal static class ScaleBenchmark
{
    private const int Requests = 20;
    private const int PinnedLinks = 9;

    private static readonly string[] Paths =
    [
        SiteUrls.Home, SiteUrls.Comparisons, "/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none", "/rank/deepseek-r1", SiteUrls.Explorer,
        "/api/v1/spec-decode",
    ];

    private static readonly string[] LargePaths =
        [$"/compare-spec-decode/{WideDump.LargeComparison}", "/api/v1/points?model=qwen-3-5", "/api/v1/points.csv?model=qwen-3-5", "/data"];

    public static async Task RunAsync(int points, string? program)
    {
        // Kept between runs: it takes minutes to make.
        var folder = Path.Combine(Path.GetTempPath(), $"inferencedash-scale-{points}");
        Directory.CreateDirectory(folder);
        var (small, large) = (Path.Combine(folder, "small.db"), Path.Combine(folder, "large.db"));
        if (!File.Exists(large))
            await MakeAsync(folder, large, points);
        File.Copy(large, Path.Combine(folder, "run.db"), overwrite: true);
        File.Delete(small);
        Console.WriteLine("the bundled data");
        await ServeAsync(small, program, Paths);
        Console.WriteLine($"with {points:N0} points beside it");
        var run = Path.Combine(folder, "run.db");
        await ServeAsync(run, program, [.. Paths, .. LargePaths], server => ChangeAsync(server, run));
    }

    // Nine imports: a large one, and eight of a few rows.
    private static async Task MakeAsync(string folder, string path, int points)
    {
        var made = path + ".new";
        File.Delete(made);
        var store = new BenchmarkStore(new StoreOptions { Path = made }, TimeProvider.System);
        await store.OpenAsync();
        var result = await store.ImportAsync(WideDump.Write(Path.Combine(folder, "dump"), points), new ImportOptions());
        if (result.Stored.BenchmarkPoints != points)
            throw new InvalidOperationException($"{result.Stored.BenchmarkPoints} of {points} rows were stored.");
        Directory.Delete(Path.Combine(folder, "dump"), recursive: true);
        for (var i = 1; i < PinnedLinks; i++)
            await store.ImportAsync([RowFile(folder, i)], new ImportOptions());
        await store.BackupAsync(path);
    }

    private static string RowFile(string folder, int number)
    {
        var path = Path.Combine(folder, $"row-{number}.csv");
        File.WriteAllText(path,
            "model,gpu,precision,sequence,spec_method,engine,date,run,concurrency,gpus,interactivity_tok_s_user,throughput_tok_s_gpu\n"
            + $"qwen-3-5,h100,int4,1k/1k,mtp,vLLM,2026-06-{number:00},row-{number},8,8,{100 + number},250\n");
        return path;
    }

    private static async Task ServeAsync(string store, string? program, string[] paths, Func<ServerProcess, Task>? then = null)
    {
        await using var server = await ServerProcess.OfStoreAsync(store, program);
        Console.WriteLine(
            $"  first answer after {server.FirstAnswerAfter.TotalSeconds:0.00} s, {server.ProcessorTime.TotalSeconds:0.00} s of processor; "
            + $"{server.ResidentMegabytes:0} MB, at most {server.MostMegabytes:0} MB");
        Console.WriteLine($"  {"page",-70}{"first ms",10}{"TTFB ms",10}{"least ms",10}{"cpu ms",10}{"all ms",10}{"kB",10}");
        foreach (var path in paths)
            await MeasureAsync(server, path);
        Console.WriteLine($"  {server.ResidentMegabytes:0} MB, at most {server.MostMegabytes:0} MB");
        if (then is not null)
            await then(server);
    }

    private static async Task MeasureAsync(ServerProcess server, string path)
    {
        var times = new List<(double First, double All)>();
        long bytes = 0;
        var processor = TimeSpan.Zero;
        for (var i = -1; i < Requests; i++)
        {
            if (i == 0)
                processor = server.ProcessorTime;
            var clock = Stopwatch.StartNew();
            using var answer = await server.Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
            var first = clock.Elapsed.TotalMilliseconds;
            await using var body = await answer.Content.ReadAsStreamAsync();
            bytes = await LengthAsync(body);
            times.Add((first, clock.Elapsed.TotalMilliseconds));
            // A warm page is asked for often; of those of many megabytes three are enough.
            if (i == 2 && bytes > 5_000_000)
                break;
        }

        var warm = times.Skip(1).ToList();
        var spent = (server.ProcessorTime - processor).TotalMilliseconds / warm.Count;
        Console.WriteLine(
            $"  {path,-70}{times[0].All,10:0.0}{Median(warm.Select(t => t.First)),10:0.0}{warm.Min(t => t.First),10:0.0}{spent,10:0.0}"
            + $"{Median(warm.Select(t => t.All)),10:0.0}{bytes / 1000.0,10:0.0}");
    }

    // A row arrives while the server runs, then nine links are followed.
    private static async Task ChangeAsync(ServerProcess server, string path)
    {
        var store = new BenchmarkStore(new StoreOptions { Path = path }, TimeProvider.System);
        await store.OpenAsync();
        var imported = (await store.ImportAsync([RowFile(Path.GetDirectoryName(path)!, 20)], new ImportOptions())).SnapshotId;
        var (clock, slowest) = (Stopwatch.StartNew(), 0.0);
        while (clock.Elapsed < TimeSpan.FromMinutes(1))
        {
            var asked = clock.Elapsed;
            var page = await server.Client.GetStringAsync("/api/v1/spec-decode/qwen-3-5-h100-int4-mtp-vs-none");
            slowest = Math.Max(slowest, (clock.Elapsed - asked).TotalMilliseconds);
            if (page.Contains($"\"{imported}\"", StringComparison.Ordinal))
                break;
            await Task.Delay(50);
        }

        Console.WriteLine($"  one row imported: shown after {clock.Elapsed.TotalSeconds:0.00} s, slowest answer meanwhile {slowest:0} ms");
        var before = server.ResidentMegabytes;
        foreach (var snapshot in (await store.SnapshotsAsync()).TakeLast(PinnedLinks + 1).SkipLast(1))
        {
            var spent = server.ProcessorTime;
            clock.Restart();
            await server.Client.GetStringAsync($"/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none?snap={snapshot.Id}");
            Console.WriteLine(
                $"  snap={snapshot.Id} after {clock.Elapsed.TotalSeconds:0.00} s, "
                + $"{(server.ProcessorTime - spent).TotalSeconds:0.00} s of processor; {server.ResidentMegabytes:0} MB");
        }

        Console.WriteLine($"  nine links: {before:0} MB before, {server.ResidentMegabytes:0} MB after, at most {server.MostMegabytes:0} MB");
    }

    private static async Task<long> LengthAsync(Stream body)
    {
        var buffer = new byte[64 * 1024];
        long length = 0;
        while (await body.ReadAsync(buffer) is > 0 and var read)
            length += read;
        return length;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
