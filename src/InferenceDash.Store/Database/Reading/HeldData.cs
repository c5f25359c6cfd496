namespace InferenceDash.Store.Database.Reading;

/// <summary>Points that are in memory already, of another snapshot of the same store.</summary>
/// <param name="Points">The points.</param>
/// <param name="Visibility">The imports that they are of.</param>
internal sealed record HeldData(MeasuredPoints Points, Visibility Visibility)
{
    /// <summary>Null: the store does not know the snapshot, so that nothing of it can be shared.</summary>
    public static async Task<HeldData?> OfAsync(StoreContext context, Dataset data, CancellationToken cancellationToken) =>
        await SnapshotLog.FindAsync(context, data.Snapshot, cancellationToken) is { } snapshot
            ? new HeldData(data.Measured, await Visibility.AsOfAsync(context, snapshot.Ordinal, cancellationToken))
            : null;
}
