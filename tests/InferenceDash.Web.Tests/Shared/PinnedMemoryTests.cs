using System.Globalization;
using System.Text;
using InferenceDash.Store;
using InferenceDash.Web.Tests.Hosting;
using Xunit.Abstractions;

namespace InferenceDash.Web.Tests.Shared;

/// <summary>Links to earlier snapshots of a large store cost little more memory than the newest one alone.</summary>
[Collection(Alone.Name)]
public sealed class PinnedMemoryTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Links = 9;
    private const double MostTimes = 1.5;
    private const string Header = "model,gpu,precision,sequence,spec_method,engine,date,run,concurrency,gpus,interactivity_tok_s_user,throughput_tok_s_gpu";

    private static readonly string[] Precisions = ["fp4", "fp8", "bf16", "int4"];
    private static readonly string[] Gpus = ["h100", "h200", "b200", "gb200", "mi355x"];

    // A million take minutes and gigabytes, so they are asked for.
    private static readonly int Rows = int.Parse(
        Environment.GetEnvironmentVariable("INFERENCEDASH_TEST_PINNED_ROWS") ?? "100000", CultureInfo.InvariantCulture);

    private HeldReads _reads = default!;

    public async Task InitializeAsync() => _reads = await HeldReads.OpenAsync();

    public async Task DisposeAsync() => await _reads.DisposeAsync();

    [Fact]
    public async Task Nine_of_them_take_at_most_half_as_much_again()
    {
        var snapshots = new List<string>();
        for (var i = 0; i < Links + 1; i++)
            snapshots.Add(await ImportAsync(i == 0 ? Enumerable.Range(0, Rows) : [Rows + i]));
        var empty = Memory();
        using var cache = _reads.Cache();
        var newest = await cache.NewestAsync();
        newest.MapOf();
        var one = Memory() - empty;

        var pinned = new List<Catalog>();
        foreach (var snapshot in snapshots.SkipLast(1))
        {
            pinned.Add((await cache.AsOfAsync(snapshot))!);
            pinned[^1].MapOf();
        }

        var all = Memory() - empty;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Rows} rows: {one / 1e6:0} MB, with {Links} links {all / 1e6:0} MB."));
        (all / (double)one).ShouldBeLessThan(MostTimes);
        var counts = pinned.Append(newest).Select(catalog => catalog.Dataset.Measured.Count).ToList();
        counts[0].ShouldBeGreaterThanOrEqualTo(Rows);
        counts.ShouldBe(Enumerable.Range(counts[0], Links + 1), "each snapshot has its own points");
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    // Of a hundred thousand rows no series has more than a few thousand.
    private async Task<string> ImportAsync(IEnumerable<int> rows)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var row in rows)
        {
            var (gpu, precision, method) = (Gpus[row % 5], Precisions[row / 5 % 4], row / 20 % 2 == 0 ? "mtp" : "none");
            var concurrency = 1 + (row / 40 % 50);
            var interactivity = (200.0 / concurrency) + 1;
            text.Append(CultureInfo.InvariantCulture, $"qwen-3-5,{gpu},{precision},1k/1k,{method},vLLM,2026-06-11,run-{row / 2000},");
            text.Append(CultureInfo.InvariantCulture, $"{concurrency},4,{interactivity},{concurrency * interactivity * 0.25}\n");
        }

        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, text.ToString());
            var result = await _reads.Store.ImportAsync([file], new ImportOptions());
            return result.SnapshotId.ShouldNotBeNull();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
