using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.AspNetCore.Http.Extensions;
using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <content>The keys of lists, and which page of a long one is asked for.</content>
public sealed partial class QueryParser
{
    /// <summary>Reads a query string of a list of everything, with or without its question mark.</summary>
    public static ParsedListQuery ParseList(string? queryString) => ParseList(queryString, QueryParameters.IsOfLists);

    /// <summary>Reads a query string of the holdings, with or without its question mark.</summary>
    public static ParsedListQuery ParseHoldings(string? queryString) => ParseList(queryString, QueryParameters.IsOfHoldings);

    /// <summary>The page that a query string asks for, and what is wrong with it.</summary>
    public static (PageQuery Page, IReadOnlyList<QueryProblem> Problems) PageOf(string? queryString)
    {
        var parser = new QueryParser(queryString, isPlain: true);
        return (parser.ReadPage(), parser._problems);
    }

    /// <summary>The same query string on another page.</summary>
    public static string WithPage(string? queryString, int number) => new QueryBuilder(QueryHelpers.ParseQuery(queryString)
        .Where(field => !string.Equals(field.Key, Keys.Page, StringComparison.OrdinalIgnoreCase)))
    {
        { Keys.Page, number.ToString(CultureInfo.InvariantCulture) },
    }.ToString();

    /// <summary>The keys of a query string, each with what it asks, as text.</summary>
    public static IReadOnlyDictionary<string, string> AskedIn(string? queryString) =>
        QueryHelpers.ParseQuery(queryString).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);

    private static ParsedListQuery ParseList(string? queryString, Func<string, bool> isKnown)
    {
        var parser = new QueryParser(queryString, isPlain: true);
        return new ParsedListQuery(parser.ReadPage(), parser.One(Keys.Filter), parser._problems)
        {
            UnknownKeys = [.. parser._values.Keys.Where(key => !isKnown(key))],
        };
    }

    // A page without its size is one of a usual size, and a size without a page is that of the first.
    private PageQuery ReadPage()
    {
        int? number = One(Keys.Page) is { } page ? ReadWhole(Keys.Page, page, 1, PageQuery.LastPage) : null;
        int? size = One(Keys.Size) is { } rows ? ReadWhole(Keys.Size, rows, 1, PageQuery.MostRows) : null;
        return number is null && size is null ? PageQuery.Whole : new PageQuery(number ?? 1, size ?? PageQuery.UsualRows);
    }

    private int? ReadWhole(string key, string text, int least, int greatest)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= greatest)
            return number;
        Problem(key, text, ProblemWords.NotAWholeNumber(least, greatest));
        return null;
    }
}
