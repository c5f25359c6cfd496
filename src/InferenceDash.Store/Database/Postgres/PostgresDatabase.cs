using System.Data;
using System.Net.Sockets;
using InferenceDash.Store.Database.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace InferenceDash.Store.Database.Postgres;

/// <summary>The store in a PostgreSQL database, for several servers at once.</summary>
internal sealed class PostgresDatabase : StoreDatabase
{
    /// <summary>What to say of a connection string that cannot be read. It does not quote it.</summary>
    public const string ConnectionStringUnreadable =
        "Store:ConnectionString cannot be read. Write it like Host=db.example;Port=5432;Database=inferencedash;"
        + "Username=app;Password=secret, and put a value that holds ; or = in double quotes.";

    // Any number would do, as long as every version of InferenceDash takes the same. It counts within one database.
    private const long WriteLock = 0x1DA5_0001;

    private const int SecondsToConnect = 5;

    // Of the size of a whole store, and still an end where the server hangs.
    private static readonly TimeSpan LongRead = TimeSpan.FromMinutes(10);

    private readonly NpgsqlConnectionStringBuilder _connection;

    public PostgresDatabase(string connectionString)
        : this(Parse(connectionString))
    {
    }

    private PostgresDatabase(NpgsqlConnectionStringBuilder connection)
        : base(
            $"{connection.Database} on {connection.Host}:{connection.Port}",
            new DbContextOptionsBuilder<StoreContext>().UseNpgsql(connection.ConnectionString))
    {
        _connection = connection;
    }

    public override bool IsShared => true;

    /// <summary>How its server is reached, with what the connection string leaves open.</summary>
    public string ConnectionString => _connection.ConnectionString;

    public override string Mending => "Restore a backup into an empty database (restore FILE).";

    private string Server => $"{_connection.Host}:{_connection.Port}";

    /// <summary>Whether a connection string can be read; its server may still be out of reach.</summary>
    public static bool Understands(string connectionString)
    {
        try
        {
            Parse(connectionString);
            return true;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    public override async Task<IDbContextTransaction> BeginWriteAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            // A little less than a command may take, so that the answer is "busy" and not "no answer".
            await context.Database.ExecuteSqlAsync($"SET LOCAL lock_timeout = '25s'", cancellationToken);
            // Held by the transaction: it ends with it, and with the connection of a process that was killed.
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriteLock})", cancellationToken);
            // Sent when the transaction commits, and not at all if it does not.
            await context.Database.ExecuteSqlAsync($"SELECT pg_notify({ChangeListener.Channel}, '')", cancellationToken);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public override RowSink Rows(StoreContext context, int snapshotOrdinal) => new PostgresRowSink(context, snapshotOrdinal);

    public override RowSink Copies(StoreContext context) => new PostgresRowSink(context, snapshotOrdinal: null);

    public override Task CopyToAsync(string file, CancellationToken cancellationToken) =>
        LookAsync(context => PostgresCopies.WriteAsync(context, file, cancellationToken), cancellationToken);

    public override Task BecomeAsync(string file, CancellationToken cancellationToken) => UseAsync(async context =>
    {
        await using var transaction = await BeginWriteAsync(context, cancellationToken);
        using var sink = Copies(context);
        await PostgresCopies.ReadAsync(context, file, sink, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    });

    public override Task<T> LookAsync<T>(Func<StoreContext, Task<T>> operation, CancellationToken cancellationToken) => UseAsync(async context =>
    {
        context.Database.SetCommandTimeout(LongRead);
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await context.Database.ExecuteSqlAsync($"SET TRANSACTION READ ONLY", cancellationToken);
        return await operation(context);
    });

    public override Task<long> SizeAsync(CancellationToken cancellationToken) => UseAsync(context =>
        context.Database.SqlQuery<long>($"SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync(cancellationToken));

    public override Task WatchAsync(Action mayHaveChanged, CancellationToken cancellationToken) =>
        new ChangeListener(_connection.ConnectionString).ListenAsync(mayHaveChanged, cancellationToken);

    // From the catalog and not from information_schema, which hides what the user may not read.
    protected override Task<List<StoredColumn>> ColumnsAsync(StoreContext context, CancellationToken cancellationToken) =>
        context.Database
            .SqlQueryRaw<StoredColumn>(
                """
                SELECT t.relname::text AS "Table", c.attname::text AS "Column"
                FROM pg_class AS t JOIN pg_namespace AS s ON s.oid = t.relnamespace
                JOIN pg_attribute AS c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
                WHERE s.nspname = current_schema() AND t.relkind IN ('r', 'p')
                """)
            .ToListAsync(cancellationToken);

    protected override string? Explain(Exception failure) => failure switch
    {
        PostgresException refusal => Explain(refusal),
        NpgsqlException { InnerException: TimeoutException } =>
            $"The PostgreSQL server {Server} of the store {_connection.Database} did not answer in time. Try again, or look after the server.",
        NpgsqlException or SocketException =>
            $"The PostgreSQL server {Server} of the store {_connection.Database} cannot be reached: {failure.GetBaseException().Message}. "
            + "Check that it runs, and the host and port in Store:ConnectionString.",
        _ => null,
    };

    protected override bool RefusesWriting(Exception failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege };

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            // Whoever waits for a server that hangs has something better to do. What the string says comes later and wins.
            var connection = new NpgsqlConnectionStringBuilder($"Timeout={SecondsToConnect};{connectionString}");
            connection.ApplicationName ??= "InferenceDash";
            if (!string.IsNullOrWhiteSpace(connection.Host) && !string.IsNullOrWhiteSpace(connection.Database))
                return connection;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException)
        {
            // Neither its text nor the exception, which quotes from it, goes on: they may hold a password.
        }

        throw new StoreException(ConnectionStringUnreadable);
    }

    private string Explain(PostgresException refusal) => refusal.SqlState switch
    {
        PostgresErrorCodes.LockNotAvailable => $"The store {Name} is busy: another import is running. Try again when it is done.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"The PostgreSQL server {Server} does not let {_connection.Username ?? "this user"} into the database {_connection.Database}: "
            + $"{refusal.MessageText}. Check the user name and the password in Store:ConnectionString.",
        PostgresErrorCodes.InvalidCatalogName =>
            $"The PostgreSQL server {Server} has no database {_connection.Database}. Create it, or name another one in Store:ConnectionString.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"The user of the store {Name} may not do this: {refusal.MessageText}. Make that user the owner of the database.",
        PostgresErrorCodes.ReadOnlySqlTransaction =>
            $"The store {Name} is read-only: its server is a replica. Name the primary server in Store:ConnectionString.",
        PostgresErrorCodes.DiskFull => $"The disk of the store {Name} is full. Nothing of this operation was stored.",
        PostgresErrorCodes.TooManyConnections =>
            $"The PostgreSQL server {Server} has no connection left for the store {_connection.Database}. Raise its max_connections, or try again.",
        PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter =>
            $"The store {Name} cannot hold a character of this import: {refusal.MessageText}. Nothing of it was stored.",
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn
            or PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => Damaged(refusal.MessageText).ToString(),
        _ => $"The store {Name} failed: {refusal.MessageText}",
    };
}
