using System.Globalization;
using System.Text;
using InferenceDash.Store.Import;
using InferenceDash.Store.Tests.Import.Formats;
using Microsoft.Data.Sqlite;

namespace InferenceDash.Store.Tests.Import.BadInput;

/// <summary>
/// However a file was spoilt, its import ends in a message or stores what it says it stored: never in an exception, never in a
/// half. Spoilt are sound files of every format, and the real ones that lie beside the repository. The same files each time;
/// INFERENCEDASH_MUTATIONS sets how many, and a failure names the batch to look at.
/// </summary>
public sealed class MutationTests(MutationTests.PristineStore pristine) : IClassFixture<MutationTests.PristineStore>
{
    private const int InBatch = 100;
    private const int All = 2000;
    private const int LargestReal = 64 * 1024;

    // What this stops is a file that keeps the program busy for ever, on any machine.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly (string Name, ImportOptions Options, string Content, string? Beside)[] Sound = Mixed(
    [
        .. SoundFile.All.Select(file => (file.Format, file.Options, file.Content, (string?)null)),
        ("configs.csv", new ImportOptions(), Fixture.DumpConfigs, Fixture.DumpResults),
        ("benchmark_results_raw.csv", new ImportOptions(), Fixture.DumpResults, Fixture.DumpConfigs),
        .. RealFiles(),
    ]);

    public static TheoryData<int> Batches => [.. Enumerable.Range(0, Count() / InBatch)];

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task A_spoilt_file_ends_in_a_message_or_in_a_right_import(int batch)
    {
        using var store = await pristine.CopyAsync();
        var mutation = new Mutation(new Random(batch));
        var choice = new Random(batch);
        using var patience = new CancellationTokenSource(Longest);
        var state = await StateAsync(store);
        var refused = 0;
        for (var i = 0; i < InBatch; i++)
        {
            var (name, options, content, beside) = Sound[((batch * InBatch) + i) % Sound.Length];
            var spoilt = mutation.Of(content);
            var chosen = options with { SkipBadRows = choice.Next(3) == 0, Flagged = (FlaggedPoints)choice.Next(3) };
            var after = await CheckAsync(store, state, name, chosen, spoilt, beside, patience.Token);
            refused += after == state ? 1 : 0;
            state = after;
        }

        // Else one of the two endings would not be tried at all.
        refused.ShouldBeInRange(InBatch / 4, InBatch - 5);
    }

    [Fact]
    public void The_same_seed_spoils_the_same()
    {
        var first = new Mutation(new Random(7)).Of(Fixture.Vllm);

        new Mutation(new Random(7)).Of(Fixture.Vllm).ShouldBe(first);
        first.ShouldNotBe(Encoding.UTF8.GetBytes(Fixture.Vllm));
    }

    // What the store holds after it.
    private static async Task<State> CheckAsync(
        TemporaryStore store, State before, string name, ImportOptions options, byte[] spoilt, string? beside, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(store.Folder, Guid.NewGuid().ToString("N"))).FullName;
        List<string> paths = [Path.Combine(folder, "spoilt.txt")];
        await File.WriteAllBytesAsync(paths[0], spoilt, cancellation);
        if (beside is not null)
        {
            paths.Add(Path.Combine(folder, "beside.txt"));
            await File.WriteAllTextAsync(paths[1], beside, cancellation);
        }

        var because = $"{name} as\n{Encoding.UTF8.GetString(spoilt)}";
        ImportResult result;
        try
        {
            result = await store.Store.ImportAsync(paths, options, cancellationToken: cancellation);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException(because, exception);
        }

        foreach (var row in result.Rejected)
            BadFile.FlawOf(row, folder).ShouldBeNull($"{row}\n{because}");
        var after = await StateAsync(store);
        if (result.IsRefused)
            result.Rejected.ShouldNotBeEmpty(because);
        if (result.IsRefused || result.AlreadyImported)
            after.ShouldBe(before, because);
        else
            await CheckStoredAsync(store, result, before, after, because);
        Directory.Delete(folder, recursive: true);
        return after;
    }

    private static async Task CheckStoredAsync(TemporaryStore store, ImportResult result, State before, State after, string because)
    {
        (after.Rows - before.Rows).ShouldBe(result.Stored.Total, because);
        result.Stored.Total.ShouldBeGreaterThan(0, because);
        var data = await store.ReadAsync();
        var newest = data.Measured.Select(point => point.ImportOrder).DefaultIfEmpty().Max();
        var points = data.Measured.Where(point => point.ImportOrder == newest).ToList();
        foreach (var point in points)
            PointChecks.Of(point).ShouldAllBe(finding => !finding.IsRefused, because);
        // What counts can be shown.
        _ = new Catalog(data).LineUps.All.Count;
    }

    // So that each batch has some of every kind.
    private static (string, ImportOptions, string, string?)[] Mixed((string, ImportOptions, string, string?)[] files)
    {
        new Random(1).Shuffle(files);
        return files;
    }

    // Result files of public benchmarks are not part of the repository; where they are absent, the made ones have to do.
    private static IEnumerable<(string Name, ImportOptions Options, string Content, string? Beside)> RealFiles()
    {
        var folder = SampleFactAttribute.Path is { } rows ? Path.Combine(Path.GetDirectoryName(rows)!, "..", "cases") : "";
        return !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*.json*", SearchOption.AllDirectories)
            .Where(file => new FileInfo(file).Length < LargestReal)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), Reading.Given, File.ReadAllText(file), (string?)null));
    }

    private static int Count() =>
        int.TryParse(Environment.GetEnvironmentVariable("INFERENCEDASH_MUTATIONS"), CultureInfo.InvariantCulture, out var count) ? count : All;

    private static async Task<State> StateAsync(TemporaryStore store)
    {
        const string rows =
            "SELECT (SELECT count(*) FROM models) + (SELECT count(*) FROM gpus) + (SELECT count(*) FROM gpu_assumptions)"
            + " + (SELECT count(*) FROM published_points) + (SELECT count(*) FROM benchmark_points)";
        var counted = await store.QueryAsync(rows);
        return new State(await store.Store.LatestSnapshotAsync(), long.Parse(counted[0], CultureInfo.InvariantCulture));
    }

    private sealed record State(string? Snapshot, long Rows);

    /// <summary>A store with the bundled data, to be copied: imports grow slower with what a store holds.</summary>
    public sealed class PristineStore : IAsyncLifetime
    {
        private TemporaryStore? _store;

        internal async Task<TemporaryStore> CopyAsync()
        {
            var copy = new TemporaryStore();
            copy.Options.BundledDataFolder = TemporaryStore.FirstStep;
            Directory.CreateDirectory(Path.GetDirectoryName(copy.Options.Path)!);
            await _store!.Store.BackupAsync(copy.Options.Path);
            return copy;
        }

        public async Task InitializeAsync() => _store = await TemporaryStore.BundledAsync();

        public Task DisposeAsync()
        {
            SqliteConnection.ClearAllPools();
            _store?.Dispose();
            return Task.CompletedTask;
        }
    }
}
