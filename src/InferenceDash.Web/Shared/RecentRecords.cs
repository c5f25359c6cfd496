using InferenceDash.Store;

namespace InferenceDash.Web.Shared;

/// <summary>
/// The latencies of single requests that were asked for last, so that a store that does not answer takes only those away that nobody
/// looked at. A record never changes, and it is known by the object that the catalogs share and not by its place: that may be another
/// one's after a restore.
/// </summary>
internal sealed class RecentRecords(CatalogReads reads)
{
    /// <summary>What all of them together may take, bytes, estimated.</summary>
    private const long MostBytes = 32_000_000;

    // Both times of a request, as far as they differ from those of the one before it.
    private const int BytesOfRequest = 8;
    private const int BytesOfRecord = 250;

    private readonly Lock _gate = new();
    private readonly Dictionary<RequestRecord, LinkedListNode<Entry>> _held = new(ReferenceEqualityComparer.Instance);

    // Asked for last first.
    private readonly LinkedList<Entry> _order = [];
    private long _bytes;

    private sealed record Entry(RequestRecord Record, RequestLatencies Latencies, long Bytes);

    /// <summary>Those that the store has, by their places.</summary>
    /// <param name="records">The places.</param>
    /// <param name="isAway">Whether the store is known not to answer: nobody waits for it then.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="StoreException">Some are not held and cannot be read.</exception>
    public async Task<IReadOnlyDictionary<RequestRecord, RequestLatencies>> ReadAsync(
        IReadOnlyCollection<RequestRecord> records, bool isAway, CancellationToken cancellation)
    {
        var found = new Dictionary<RequestRecord, RequestLatencies>();
        List<RequestRecord> missing = [.. records.Where(record => !IsHeld(record, found))];
        if (missing.Count == 0)
            return found;
        if (isAway)
            throw new StoreException("The store does not answer.");
        var read = await reads.RequestsAsync(missing, cancellation);
        foreach (var record in missing)
        {
            if (read.TryGetValue(record, out var latencies))
            {
                found[record] = latencies;
                Keep(record, latencies);
            }
        }

        return found;
    }

    private bool IsHeld(RequestRecord record, Dictionary<RequestRecord, RequestLatencies> found)
    {
        lock (_gate)
        {
            if (!_held.TryGetValue(record, out var node))
                return false;
            _order.Remove(node);
            _order.AddFirst(node);
            found[record] = node.Value.Latencies;
            return true;
        }
    }

    private void Keep(RequestRecord record, RequestLatencies latencies)
    {
        lock (_gate)
        {
            if (_held.ContainsKey(record))
                return;
            var entry = new Entry(record, latencies, BytesOfRecord + ((long)BytesOfRequest * latencies.Completed));
            _held.Add(record, _order.AddFirst(entry));
            for (_bytes += entry.Bytes; _bytes > MostBytes && _order.Last is { } last; _bytes -= last.Value.Bytes)
            {
                _order.Remove(last);
                _held.Remove(last.Value.Record);
            }
        }
    }
}
