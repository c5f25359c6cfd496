using InferenceDash.Store.Database.Sqlite;
using InferenceDash.Store.Database.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Database.Postgres;

/// <summary>
/// Copies a store between PostgreSQL and a SQLite file, row by row with the keys: a backup is the same kind of file whatever
/// database the store is in, and can be restored into either.
/// </summary>
internal static class PostgresCopies
{
    /// <summary>Writes what a context sees into a new file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task<bool> WriteAsync(StoreContext context, string file, CancellationToken cancellationToken)
    {
        try
        {
            var copy = new SqliteDatabase(file);
            await copy.OpenAsync(cancellationToken);
            await copy.UseAsync(async target =>
            {
                await using var transaction = await copy.BeginWriteAsync(target, cancellationToken);
                using var sink = copy.Copies(target);
                await RowCopy.AllAsync(context, target, sink, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return true;
            });
            copy.Close();
            using var settled = Pages.Open(file, SqliteOpenMode.ReadWrite);
            Pages.Settle(settled, isForServing: false);
            return true;
        }
        catch (StoreException exception) when (exception.InnerException is SqliteException cause && Pages.ReasonOf(cause) is { } reason)
        {
            throw new IOException(reason, exception);
        }
    }

    /// <summary>Puts what a file holds in place of all rows, in the write transaction of a context. Others see the old rows until it commits.</summary>
    public static async Task ReadAsync(StoreContext context, string file, RowSink sink, CancellationToken cancellationToken)
    {
        // However long the server takes over it: the transaction is all or nothing.
        context.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await context.BenchmarkPoints.ExecuteDeleteAsync(cancellationToken);
        await context.RequestRecords.ExecuteDeleteAsync(cancellationToken);
        await context.Evaluations.ExecuteDeleteAsync(cancellationToken);
        await context.AcceptanceLengths.ExecuteDeleteAsync(cancellationToken);
        await context.PublishedPoints.ExecuteDeleteAsync(cancellationToken);
        await context.GpuAssumptions.ExecuteDeleteAsync(cancellationToken);
        await context.Gpus.ExecuteDeleteAsync(cancellationToken);
        await context.Models.ExecuteDeleteAsync(cancellationToken);
        await context.ShortLinks.ExecuteDeleteAsync(cancellationToken);
        await context.Snapshots.Where(row => row.RetractsOrdinal != null).ExecuteDeleteAsync(cancellationToken);
        await context.Snapshots.ExecuteDeleteAsync(cancellationToken);
        await new SqliteDatabase(file).LookAsync(
            async source =>
            {
                await RowCopy.AllAsync(source, context, sink, cancellationToken);
                return true;
            },
            cancellationToken);
        foreach (var entity in context.Model.GetEntityTypes())
            await CountOnAsync(context, entity.GetTableName()!, entity.FindPrimaryKey()!.Properties[0].GetColumnName(), cancellationToken);
    }

    // Never back: no transaction takes back what a sequence has counted, and the rows of before stay if this one does not commit.
    private static async Task CountOnAsync(StoreContext context, string table, string key, CancellationToken cancellationToken)
    {
        var sequence = $"pg_get_serial_sequence('{table}', '{key}')";
        var statement = $"SELECT setval({sequence}, GREATEST(nextval({sequence}), (SELECT max(\"{key}\") FROM {table})))";
        await context.Database.ExecuteSqlRawAsync(statement, cancellationToken);
    }
}
