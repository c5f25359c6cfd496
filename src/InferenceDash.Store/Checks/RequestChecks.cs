using InferenceDash.Store.Database;
using InferenceDash.Store.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Checks;

/// <summary>Finds points whose records of requests are lost, records of no point, and records that cannot be read.</summary>
internal static class RequestChecks
{
    private const string Remedy = "Restore a backup (restore FILE), or retract the import of it and import its files again.";

    public static async Task<IReadOnlyList<StoreFinding>> FindingsAsync(StoreContext context, SchemaState schema, CancellationToken cancellationToken)
    {
        var table = context.TableOf<RequestRecordRow>();
        if (!schema.Has(table, nameof(RequestRecordRow.Number)))
            return [];
        var findings = new List<StoreFinding>();
        var points = context.BenchmarkPoints.Where(row => row.Requests != null);
        var lost = await points.CountAsync(
            row => !context.RequestRecords.Any(of => of.SnapshotOrdinal == row.SnapshotOrdinal && of.Number == row.Requests), cancellationToken);
        if (lost > 0)
            Add($"The table {context.TableOf<BenchmarkPointRow>()} has {Rows(lost)} whose record of requests is missing.");
        var owned = await points.Select(row => new { row.SnapshotOrdinal, row.Requests }).Distinct().CountAsync(cancellationToken);
        if (await context.RequestRecords.CountAsync(cancellationToken) - (owned - lost) is var extra and > 0)
            Add($"The table {table} has {Rows(extra)} of no point.");
        var (unreadable, cancel) = (0, cancellationToken);
        await foreach (var latencies in context.RequestRecords.Select(row => row.Latencies).AsAsyncEnumerable().WithCancellation(cancel))
            unreadable += RequestLatencies.Parse(latencies) is null ? 1 : 0;
        if (unreadable > 0)
            Add($"The table {table} has {Rows(unreadable)} that cannot be read.");
        return findings;

        void Add(string problem) => findings.Add(new StoreFinding(problem, Remedy));
    }

    private static string Rows(int count) => count == 1 ? "a row" : $"{count} rows";
}
