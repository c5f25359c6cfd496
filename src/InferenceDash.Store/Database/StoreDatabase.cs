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
        _options = Complete(options);
    }

    /// <summary>What messages call the store.</summary>
    public string Name { get; }

    /// <summary>What to do about a store that is damaged: one sentence.</summary>
    public abstract string Mending { get; }

    /// <summary>Whether several servers may have the store open, and none of them is told from the others.</summary>
    public virtual bool IsShared => false;

    /// <summary>Whether there is nothing yet that could be opened.</summary>
    public virtual bool IsAbsent => false;

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

    /// <summary>Takes rows of another store as they are, with their keys and snapshots.</summary>
    public abstract RowSink Copies(StoreContext context);

    /// <summary>Writes everything that the store holds, as of now, into a new SQLite file, while others read and write.</summary>
    public abstract Task CopyToAsync(string file, CancellationToken cancellationToken);

    /// <summary>
    /// Holds what a sound SQLite file of the current schema holds, and nothing else: all of it, or what was there before. Others
    /// may read meanwhile.
    /// </summary>
    public abstract Task BecomeAsync(string file, CancellationToken cancellationToken);

    /// <summary>What the database finds wrong with its own files.</summary>
    public virtual Task<IReadOnlyList<string>> DamageAsync(StoreContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Compares the tables with the history of migrations.</summary>
    public async Task<SchemaState> SchemaAsync(StoreContext context, CancellationToken cancellationToken)
    {
        // Looked at before the history: tables and history of a store appear in one transaction, perhaps between the two looks.
        var columns = await ColumnsAsync(context, cancellationToken);
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var known = context.Database.GetMigrations().ToList();
        var state = new SchemaState(columns, false, null);
        // Another program may use EF too. A newer InferenceDash has all our migrations, and more.
        if (!state.IsEmpty && !applied.Intersect(known, StringComparer.Ordinal).Any())
            return state with { Finding = Unrecorded(new MigratedSchema(context, known.Take(1)).LackingIn(columns).Count == 0) };
        if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            return state with { Finding = Newer(unknown) };

        var schema = new MigratedSchema(context, applied);
        var lacking = schema.LackingIn(columns);
        // Another program may have migrated between the two looks.
        if (lacking.Count > 0)
            lacking = schema.LackingIn(columns = await ColumnsAsync(context, cancellationToken));
        return lacking.Count > 0
            ? state with { Finding = Damaged($"{string.Join(", ", lacking)} {(lacking.Count == 1 ? "is" : "are")} missing") }
            : new SchemaState(columns, applied.Count == known.Count, null);
    }

    /// <summary>The store is damaged, and how.</summary>
    public StoreFinding Damaged(string how) => new($"The store {Name} is damaged: {how}.", Mending);

    /// <summary>Runs one operation that sees the store as of one moment and cannot change it.</summary>
    public abstract Task<T> LookAsync<T>(Func<StoreContext, Task<T>> operation, CancellationToken cancellationToken);

    /// <summary>How large the store is on its disk, bytes.</summary>
    public abstract Task<long> SizeAsync(CancellationToken cancellationToken);

    /// <summary>Calls whenever somebody may have written, until it is cancelled; ends at once where the database does not tell.</summary>
    public virtual Task WatchAsync(Action mayHaveChanged, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs one operation on a context of its own; failures of the database come out as <see cref="StoreException"/>.</summary>
    public Task<T> UseAsync<T>(Func<StoreContext, Task<T>> operation) => UseAsync(CreateContext, operation);

    /// <summary>The same with a context that is made in another way.</summary>
    protected async Task<T> UseAsync<T>(Func<StoreContext> create, Func<StoreContext, Task<T>> operation)
    {
        try
        {
            BeforeUse();
            await using var context = create();
            return await operation(context);
        }
        // An IOException is of another file, such as that of a copy, whatever caused it.
        catch (Exception exception) when (exception is not (OperationCanceledException or StoreException or IOException) && Explanation(exception) is not null)
        {
            throw new StoreException(Explanation(exception)!, exception) { IsReadOnly = Causes(exception).Any(RefusesWriting) };
        }
    }

    /// <summary>What contexts of every kind have in common.</summary>
    protected static DbContextOptions<StoreContext> Complete(DbContextOptionsBuilder<StoreContext> options) => options
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .ConfigureWarnings(warnings => warnings.Ignore(
            // Migrations are written by hand, without the snapshot class that this check reads; a test compares schemas instead.
            RelationalEventId.PendingModelChangesWarning,
            // Migrating inside our own transaction is the point, see OpenAsync.
            RelationalEventId.MigrationsUserTransactionWarning))
        .Options;

    /// <summary>Opens the connection of the context, so that it stays the same one.</summary>
    protected virtual Task ConnectAsync(StoreContext context, CancellationToken cancellationToken) =>
        context.Database.OpenConnectionAsync(cancellationToken);

    /// <summary>What is looked at before each operation.</summary>
    protected virtual void BeforeUse()
    {
    }

    /// <summary>What has to happen before the first transaction of a new store.</summary>
    protected virtual Task PrepareAsync(StoreContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Every column of every table.</summary>
    protected abstract Task<List<StoredColumn>> ColumnsAsync(StoreContext context, CancellationToken cancellationToken);

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
        var schema = await SchemaAsync(context, cancellationToken);
        return schema.Finding is { } finding ? throw new StoreException(finding.ToString()) : schema.IsCurrent;
    }

    private StoreFinding Newer(string schema) =>
        new($"The store {Name} was written by a newer InferenceDash (schema {schema}).", "Update InferenceDash, or choose another store.");

    private StoreFinding Unrecorded(bool hasOurTables) => hasOurTables
        ? Damaged("its history of migrations is missing")
        : new StoreFinding($"{Name} is a database of another program.", "Choose another one for the store.");
}
