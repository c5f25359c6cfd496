using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <content>The keys of the changes.</content>
public sealed partial class QueryParser
{
    /// <summary>Reads a query string of the changes, with or without its question mark.</summary>
    public static ParsedChangesQuery ParseChanges(string? queryString)
    {
        var parser = new QueryParser(queryString);
        var query = new ChangesQuery { Since = parser.One(Keys.Since)?.ToLowerInvariant(), Snapshot = parser.ReadSnapshot() };
        return new ParsedChangesQuery(query, parser._problems)
        {
            UnknownKeys = [.. parser._values.Keys.Where(key => !QueryParameters.IsOfChanges(key))],
        };
    }
}
