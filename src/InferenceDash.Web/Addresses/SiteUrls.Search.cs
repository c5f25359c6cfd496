namespace InferenceDash.Web.Addresses;

/// <content>Addresses of the search.</content>
public static partial class SiteUrls
{
    public const string Search = "/search";
    public const string SearchApi = "/api/v1/search";

    /// <summary>What the field under which suggestions appear asks: the script adds the field's own query.</summary>
    public const string Suggestions = SearchApi + "?" + SearchKeys.Limit + "=4";

    /// <summary>Most characters of a search.</summary>
    public const int LongestSearch = 100;

    /// <summary>Most results of one group that a program may ask for.</summary>
    public const int MostSearched = 50;

    internal static class SearchKeys
    {
        public const string Kind = "in", Limit = "limit";
    }

    /// <summary>The page of results.</summary>
    public static string Searched(SearchQuery query) => WithFields(Search, SearchFields(query));

    private static IEnumerable<KeyValuePair<string, string>> SearchFields(SearchQuery query)
    {
        if (query.Text is { } text)
            yield return new(Keys.Filter, text);
        if (query.Kind is { } kind)
            yield return new(SearchKeys.Kind, QueryParser.Name(kind));
        if (query.Snapshot is { } snapshot)
            yield return new(Keys.Snapshot, snapshot);
    }
}
