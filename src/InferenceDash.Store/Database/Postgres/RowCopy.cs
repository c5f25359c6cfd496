using InferenceDash.Store.Database.Rows;
using InferenceDash.Store.Database.Writing;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Database.Postgres;

/// <summary>Copies every row of one store into another one, each in its own database.</summary>
internal static class RowCopy
{
    /// <param name="from">The store that is read.</param>
    /// <param name="to">The store that is written, which has the schema and no rows.</param>
    /// <param name="sink">What takes its rows as they are, in the open transaction.</param>
    /// <param name="cancellationToken">Ends the copying.</param>
    public static async Task AllAsync(StoreContext from, StoreContext to, RowSink sink, CancellationToken cancellationToken)
    {
        to.Snapshots.AddRange(await from.Snapshots.OrderBy(row => row.Ordinal).ToListAsync(cancellationToken));
        await to.SaveChangesAsync(cancellationToken);
        to.ShortLinks.AddRange(await from.ShortLinks.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken));
        await to.SaveChangesAsync(cancellationToken);
        using var behind = new BehindRowSink(sink);
        await CopyAsync(from.Models);
        await CopyAsync(from.Gpus);
        await CopyAsync(from.GpuAssumptions);
        await CopyAsync(from.PublishedPoints);
        await CopyAsync(from.AcceptanceLengths);
        await CopyAsync(from.Evaluations);
        await CopyAsync(from.RequestRecords);
        await CopyAsync(from.BenchmarkPoints);
        behind.Complete();

        async Task CopyAsync<T>(IQueryable<T> rows)
            where T : DataRow
        {
            await foreach (var row in rows.OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
                behind.Write(row);
        }
    }
}
