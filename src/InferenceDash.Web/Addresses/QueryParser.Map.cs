using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;
using MapKeys = InferenceDash.Web.Addresses.SiteUrls.MapKeys;

namespace InferenceDash.Web.Addresses;

/// <summary>Reads the query of the map's address.</summary>
public sealed partial class QueryParser
{
    /// <summary>Reads a query string of the map, with or without its question mark.</summary>
    /// <param name="queryString">The query string.</param>
    /// <param name="isPlain">Whether a program asks, which writes numbers with digits and a point alone.</param>
    public static ParsedMapQuery ParseMap(string? queryString, bool isPlain = false)
    {
        var parser = new QueryParser(queryString, isPlain);
        var query = parser.ReadMap();
        return new ParsedMapQuery(query, parser._problems) { UnknownKeys = [.. parser._values.Keys.Where(k => !QueryParameters.IsOfMap(k))] };
    }

    internal static string Name(MapSpeed speed) => speed.ToString().ToLowerInvariant();

    internal static string Name(MapSort sort) => sort switch
    {
        MapSort.Model => "model",
        MapSort.Ratio => "ratio",
        _ => "break-even",
    };

    private MapQuery ReadMap() => new()
    {
        Sequence = One(Keys.Sequence) is { } sequence ? ReadSequence(sequence) : null,
        Source = One(Keys.Source) is { } source ? ReadStoredSource(source) : null,
        Speed = One(MapKeys.Speed) is { } speed ? ReadEnum<MapSpeed>(MapKeys.Speed, speed, Name) : null,
        Interactivity = One(MapKeys.Interactivity) is { } interactivity ? ReadInteractivity(MapKeys.Interactivity, interactivity) : null,
        Sort = One(MapKeys.Sort) is { } sort ? ReadEnum<MapSort>(MapKeys.Sort, sort, Name) ?? MapSort.Model : MapSort.Model,
        Filter = One(Keys.Filter),
        Snapshot = ReadSnapshot(),
        Picture = ReadPicture(),
    };

    // The map is of what is stored: what a reader brings is compared, and not surveyed.
    private PointSource? ReadStoredSource(string text)
    {
        foreach (var source in MapQuery.Sources)
        {
            if (string.Equals(text, SourceWords.Name(source), StringComparison.OrdinalIgnoreCase))
                return source;
        }

        Problem(Keys.Source, text, ProblemWords.NotOneOf(MapQuery.Sources.Select(SourceWords.Name)));
        return null;
    }
}
