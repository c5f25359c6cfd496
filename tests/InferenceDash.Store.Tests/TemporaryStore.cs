using InferenceDash.Core;
using InferenceDash.Store.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Tests;

/// <summary>A folder of its own with a store in it; gone at the end of the test.</summary>
internal sealed class TemporaryStore : IDisposable
{
    public TemporaryStore()
    {
        Folder = Directory.CreateTempSubdirectory("inferencedash-").FullName;
        Options = new StoreOptions { Path = Path.Combine(Folder, "store", "test.db") };
        Store = new BenchmarkStore(Options, TimeProvider.System);
    }

    public string Folder { get; }

    public StoreOptions Options { get; }

    public BenchmarkStore Store { get; }

    /// <summary>A store that holds the bundled data.</summary>
    public static async Task<TemporaryStore> BundledAsync()
    {
        var temporary = new TemporaryStore();
        await temporary.Store.OpenAsync();
        return temporary;
    }

    /// <summary>A store that holds nothing: its folder of bundled data is empty.</summary>
    public static async Task<TemporaryStore> EmptyAsync()
    {
        var temporary = new TemporaryStore();
        temporary.Options.BundledDataFolder = Directory.CreateDirectory(Path.Combine(temporary.Folder, "bundled")).FullName;
        await temporary.Store.OpenAsync();
        return temporary;
    }

    public BenchmarkStore Another(TimeProvider? clock = null) => new(Options, clock ?? TimeProvider.System);

    public string Write(string name, string content) => Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public Task<ImportResult> ImportAsync(string content, string name = "sweep.csv") => Store.ImportAsync([Write(name, content)], new ImportOptions());

    /// <summary>Imports content that must be sound; the snapshot's id.</summary>
    public async Task<string> ImportSoundAsync(string content, string name = "sweep.csv")
    {
        var result = await ImportAsync(content, name);
        result.Rejected.ShouldBeEmpty();
        return result.SnapshotId.ShouldNotBeNull();
    }

    public async Task<Dataset> ReadAsync(string? snapshot = null) => (await Store.ReadAsync(snapshot)).ShouldNotBeNull();

    public Task ExecuteAsync(string sql) =>
        StoreDatabase.Of(Options).UseAsync(context => context.Database.ExecuteSqlRawAsync(sql));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
