using InferenceDash.Store.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Database.Reading;

/// <summary>Which imports count as of one snapshot: those up to it that no retraction up to it takes back.</summary>
internal sealed record Visibility(int Ordinal, IReadOnlyCollection<int> Retracted)
{
    public static async Task<Visibility> AsOfAsync(StoreContext context, int ordinal, CancellationToken cancellationToken)
    {
        var retracted = await context.Snapshots
            .Where(row => row.Ordinal <= ordinal && row.RetractsOrdinal != null)
            .Select(row => row.RetractsOrdinal!.Value)
            .ToListAsync(cancellationToken);
        return new Visibility(ordinal, retracted);
    }

    /// <summary>Only the imports of these ids, as if there were no others.</summary>
    public static async Task<Visibility> OfAsync(StoreContext context, IReadOnlyList<string> imports, CancellationToken cancellationToken)
    {
        var all = await context.Snapshots.Select(row => new { row.Id, row.Ordinal }).ToListAsync(cancellationToken);
        var own = all.Where(row => imports.Contains(row.Id)).Select(row => row.Ordinal).ToHashSet();
        return new Visibility(own.DefaultIfEmpty().Max(), [.. all.Select(row => row.Ordinal).Where(ordinal => !own.Contains(ordinal))]);
    }

    public bool Shows(DataRow row) => row.SnapshotOrdinal <= Ordinal && !Retracted.Contains(row.SnapshotOrdinal);

    /// <summary>The rows of one table that count, in the order in which they were imported.</summary>
    public IQueryable<T> Of<T>(IQueryable<T> rows)
        where T : DataRow =>
        rows.Where(row => row.SnapshotOrdinal <= Ordinal && !Retracted.Contains(row.SnapshotOrdinal)).OrderBy(row => row.Id);
}
