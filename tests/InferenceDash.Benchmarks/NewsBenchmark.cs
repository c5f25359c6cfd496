using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using InferenceDash.Store;

namespace InferenceDash.Benchmarks;

/// <summary>
/// How soon two servers of one PostgreSQL store show an import that neither of them made, and its retraction: from its end to the answer
/// of <c>/readyz</c> that names it, which is asked for as soon as the one before is there.
/// </summary>
internal static class NewsBenchmark
{
    private const int Rounds = 20;

    private const string Sweep = """
        model,gpu,precision,sequence,spec_method,engine,date,run,concurrency,gpus,interactivity_tok_s_user,throughput_tok_s_gpu
        qwen-3-5,h100,fp8,1k/1k,mtp,vLLM,2026-06-11,news,8,8,133.2,240.5
        """;

    public static async Task RunAsync()
    {
        await using var database = await BenchmarkDatabase.CreateAsync("news_benchmark");
        await using var one = await ServerProcess.OfStoreAsync(database.ConnectionString, program: null);
        await using var other = await ServerProcess.OfStoreAsync(database.ConnectionString, program: null);
        var store = new BenchmarkStore(new StoreOptions { ConnectionString = database.ConnectionString }, TimeProvider.System);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Sweep);
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var import = (await store.ImportAsync([file], new ImportOptions())).SnapshotId!;
            times.AddRange(await ShownAsync(import, one, other));
            var retraction = (await store.RetractAsync(import)).SnapshotId!;
            times.AddRange(await ShownAsync(retraction, one, other));
        }

        File.Delete(file);
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ms until a server shows it, {times.Count} times: least {times[0]:0}, median {times[times.Count / 2]:0}, most {times[^1]:0}"));
    }

    private static Task<double[]> ShownAsync(string snapshot, params ServerProcess[] servers)
    {
        var clock = Stopwatch.StartNew();
        return Task.WhenAll(servers.Select(async server =>
        {
            while (JsonDocument.Parse(await server.Client.GetStringAsync("/readyz")).RootElement.GetProperty("snapshot").GetString() != snapshot)
                await Task.Yield();
            return clock.Elapsed.TotalMilliseconds;
        }));
    }
}
