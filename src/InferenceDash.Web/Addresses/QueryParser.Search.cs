using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;
using SearchKeys = InferenceDash.Web.Addresses.SiteUrls.SearchKeys;

namespace InferenceDash.Web.Addresses;

/// <content>The keys of the search.</content>
public sealed partial class QueryParser
{
    /// <summary>Reads a query string of the search, with or without its question mark.</summary>
    public static ParsedSearchQuery ParseSearch(string? queryString)
    {
        var parser = new QueryParser(queryString);
        var query = new SearchQuery
        {
            Text = parser.One(Keys.Filter) is { } text ? parser.ReadSearched(text) : null,
            Kind = parser.One(SearchKeys.Kind) is { } kind ? parser.ReadEnum<SearchKind>(SearchKeys.Kind, kind, Name) : null,
            Limit = parser.One(SearchKeys.Limit) is { } limit ? parser.ReadLimit(limit) : null,
            Page = parser.One(Keys.Page) is { } page ? parser.ReadWhole(Keys.Page, page, 1, PageQuery.LastPage) : null,
            Snapshot = parser.ReadSnapshot(),
        };
        return new ParsedSearchQuery(query, parser._problems) { UnknownKeys = [.. parser._values.Keys.Where(k => !QueryParameters.IsOfSearch(k))] };
    }

    internal static string Name(SearchKind kind) => kind.ToString().ToLowerInvariant();

    private string? ReadSearched(string text)
    {
        if (text.Length <= SiteUrls.LongestSearch)
            return text;
        Problem(Keys.Filter, text, ProblemWords.TooLong(SiteUrls.LongestSearch));
        return null;
    }

    private int? ReadLimit(string text)
    {
        if (TargetText.TryParseNumber(text, out var number, isPlain: true) && Math.Floor(number) == number && number is >= 1 and <= SiteUrls.MostSearched)
            return (int)number;
        Problem(SearchKeys.Limit, text, ProblemWords.NotAWholeNumber(1, SiteUrls.MostSearched));
        return null;
    }
}
