using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Database.Reading;

/// <summary>Reads the latencies of the requests of single points, which no catalog holds.</summary>
internal static class RequestReader
{
    private const int MostAtOnce = 500;

    /// <summary>Those that are there, by their places. Records never change, so no snapshot has to be named.</summary>
    public static async Task<IReadOnlyDictionary<RequestRecord, RequestLatencies>> ReadAsync(
        StoreContext context, IReadOnlyCollection<RequestRecord> records, CancellationToken cancellationToken)
    {
        var read = new Dictionary<RequestRecord, RequestLatencies>();
        foreach (var import in records.GroupBy(record => record.Import))
        {
            foreach (var numbers in import.Select(record => record.Number).Distinct().Chunk(MostAtOnce))
            {
                var rows = await context.RequestRecords.Where(row => row.SnapshotOrdinal == import.Key && numbers.Contains(row.Number))
                    .ToListAsync(cancellationToken);
                foreach (var row in rows)
                {
                    if (RequestLatencies.Parse(row.Latencies) is { } latencies)
                        read[new RequestRecord(import.Key, row.Number)] = latencies;
                }
            }
        }

        return read;
    }
}
