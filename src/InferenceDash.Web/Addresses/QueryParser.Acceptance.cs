using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <content>The keys of the acceptance lengths.</content>
public sealed partial class QueryParser
{
    /// <summary>Reads a query string of the acceptance lengths, with or without its question mark.</summary>
    public static ParsedAcceptanceQuery ParseAcceptance(string? queryString)
    {
        var parser = new QueryParser(queryString);
        var query = new AcceptanceQuery
        {
            Model = parser.One(Keys.Model)?.ToLowerInvariant(),
            Snapshot = parser.ReadSnapshot(),
            Picture = parser.ReadPicture(),
            Page = parser.ReadPage(),
        };
        return new ParsedAcceptanceQuery(query, parser._problems)
        {
            UnknownKeys = [.. parser._values.Keys.Where(key => !QueryParameters.IsOfAcceptance(key))],
        };
    }
}
