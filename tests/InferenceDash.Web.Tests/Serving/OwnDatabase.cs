using InferenceDash.Store;
using InferenceDash.Store.Tests;
using InferenceDash.Web.Tests.Commands;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>A PostgreSQL database of a test's own, on the server that the environment names; gone at the end of the test.</summary>
internal sealed class OwnDatabase : IDisposable
{
    public static string? ReasonToSkip => PostgresServer.ReasonToSkip;

    public string ConnectionString { get; } = PostgresServer.CreateDatabase();

    /// <summary>Imports a sweep into a database, past the servers that run on it; the id of the snapshot.</summary>
    public static async Task<string> ImportAsync(string connectionString)
    {
        using var run = new CommandRun();
        return await ImportAsync(connectionString, run.Write("mtp.csv", SweepFile.Of("mtp")));
    }

    /// <summary>The same of a file.</summary>
    public static async Task<string> ImportAsync(string connectionString, string file)
    {
        var store = new BenchmarkStore(new StoreOptions { ConnectionString = connectionString }, TimeProvider.System);
        var result = await store.ImportAsync([file], new ImportOptions());
        result.Rejected.ShouldBeEmpty();
        return result.SnapshotId.ShouldNotBeNull();
    }

    public void Dispose() => PostgresServer.DropDatabase(ConnectionString);
}

/// <summary>A fact that needs PostgreSQL, and is skipped where the environment names no server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = OwnDatabase.ReasonToSkip;
}
