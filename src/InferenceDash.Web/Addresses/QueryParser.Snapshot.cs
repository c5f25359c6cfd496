using Microsoft.AspNetCore.WebUtilities;
using Microsoft.AspNetCore.Http.Extensions;
using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <content>The snapshot, which every page and answer asks for in the same way and before anything else.</content>
public sealed partial class QueryParser
{
    /// <summary>The snapshot that a query string names; null: none.</summary>
    public static string? SnapshotOf(string? queryString) => new QueryParser(queryString).ReadSnapshot();

    /// <summary>The same query string on the newest data.</summary>
    public static string WithoutSnapshot(string? queryString) => new QueryBuilder(QueryHelpers.ParseQuery(queryString)
        .Where(field => !string.Equals(field.Key, Keys.Snapshot, StringComparison.OrdinalIgnoreCase))).ToString();

    private string? ReadSnapshot() => One(Keys.Snapshot)?.ToLowerInvariant();
}
