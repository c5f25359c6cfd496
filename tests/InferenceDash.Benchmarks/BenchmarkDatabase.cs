using Npgsql;

namespace InferenceDash.Benchmarks;

/// <summary>A PostgreSQL database of a benchmark's own, on the server that the environment names; gone with this object.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private const string Variable = "INFERENCEDASH_TEST_POSTGRES";

    private readonly string _server;
    private readonly string _name;

    private BenchmarkDatabase(string server, string name)
    {
        (_server, _name) = (server, name);
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    public string ConnectionString { get; }

    public static async Task<BenchmarkDatabase> CreateAsync(string name)
    {
        var server = Environment.GetEnvironmentVariable(Variable)
            ?? throw new InvalidOperationException($"Set {Variable}, or run this with tests/postgres.sh.");
        var database = new BenchmarkDatabase(server, name);
        await database.ExecuteAsync($"CREATE DATABASE {name}");
        return database;
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync($"DROP DATABASE {_name} WITH (FORCE)");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
