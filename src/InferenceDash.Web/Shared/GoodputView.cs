using InferenceDash.Store;

namespace InferenceDash.Web.Shared;

/// <summary>The goodput of a comparison, as far as it is asked for. Page, API, CSV and command read this one object.</summary>
/// <param name="Comparison">What is compared.</param>
/// <param name="Limits">What a request has to keep.</param>
/// <param name="IsKnown">Whether any point has a record of its requests.</param>
/// <param name="Answer">The goodput; null: no limit is given, no point has a record, or the records cannot be read.</param>
public sealed record GoodputView(Comparison Comparison, GoodputLimits Limits, bool IsKnown, Goodput? Answer)
{
    /// <summary>Whether there are records, and the store does not hand them out now.</summary>
    public bool IsUnread => IsKnown && Limits.IsAny && Answer is null;

    /// <summary>What is asked, met with the records, which are read for it.</summary>
    /// <param name="comparison">What is compared.</param>
    /// <param name="query">The limits.</param>
    /// <param name="read">Reads records.</param>
    /// <exception cref="StoreException">The records cannot be read.</exception>
    public static async Task<GoodputView> OfAsync(
        Comparison comparison, ComparisonQuery query,
        Func<IReadOnlyCollection<RequestRecord>, Task<IReadOnlyDictionary<RequestRecord, RequestLatencies>>> read)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(read);
        var limits = new GoodputLimits(query.GoodTtftSeconds, query.GoodTpotSeconds);
        if (!limits.IsAny)
            return new GoodputView(comparison, limits, Goodput.IsKnownOf(comparison), null);
        RequestRecord[] records = [.. Goodput.RecordsOf(comparison)];
        if (records.Length == 0)
            return new GoodputView(comparison, limits, false, null);
        // What a reader brought is here already.
        RequestRecord[] stored = [.. records.Where(r => r.Latencies is null)];
        var latencies = stored.Length == 0 ? new Dictionary<RequestRecord, RequestLatencies>() : await read(stored);
        return new GoodputView(comparison, limits, true, Goodput.Of(comparison, limits, latencies.GetValueOrDefault));
    }

    /// <summary>The same for a page, which is shown without it where the store does not answer.</summary>
    public static async Task<GoodputView> OfAsync(Comparison comparison, ComparisonQuery query, CatalogCache catalogs, CancellationToken cancellation)
    {
        try
        {
            return await OfAsync(comparison, query, records => catalogs.RequestsAsync(records, cancellation));
        }
        catch (StoreException)
        {
            return new GoodputView(comparison, new GoodputLimits(query.GoodTtftSeconds, query.GoodTpotSeconds), true, null);
        }
    }
}
