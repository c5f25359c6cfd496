using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Tests;

/// <summary>
/// Stores with bundled data, each made once and then copied: making one takes longer than most tests. They are gone when the tests are.
/// </summary>
internal static class PreparedStores
{
    private static readonly ConcurrentDictionary<(StoreKind Kind, string Data), Lazy<Task<TemporaryStore>>> Made = new();

    static PreparedStores() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var made in Made.Values)
            made.Value.GetAwaiter().GetResult().Dispose();
    };

    /// <summary>A copy of the store with the data of a folder. It still has to be opened.</summary>
    public static async Task<TemporaryStore> CopyAsync(StoreKind kind, string data)
    {
        var made = await Made.GetOrAdd((kind, data), static key => new(() => MakeAsync(key.Kind, key.Data))).Value;
        var copy = kind == StoreKind.Postgres
            ? new TemporaryStore(PostgresServer.CreateDatabase(made.Options.ConnectionString))
            : new TemporaryStore(kind);
        copy.Options.BundledDataFolder = data;
        if (kind == StoreKind.Sqlite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy.Options.Path)!);
            File.Copy(made.Options.Path, copy.Options.Path);
        }

        return copy;
    }

    private static async Task<TemporaryStore> MakeAsync(StoreKind kind, string data)
    {
        var made = new TemporaryStore(kind) { Options = { BundledDataFolder = data } };
        await made.Store.OpenAsync();
        if (kind == StoreKind.Postgres)
        {
            // Nobody may be connected to a database that is copied.
            PostgresServer.Close(made.Options.ConnectionString!);
            return made;
        }

        // All of it is in the file once nobody is connected.
        await using (var context = made.Database.CreateContext())
            SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
        File.Exists(made.Options.Path + "-wal").ShouldBeFalse();
        return made;
    }
}
