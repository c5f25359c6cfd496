using System.Data.Common;
using System.Net.Sockets;
using InferenceDash.Store.Database.Postgres;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace InferenceDash.Store.Uploads;

/// <summary>
/// Where uploads are kept: in a file of their own beside the store's, so that the store's is never touched, or in tables of
/// its PostgreSQL database, so that several servers see them.
/// </summary>
internal sealed class UploadDatabase
{
    // Not the lock of imports: nobody who brings a file waits for one.
    private const long WriteLock = 0x1DA5_0002;

    private readonly DbContextOptions<UploadContext> _options;
    private readonly string? _path;
    private readonly string _name;

    public UploadDatabase(StoreOptions options)
    {
        var builder = new DbContextOptionsBuilder<UploadContext>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            _name = _path = PathBeside(options.Path);
            var connection = new SqliteConnectionStringBuilder { DataSource = _path, ForeignKeys = true };
            _options = builder.UseSqlite(connection.ToString()).Options;
        }
        else
        {
            _name = "the store's PostgreSQL database";
            _options = builder.UseNpgsql(new PostgresDatabase(options.ConnectionString).ConnectionString).Options;
        }
    }

    /// <summary>The file of the uploads of a store.</summary>
    public static string PathBeside(string store) => Path.ChangeExtension(Path.GetFullPath(store), ".uploads.db");

    /// <summary>Creates the tables, unless they are there.</summary>
    public Task OpenAsync(CancellationToken cancellation) => UseAsync(async context =>
    {
        if (_path is not null)
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellation);
        if (await HoldsTablesAsync(context, cancellation))
            return true;
        await using var transaction = await BeginWriteAsync(context, cancellation);
        // Another server may have made them while this one waited.
        if (!await HoldsTablesAsync(context, cancellation))
            await ((RelationalDatabaseCreator)context.GetService<IDatabaseCreator>()).CreateTablesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    });

    /// <summary>Begins the one transaction that may write; it ends with its process.</summary>
    public async Task<IDbContextTransaction> BeginWriteAsync(UploadContext context, CancellationToken cancellation)
    {
        // SQLite's provider takes the write lock at once.
        var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (_path is null)
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriteLock})", cancellation);
        return transaction;
    }

    /// <summary>What was deleted leaves the file, and not only the tables.</summary>
    public async Task ForgetAsync(UploadContext context, CancellationToken cancellation)
    {
        if (_path is not null)
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellation);
    }

    /// <summary>Runs one operation on a context of its own; failures of the database come out as <see cref="StoreException"/>.</summary>
    public async Task<T> UseAsync<T>(Func<UploadContext, Task<T>> operation)
    {
        try
        {
            await using var context = new UploadContext(_options);
            if (_path is not null)
            {
                PrepareFile(_path);
                await context.Database.OpenConnectionAsync();
                await context.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON;");
            }

            return await operation(context);
        }
        catch (Exception exception) when (Causes(exception).FirstOrDefault(IsOfTheDatabase) is { } cause)
        {
            throw new StoreException($"The uploads in {_name} cannot be read or written: {ReasonOf(cause)}", exception);
        }
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    private static string ReasonOf(Exception cause) => cause.InnerException is TimeoutException ? "it did not answer in time" : cause.Message;

    private static bool IsOfTheDatabase(Exception cause) => cause is DbException or SocketException or IOException or UnauthorizedAccessException;

    // What readers bring is theirs: only the user who runs the server may read the file.
    private static void PrepareFile(string path)
    {
        if (File.Exists(path))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, options).Dispose();
    }

    private async Task<bool> HoldsTablesAsync(UploadContext context, CancellationToken cancellation)
    {
        var tables = _path is null
            ? context.Database.SqlQuery<string>($"""SELECT tablename::text AS "Value" FROM pg_tables WHERE schemaname = current_schema()""")
            : context.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table'");
        return (await tables.ToListAsync(cancellation)).Contains(UploadContext.Table, StringComparer.Ordinal);
    }
}
