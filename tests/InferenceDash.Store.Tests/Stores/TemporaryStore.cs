using InferenceDash.Store.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InferenceDash.Store.Tests;

/// <summary>A folder of its own with a store in it, or with a database of its own beside it; gone at the end of the test.</summary>
internal sealed class TemporaryStore : IDisposable
{
    public TemporaryStore(StoreKind kind = StoreKind.Sqlite)
        : this(kind, kind == StoreKind.Postgres ? PostgresServer.CreateDatabase() : null)
    {
    }

    /// <summary>One in a database of PostgreSQL that is there.</summary>
    public TemporaryStore(string connectionString)
        : this(StoreKind.Postgres, connectionString)
    {
    }

    private TemporaryStore(StoreKind kind, string? connectionString)
    {
        Kind = kind;
        Folder = Directory.CreateTempSubdirectory("inferencedash-").FullName;
        Options = new StoreOptions { Path = Path.Combine(Folder, "store", "test.db"), ConnectionString = connectionString };
        Store = new BenchmarkStore(Options, TimeProvider.System);
    }

    /// <summary>Folder of the bundled data.</summary>
    public static string AllSteps { get; } = new StoreOptions().BundledDataFolder;

    /// <summary>Folder of its first step alone.</summary>
    public static string FirstStep { get; } = Path.Combine(AppContext.BaseDirectory, "first-step");

    public StoreKind Kind { get; }

    public string Folder { get; }

    public StoreOptions Options { get; }

    public BenchmarkStore Store { get; }

    /// <summary>The database behind the store.</summary>
    public StoreDatabase Database => BenchmarkStore.DatabaseOf(Options);

    /// <summary>
    /// A store that holds the first step of the bundled data: models, GPUs, prices and published points. It has no
    /// measurement, so what a test measures is all there is.
    /// </summary>
    public static Task<TemporaryStore> BundledAsync(StoreKind kind = StoreKind.Sqlite) => OpenedAsync(kind, FirstStep);

    /// <summary>A store that holds all of the bundled data.</summary>
    public static Task<TemporaryStore> WholeAsync(StoreKind kind = StoreKind.Sqlite) => OpenedAsync(kind, AllSteps);

    /// <summary>A store that holds nothing: its folder of bundled data is empty.</summary>
    public static async Task<TemporaryStore> EmptyAsync(StoreKind kind = StoreKind.Sqlite)
    {
        var temporary = new TemporaryStore(kind);
        temporary.Options.BundledDataFolder = Directory.CreateDirectory(Path.Combine(temporary.Folder, "bundled")).FullName;
        await temporary.Store.OpenAsync();
        return temporary;
    }

    /// <summary>Makes the place of the store, with nothing in it: an empty file.</summary>
    public void MakePlace()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Options.Path)!);
        if (Kind == StoreKind.Sqlite)
            File.WriteAllBytes(Options.Path, []);
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

    /// <summary>Benchmark points in the table, whether some snapshot shows them or not.</summary>
    public Task<int> CountPointsAsync() => Database.UseAsync(context => context.BenchmarkPoints.CountAsync());

    /// <summary>From here on the database refuses every change, also those of its owner.</summary>
    public async Task MakeReadOnlyAsync()
    {
        if (Kind == StoreKind.Postgres)
        {
            await ExecuteAsync($"ALTER DATABASE {new NpgsqlConnectionStringBuilder(Options.ConnectionString).Database} SET default_transaction_read_only = on");
            await using var context = Database.CreateContext();
            NpgsqlConnection.ClearPool((NpgsqlConnection)context.Database.GetDbConnection());
            return;
        }

        // A file whose header says that a newer version of its format is needed for writing: the rights of a file would not
        // keep root from it.
        SqliteConnection.ClearAllPools();
        await using var file = new FileStream(Options.Path, FileMode.Open, FileAccess.Write);
        file.Seek(18, SeekOrigin.Begin);
        file.WriteByte(3);
    }

    public Task ExecuteAsync(string sql) =>
        Database.UseAsync(context => context.Database.ExecuteSqlRawAsync(sql));

    /// <summary>The first column of a query's rows.</summary>
    public Task<List<string>> QueryAsync(string sql) => Database.UseAsync(async context =>
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
            values.Add(Convert.ToString(reader.GetValue(0))!);
        return values;
    });

    private static async Task<TemporaryStore> OpenedAsync(StoreKind kind, string data)
    {
        var temporary = await PreparedStores.CopyAsync(kind, data);
        await temporary.Store.OpenAsync();
        return temporary;
    }

    public void Dispose()
    {
        if (Kind == StoreKind.Postgres)
            PostgresServer.DropDatabase(Options.ConnectionString!);
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
