using InferenceDash.Store.Database;
using InferenceDash.Store.Database.Rows;

namespace InferenceDash.Store.Snapshots;

/// <summary>Takes imports back.</summary>
internal sealed class Retraction(StoreDatabase database, TimeProvider clock)
{
    public Task<RetractResult> RetractAsync(string snapshotId, CancellationToken cancellationToken) => database.UseAsync(async context =>
    {
        await using var transaction = await database.BeginWriteAsync(context, cancellationToken);
        var import = await SnapshotLog.FindAsync(context, snapshotId, cancellationToken);
        if (import is null)
            return new RetractResult(null, $"There is no snapshot {snapshotId}.");
        if (import.Kind == SnapshotKind.Retract)
            return new RetractResult(null, $"Snapshot {snapshotId} is a retraction; import the files again instead.");
        if (await SnapshotLog.RetractionOfAsync(context, import.Ordinal, cancellationToken) is { } earlier)
            return new RetractResult(null, $"Snapshot {snapshotId} is retracted already, by {earlier.Id}.");

        var row = new SnapshotRow
        {
            Id = "",
            Hash = "",
            Kind = SnapshotKind.Retract,
            ImportedAt = clock.GetUtcNow(),
            Format = "",
            Files = [],
            Options = "",
            ContentHash = SnapshotLog.Hash($"retract {import.Hash}"),
            RetractsOrdinal = import.Ordinal,
        };
        await SnapshotLog.AppendAsync(context, row, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new RetractResult(row.Id, null);
    });
}
