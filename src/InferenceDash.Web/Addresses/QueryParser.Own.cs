using Microsoft.AspNetCore.WebUtilities;
using Microsoft.AspNetCore.Http.Extensions;
using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <content>The upload whose points a page shows beside those of the store.</content>
public sealed partial class QueryParser
{
    /// <summary>The upload that a query string names; null: none.</summary>
    public static string? OwnOf(string? queryString) => new QueryParser(queryString).One(Keys.Own);

    /// <summary>The same query string without it: as it may be shown to anybody, or logged.</summary>
    public static string WithoutOwn(string? queryString) => new QueryBuilder(QueryHelpers.ParseQuery(queryString)
        .Where(field => !string.Equals(field.Key, Keys.Own, StringComparison.OrdinalIgnoreCase))).ToString();
}
