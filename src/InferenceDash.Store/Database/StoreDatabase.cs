using InferenceDash.Store.Database.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace InferenceDash.Store.Database;

/// <summary>
/// The database behind the store: brings it to the current schema and makes a short-lived context per operation. What a
/// provider does in its own way is abstract here.
/// </summary>
internal abstract class StoreDatabase
{
    private readonly DbContextOptions<StoreContext> _options;

    /// <param name="name">What messages call the store.</param>
    /// <param name="options">The provider and its connection.</param>
    protected StoreDatabase(string name, DbContextOptionsBuilder<StoreContext> options)
    {
        Name = name;
        _options = options
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ConfigureWarnings(warnings => warnings.Ignore(
                // Migrations are written by hand, without the snapshot class that this check reads; a test compares schemas instead.
                RelationalEventId.PendingModelChangesWarning,
                // Migrating inside our own transaction is the point, see OpenAsync.
                RelationalEventId.MigrationsUserTransactionWarning))
            .Options;
    }

    public string Name { get; }

    public StoreContext CreateContext() => new(_options);

    /// <summary>Creates the tables or brings them to the current schema.</summary>
    public Task OpenAsync(CancellationToken cancellationToken) => UseAsync(async context =>
    {
        await ConnectAsync(context, cancellationToken);
        if (await IsCurrentAsync(context, cancellationToken))
            return true;

        await PrepareAsync(context, cancellationToken);
        // EF's own migration lock may outlive a killed process and would then block every later start. Ours ends with it.
        await using var transaction = await BeginWriteAsync(context, cancellationToken);
        // PostgreSQL gives up a transaction at the first statement that fails, and EF asks for the history by reading it.
        await context.Database.ExecuteSqlRawAsync(context.GetService<IHistoryRepository>().GetCreateIfNotExistsScript(), cancellationToken);
        // Asked again, because whoever held the lock may have been a program of another version.
        if (!await IsCurrentAsync(context, cancellationToken))
            await context.Database.MigrateAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    });

    /// <summary>Begins the one transaction that may write; others wait for its end, in this process and in others.</summary>
    public abstract Task<IDbContextTransaction> BeginWriteAsync(StoreContext context, CancellationToken cancellationToken);

    /// <summary>Takes rows of one import, in the write transaction of the context.</summary>
    public abstract RowSink Rows(StoreContext context, int snapshotOrdinal);

    /// <summary>Writes a copy of the whole store, as of now, in place of <paramref name="path"/>, while others read and write.</summary>
    public abstract Task BackupAsync(string path, CancellationToken cancellationToken);

    /// <summary>Runs one operation on a context of its own; failures of the database come out as <see cref="StoreException"/>.</summary>
    public async Task<T> UseAsync<T>(Func<StoreContext, Task<T>> operation)
    {
        try
        {
            await using var context = CreateContext();
            return await operation(context);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StoreException) && Explanation(exception) is not null)
        {
            throw new StoreException(Explanation(exception)!, exception) { IsReadOnly = Causes(exception).Any(RefusesWriting) };
        }
    }

    /// <summary>Opens the connection of the context, so that it stays the same one.</summary>
    protected virtual Task ConnectAsync(StoreContext context, CancellationToken cancellationToken) =>
        context.Database.OpenConnectionAsync(cancellationToken);

    /// <summary>What has to happen before the first transaction of a new store.</summary>
    protected virtual Task PrepareAsync(StoreContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whether anything but the history of migrations is there.</summary>
    protected abstract Task<bool> HoldsTablesAsync(StoreContext context, CancellationToken cancellationToken);

    /// <summary>What a failure means and what to do about it; null when it is not the database's.</summary>
    protected abstract string? Explain(Exception failure);

    /// <summary>Whether a failure says that the database may be read and not written.</summary>
    protected abstract bool RefusesWriting(Exception failure);

    private string? Explanation(Exception exception) => Causes(exception).Select(Explain).FirstOrDefault(explanation => explanation is not null);

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    private async Task<bool> IsCurrentAsync(StoreContext context, CancellationToken cancellationToken)
    {
        // Looked at before the history: tables and history of a store appear in one transaction, perhaps between the two looks.
        var holdsTables = await HoldsTablesAsync(context, cancellationToken);
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var known = context.Database.GetMigrations().ToList();
        // Another program may use EF too. A newer InferenceDash has all our migrations, and more.
        if (holdsTables && !applied.Intersect(known, StringComparer.Ordinal).Any())
            throw new StoreException($"{Name} is a database of another program. Choose another one for the store.");

        if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new StoreException(
                $"The store {Name} was written by a newer InferenceDash (schema {unknown}). Update InferenceDash, or choose another store.");
        }

        return applied.Count == known.Count;
    }
}
