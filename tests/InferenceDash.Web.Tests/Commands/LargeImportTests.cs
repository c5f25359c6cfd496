using System.Diagnostics;
using InferenceDash.Store;

namespace InferenceDash.Web.Tests.Commands;

public sealed class LargeImportTests
{
    [Fact]
    public async Task A_file_larger_than_the_memory_is_imported()
    {
        using var run = new CommandRun();
        var large = Path.Combine(run.Folder, "large.csv");
        SweepFile.WriteLarge(large, 160_000_000, new string('x', 900));

        // 64 MB for a file of 160 MB: it could not be held.
        var answer = await run.RunAsync("", [("DOTNET_GCHeapHardLimit", "0x4000000")], ["import", "large.csv", "--db", run.Store]);

        answer.ExitCode.ShouldBe(0, answer.Errors);
        answer.Output.ShouldContain("benchmark points as snapshot");
    }

    [Fact]
    public async Task A_file_of_one_endless_line_is_refused_in_little_memory()
    {
        using var run = new CommandRun();
        await using (var writer = new StreamWriter(Path.Combine(run.Folder, "endless.csv")))
        {
            await writer.WriteAsync(SweepFile.Of("mtp") + "\"");
            for (var i = 0; i < 100_000; i++)
                await writer.WriteAsync("qwen-3-5,h100,fp8,1k/1k,mtp,vLLM,2026-06-11,run-1,8,4,133,240.5\n");
        }

        var answer = await run.RunAsync("", [("DOTNET_GCHeapHardLimit", "0x4000000")], ["import", "endless.csv", "--db", run.Store]);

        answer.ExitCode.ShouldBe(1);
        answer.Errors.ShouldContain("endless.csv:5: is longer than 1,024 kB; a quote before it may never be closed");
    }

    [Fact]
    public async Task An_import_killed_at_any_moment_leaves_the_store_as_before_or_as_after()
    {
        const int Kills = 12;
        const int Rows = 20_000;
        using var run = new CommandRun();
        run.Write("sweep.csv", SweepFile.Of("mtp", Rows));
        var store = StoreOf(run);
        await store.OpenAsync();
        var random = new Random(20261121);
        var whole = await DurationAsync(run);

        for (var i = 0; i < Kills; i++)
        {
            using var import = run.Start([], "import", "sweep.csv", "--db", run.Store);
            await Task.Delay(whole * random.NextDouble());
            import.Kill();
            await import.WaitForExitAsync();

            var points = await PointsAsync(store);
            points.ShouldBeOneOf(0, Rows);
            if (points > 0)
                (await store.RetractAsync((await store.LatestSnapshotAsync())!)).IsRefused.ShouldBeFalse();
        }

        (await run.RunAsync("import", "sweep.csv")).ExitCode.ShouldBe(0);
        (await PointsAsync(store)).ShouldBe(Rows);
    }

    // Of an import in a store of its own, so that the kills spread over all that it does.
    private static async Task<TimeSpan> DurationAsync(CommandRun run)
    {
        var clock = Stopwatch.StartNew();
        var answer = await run.RunAsync("", [], ["import", "sweep.csv", "--db", Path.Combine(run.Folder, "other.db")]);
        answer.ExitCode.ShouldBe(0, answer.Errors);
        return clock.Elapsed;
    }

    private static async Task<int> PointsAsync(BenchmarkStore store)
    {
        await store.OpenAsync();
        var series = await store.SeriesAsync();
        return series.Where(s => s.Source == PointSource.Measured).Sum(s => s.Points);
    }

    private static BenchmarkStore StoreOf(CommandRun run) => new(new StoreOptions { Path = run.Store }, TimeProvider.System);
}
