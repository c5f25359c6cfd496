using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InferenceDash.Store.Database;

/// <summary>The SQLite file: brings it to the current schema and makes a short-lived context per operation.</summary>
internal sealed class StoreFile
{
    private readonly DbContextOptions<StoreContext> _options;

    public StoreFile(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        var connection = new SqliteConnectionStringBuilder { DataSource = Path, ForeignKeys = true }.ToString();
        _options = new DbContextOptionsBuilder<StoreContext>()
            .UseSqlite(connection)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ConfigureWarnings(warnings => warnings.Ignore(
                // Migrations are written by hand, without the snapshot class that this check reads; a test compares schemas instead.
                RelationalEventId.PendingModelChangesWarning,
                // Migrating inside our own transaction is the point, see OpenAsync.
                RelationalEventId.MigrationsUserTransactionWarning))
            .Options;
    }

    public string Path { get; }

    public StoreContext CreateContext() => new(_options);

    /// <summary>Creates the file or brings it to the current schema.</summary>
    public Task OpenAsync(CancellationToken cancellationToken) => UseAsync(async context =>
    {
        CreateFolder();
        await context.Database.OpenConnectionAsync(cancellationToken);
        if (await IsCurrentAsync(context, cancellationToken))
            return true;

        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
        // EF's own migration lock is a row that outlives a killed process and would block every later start.
        // SQLite's write lock (the provider begins with BEGIN IMMEDIATE) ends with its process.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    });

    /// <summary>
    /// Gives the connection room for the index pages that a large import keeps coming back to; with the usual 2 MB each
    /// of them would be written many times.
    /// </summary>
    public static async Task PrepareForManyRowsAsync(StoreContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -32768;", cancellationToken);
    }

    /// <summary>Runs one operation on a context of its own; failures of the database come out as <see cref="StoreException"/>.</summary>
    public async Task<T> UseAsync<T>(Func<StoreContext, Task<T>> operation)
    {
        try
        {
            await using var context = CreateContext();
            return await operation(context);
        }
        catch (Exception exception) when (SqliteCause(exception) is { } cause)
        {
            throw new StoreException(Explain(cause), exception);
        }
    }

    private static SqliteException? SqliteCause(Exception exception) =>
        exception as SqliteException ?? exception.InnerException as SqliteException;

    private string Explain(SqliteException cause) => cause.SqliteErrorCode switch
    {
        5 or 6 => $"The store {Path} is busy: another import is running. Try again when it is done.",
        8 or 14 => $"The store {Path} cannot be opened for writing: check that it is a file in a folder you may write to.",
        13 => $"The disk of the store {Path} is full. Nothing of this operation was stored.",
        11 or 26 => $"The file {Path} is damaged or is no InferenceDash store. Choose another path, or remove the file.",
        _ => $"The store {Path} failed: {cause.Message}",
    };

    private void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path) ?? Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The folder of the store {Path} cannot be created: {exception.Message}", exception);
        }
    }

    private async Task<bool> IsCurrentAsync(StoreContext context, CancellationToken cancellationToken)
    {
        // Looked at before the history: tables and history of a store appear in one transaction, perhaps between the two looks.
        var holdsTables = await HoldsTablesAsync(context, cancellationToken);
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var known = context.Database.GetMigrations().ToList();
        if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new StoreException(
                $"The store {Path} was written by a newer InferenceDash (schema {unknown}). Update InferenceDash, or choose another path.");
        }

        if (applied.Count == 0 && holdsTables)
            throw new StoreException($"The file {Path} is a database of another program. Choose another path for the store.");

        return applied.Count == known.Count;
    }

    private static Task<bool> HoldsTablesAsync(StoreContext context, CancellationToken cancellationToken) =>
        context.Database
            .SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%EFMigrations%'")
            .AnyAsync(cancellationToken);
}
