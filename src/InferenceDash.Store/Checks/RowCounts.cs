using InferenceDash.Store.Database;
using InferenceDash.Store.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Checks;

/// <summary>Compares the rows of each import with the number that its snapshot says, and finds rows that belong to none.</summary>
internal static class RowCounts
{
    public static async Task<IReadOnlyList<StoreFinding>> FindingsAsync(
        StoreContext context, SchemaState schema, History history, CancellationToken cancellationToken)
    {
        var held = new Dictionary<int, int>();
        var findings = new List<StoreFinding>();
        var known = history.Snapshots.Select(snapshot => snapshot.Ordinal).ToHashSet();
        await CountAsync(context.Models);
        await CountAsync(context.Gpus);
        await CountAsync(context.GpuAssumptions);
        await CountAsync(context.PublishedPoints);
        if (schema.Has(context.TableOf<AcceptanceLengthRow>(), nameof(AcceptanceLengthRow.Id)))
            await CountAsync(context.AcceptanceLengths);
        if (schema.Has(context.TableOf<EvaluationRow>(), nameof(EvaluationRow.Id)))
            await CountAsync(context.Evaluations);
        await CountAsync(context.BenchmarkPoints);
        findings.AddRange(
            from snapshot in history.Snapshots
            let rows = held.GetValueOrDefault(snapshot.Ordinal)
            where rows != snapshot.RowCount
            select new StoreFinding(
                $"Snapshot {snapshot.Id} says that it brought {Rows(snapshot.RowCount)}, and the store has {rows} of it.",
                $"Restore a backup (restore FILE), or retract it (retract {snapshot.Id}) and import its files again."));
        return findings;

        async Task CountAsync<T>(IQueryable<T> rows)
            where T : DataRow
        {
            var counts = await rows.GroupBy(row => row.SnapshotOrdinal).Select(rows => new { Ordinal = rows.Key, Count = rows.Count() })
                .ToListAsync(cancellationToken);
            foreach (var count in counts)
                held[count.Ordinal] = held.GetValueOrDefault(count.Ordinal) + count.Count;
            if (counts.Where(count => !known.Contains(count.Ordinal)).Sum(count => count.Count) is var lost and > 0)
                findings.Add(RowChecks.Orphaned(context.TableOf<T>(), lost, "a snapshot that does not exist"));
        }
    }

    private static string Rows(int count) => count == 1 ? "1 row" : $"{count} rows";
}
