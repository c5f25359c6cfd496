using InferenceDash.Store.Database;
using InferenceDash.Store.Database.Reading;

namespace InferenceDash.Store.Checks;

/// <summary>Looks for everything that can be wrong with a store, as of one moment, and changes nothing.</summary>
internal static class StoreCheck
{
    /// <summary>What is wrong, the gravest first; empty: the store is sound.</summary>
    /// <exception cref="StoreException">There is no store, or it cannot be read at all.</exception>
    public static Task<IReadOnlyList<StoreFinding>> OfAsync(StoreDatabase store, CancellationToken cancellationToken) =>
        store.LookAsync<IReadOnlyList<StoreFinding>>(
            async context =>
            {
                // What is asked later would fail for the same reason.
                var damage = await store.DamageAsync(context, cancellationToken);
                if (damage.Count > 0)
                    return [store.Damaged(damage.Count == 1 ? damage[0] : $"{damage[0]}, and {damage.Count - 1} more")];
                var schema = await store.SchemaAsync(context, cancellationToken);
                if (schema.Finding is { } finding)
                    return [finding];
                if (schema.IsEmpty)
                    return [new StoreFinding($"{store.Name} holds no store yet: it has no tables.", "Start the server with it, or restore a backup.")];

                var history = await History.ReadAsync(context, cancellationToken);
                List<StoreFinding> findings =
                [
                    .. history.Findings(),
                    .. await RowCounts.FindingsAsync(context, schema, history, cancellationToken),
                    .. await RowChecks.FindingsAsync(context, schema, cancellationToken),
                    .. await RequestChecks.FindingsAsync(context, schema, cancellationToken),
                ];
                if (findings.Count == 0 && schema.IsCurrent && await UnreadableAsync(context, cancellationToken) is { } reason)
                    findings.Add(store.Damaged($"the data of its newest snapshot cannot be read ({reason})"));
                return findings;
            },
            cancellationToken);

    // What no other check foresees: a day that is none, a name that cannot be.
    private static async Task<string?> UnreadableAsync(StoreContext context, CancellationToken cancellationToken)
    {
        try
        {
            if (await SnapshotLog.LatestAsync(context, cancellationToken) is { } latest)
                _ = new Catalog(await DatasetReader.ReadAsync(context, latest, near: null, cancellationToken)).LineUps.All.Count;
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException or InvalidCastException
            or KeyNotFoundException or OverflowException or System.Text.Json.JsonException)
        {
            return exception.Message;
        }
    }
}
