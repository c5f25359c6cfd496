using Npgsql;

namespace InferenceDash.Store.Database.Postgres;

/// <summary>
/// Listens for what the write transactions of all processes announce, on a connection of its own. A pooler between this and the
/// server has to leave a session its connection: it would otherwise listen in vain, and nothing else would be worse.
/// </summary>
internal sealed class ChangeListener(string connectionString)
{
    public const string Channel = "inferencedash_store";

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    private readonly string _connectionString = new NpgsqlConnectionStringBuilder(connectionString)
    {
        Pooling = false,
        // Nothing comes for hours from a server without imports: a question now and then tells it from one that is gone.
        KeepAlive = 10,
        CommandTimeout = 5,
    }.ConnectionString;

    public async Task ListenAsync(Action mayHaveChanged, CancellationToken cancellationToken)
    {
        var pause = ShortestPause;
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(_connectionString);
                connection.Notification += (_, _) => mayHaveChanged();
                await connection.OpenAsync(cancellationToken);
                await using (var command = new NpgsqlCommand($"LISTEN {Channel}", connection))
                    await command.ExecuteNonQueryAsync(cancellationToken);
                pause = ShortestPause;
                // Whatever happened while nobody listened.
                mayHaveChanged();
                while (true)
                    await connection.WaitAsync(cancellationToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException or System.Net.Sockets.SocketException or TimeoutException)
            {
                await Task.Delay(pause, cancellationToken);
                pause = pause + pause is var longer && longer < LongestPause ? longer : LongestPause;
            }
        }
    }
}
