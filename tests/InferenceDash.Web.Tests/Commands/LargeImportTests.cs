using InferenceDash.Store;
using Microsoft.Data.Sqlite;

namespace InferenceDash.Web.Tests.Commands;

public sealed class LargeImportTests
{
    // 64 MB: a file of 72 MB could not be held.
    private static readonly (string, string)[] SmallHeap = [("DOTNET_GCHeapHardLimit", "0x4000000")];

    [Fact]
    public async Task A_file_larger_than_the_memory_is_imported()
    {
        using var run = new CommandRun();
        var large = Path.Combine(run.Folder, "large.csv");
        SweepFile.WriteLarge(large, 72_000_000, new string('x', 900));

        var answer = await run.RunProcessAsync(Stream.Null, SmallHeap, "import", "large.csv", "--db", run.Store);

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

        var answer = await run.RunProcessAsync(Stream.Null, SmallHeap, "import", "endless.csv", "--db", run.Store);

        answer.ExitCode.ShouldBe(1);
        answer.Errors.ShouldContain("endless.csv:5: is longer than 1,024 kB; a quote before it may never be closed");
    }

    [Fact]
    public async Task An_import_killed_at_any_moment_leaves_the_store_as_before_or_as_after()
    {
        const int Rows = 8_000, Bundled = 49;
        using var run = new CommandRun();
        var sweep = run.Write("sweep.csv", SweepFile.Of("mtp", Rows));
        var store = new BenchmarkStore(new StoreOptions { Path = run.Store }, TimeProvider.System);
        await store.OpenAsync();
        SqliteConnection.ClearAllPools();
        File.Copy(run.Store, run.PathOf("other.db"));
        var whole = await WriteUntilAsync(run, "other.db", long.MaxValue);
        whole.ShouldBePositive("it writes to its log, and can be killed before the log is whole");

        // With its first bytes, while it stores, and when all of them are written.
        foreach (var share in new[] { 0.001, 0.5, 1 })
        {
            await WriteUntilAsync(run, "store.db", (long)(share * whole));

            (await store.CheckAsync()).ShouldBeEmpty();
            var points = await PointsAsync(store);
            points.ShouldBeOneOf([Bundled, Bundled + Rows], $"killed after {share:P0} of what it writes");
            if (points > Bundled)
                (await store.RetractAsync((await store.LatestSnapshotAsync())!)).IsRefused.ShouldBeFalse();
            // The last connection takes the log away.
            SqliteConnection.ClearAllPools();
        }

        (await run.RunAsync("import", sweep)).ExitCode.ShouldBe(0);
        (await PointsAsync(store)).ShouldBe(Bundled + Rows);
    }

    // Kills an import once it has written so many bytes to the store's log; how many they were at most.
    private static async Task<long> WriteUntilAsync(CommandRun run, string store, long bytes)
    {
        using var import = run.Start([], "import", "sweep.csv", "--db", store);
        var log = new FileInfo(run.PathOf(store + "-wal"));
        long written = 0;
        while (written < bytes && !import.HasExited)
        {
            await Task.Delay(1);
            log.Refresh();
            written = Math.Max(written, log.Exists ? log.Length : 0);
        }

        import.Kill();
        await import.WaitForExitAsync();
        return written;
    }

    private static async Task<int> PointsAsync(BenchmarkStore store) =>
        (await store.SeriesAsync()).Where(s => s.Source == PointSource.Measured).Sum(s => s.Points);
}
