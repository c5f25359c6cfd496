using Npgsql;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>A PostgreSQL database of a test's own, on the server that the environment names; gone at the end of the test.</summary>
internal sealed class OwnDatabase : IDisposable
{
    private const string Variable = "INFERENCEDASH_TEST_POSTGRES";

    private static readonly string? Maintenance = Environment.GetEnvironmentVariable(Variable);

    private readonly string _name = $"inferencedash_web_test_{Guid.NewGuid():N}";

    public OwnDatabase() => Execute($"CREATE DATABASE {_name}");

    public static string? ReasonToSkip => string.IsNullOrWhiteSpace(Maintenance)
        ? $"needs PostgreSQL: set {Variable} to a connection string whose user may create databases, or run tests/postgres.sh dotnet test"
        : null;

    public string ConnectionString => new NpgsqlConnectionStringBuilder(Maintenance) { Database = _name }.ConnectionString;

    public void Dispose() => Execute($"DROP DATABASE {_name} WITH (FORCE)");

    private static void Execute(string statement)
    {
        using var connection = new NpgsqlConnection(Maintenance);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}

/// <summary>A fact that needs PostgreSQL, and is skipped where the environment names no server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = OwnDatabase.ReasonToSkip;
}
