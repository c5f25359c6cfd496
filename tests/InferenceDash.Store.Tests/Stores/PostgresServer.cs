using Npgsql;

namespace InferenceDash.Store.Tests;

/// <summary>The PostgreSQL server that the environment names, and the databases that tests have on it.</summary>
internal static class PostgresServer
{
    private const string Variable = "INFERENCEDASH_TEST_POSTGRES";

    private static readonly string? Maintenance = Environment.GetEnvironmentVariable(Variable);

    public static string? ReasonToSkip => string.IsNullOrWhiteSpace(Maintenance)
        ? $"needs PostgreSQL: set {Variable} to a connection string whose user may create databases, or run tests/postgres.sh dotnet test"
        : null;

    /// <summary>Makes a database: an empty one, or a copy of one that nobody is connected to.</summary>
    /// <returns>The connection string of a store in it.</returns>
    public static string CreateDatabase(string? template = null)
    {
        var name = $"inferencedash_test_{Guid.NewGuid():N}";
        var of = template is null ? "" : $"TEMPLATE {new NpgsqlConnectionStringBuilder(template).Database}";
        // Without a log of every page, where the server knows how: it takes a third of the time.
        Execute(server => $"CREATE DATABASE {name} {of} {(server.PostgreSqlVersion.Major >= 15 ? "STRATEGY FILE_COPY" : "")}");
        return Connection(connection => connection.Database = name);
    }

    /// <summary>Closes the connections to a database and keeps others from connecting.</summary>
    public static void Close(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        Execute($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false");
        Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
    }

    /// <summary>Removes a database, whoever is still connected to it.</summary>
    public static void DropDatabase(string connectionString)
    {
        using (var connection = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(connection);
        Execute($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    /// <summary>Runs a statement in the maintenance database.</summary>
    public static void Execute(string sql) => Execute(_ => sql);

    private static void Execute(Func<NpgsqlConnection, string> sql)
    {
        using var connection = new NpgsqlConnection(Maintenance ?? throw new InvalidOperationException(ReasonToSkip));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql(connection);
        command.ExecuteNonQuery();
    }

    /// <summary>A connection string to the server, with something changed.</summary>
    public static string Connection(Action<NpgsqlConnectionStringBuilder> change)
    {
        var connection = new NpgsqlConnectionStringBuilder(Maintenance);
        change(connection);
        return connection.ConnectionString;
    }
}
