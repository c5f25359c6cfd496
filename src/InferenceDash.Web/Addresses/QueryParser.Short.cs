using Microsoft.AspNetCore.WebUtilities;
using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <content>The key of the page that makes short links.</content>
public sealed partial class QueryParser
{
    /// <summary>The address that is to be shortened, as it is; null: none is named.</summary>
    public static string? ToShorten(string? queryString) =>
        QueryHelpers.ParseQuery(queryString).FirstOrDefault(field => string.Equals(field.Key, Keys.GoTo, StringComparison.OrdinalIgnoreCase)).Value
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));
}
