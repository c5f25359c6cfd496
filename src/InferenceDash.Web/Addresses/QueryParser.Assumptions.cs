using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <summary>Reads the query of the assumption sets' address.</summary>
public sealed partial class QueryParser
{
    private const int MostSets = 2;

    /// <summary>Reads a query string of the assumption sets, with or without its question mark.</summary>
    public static ParsedAssumptionsQuery ParseAssumptions(string? queryString)
    {
        var parser = new QueryParser(queryString);
        var query = new AssumptionsQuery
        {
            Sets = [.. parser.AtMost(MostSets, Keys.Assumptions, parser.Many(Keys.Assumptions))],
            Price = parser.One(Keys.Price) is { } price ? parser.ReadEnum<PriceBasis>(Keys.Price, price, RateWords.Name) : null,
            Snapshot = parser.ReadSnapshot(),
        };

        // A program gets every set; which two a page compares is a matter of the page.
        return new ParsedAssumptionsQuery(query, parser._problems)
        {
            UnknownKeys = [.. parser._values.Keys.Where(k => !QueryParameters.IsOfAssumptions(k))],
        };
    }
}
