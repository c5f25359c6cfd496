using System.Collections.Concurrent;
using InferenceDash.Store;
using Microsoft.Data.Sqlite;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>
/// Stores with some sweeps, each made once and then copied: importing takes longer than most tests. Beside sweeps stands the
/// first step of the bundled data, so that of what a test measures nobody else has points; without any, all of it.
/// </summary>
internal static class PreparedStore
{
    /// <summary>Folder of the first step of the bundled data.</summary>
    public static readonly string FirstStep = Path.Combine(AppContext.BaseDirectory, "first-step");

    private static readonly ConcurrentDictionary<string, Lazy<string>> Made = new(StringComparer.Ordinal);
    private static readonly string Folder = Scratch.NewFolder();

    /// <summary>Copies a store with these sweeps to a new file.</summary>
    public static void CopyTo(string path, params string[] sweeps) =>
        File.Copy(Made.GetOrAdd(string.Join(' ', sweeps), _ => new Lazy<string>(() => MakeAsync(sweeps).GetAwaiter().GetResult())).Value, path);

    /// <summary>Imports sweeps of these tests; the id of the last snapshot.</summary>
    public static Task<string> ImportAsync(string path, params string[] sweeps) => ImportAsync(path, FirstStep, sweeps);

    private static async Task<string> ImportAsync(string path, string bundled, string[] sweeps)
    {
        var store = new BenchmarkStore(new StoreOptions { Path = path, BundledDataFolder = bundled }, TimeProvider.System);
        await store.OpenAsync();
        foreach (var sweep in sweeps)
            (await store.ImportAsync([Path.Combine(AppContext.BaseDirectory, "sweeps", sweep)], new ImportOptions())).Rejected.ShouldBeEmpty();
        return (await store.LatestSnapshotAsync()).ShouldNotBeNull();
    }

    private static async Task<string> MakeAsync(string[] sweeps)
    {
        var path = Path.Combine(Folder, $"{Guid.NewGuid():N}.db");
        await ImportAsync(path, sweeps.Length > 0 ? FirstStep : new StoreOptions().BundledDataFolder, sweeps);
        // All of it is in the file once nobody is connected.
        SqliteConnection.ClearAllPools();
        File.Exists(path + "-wal").ShouldBeFalse();
        return path;
    }
}
