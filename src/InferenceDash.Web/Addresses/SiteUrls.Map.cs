namespace InferenceDash.Web.Addresses;

/// <summary>Addresses of the map, which is the home page.</summary>
public static partial class SiteUrls
{
    public const string MapApi = "/api/v1/map";

    /// <summary>The frame of the map, whose page has no path to stand behind <see cref="Embed"/>.</summary>
    public const string EmbeddedMap = Embed + "/map";

    internal static class MapKeys
    {
        public const string Speed = "speed", Interactivity = Keys.Interactivity, Sort = Keys.Sort;
    }

    /// <summary>The map.</summary>
    public static string Map(MapQuery query) => WithFields(Home, MapFields(query));

    /// <summary>The cells of that map from the API; <paramref name="extension"/> is empty, <c>.svg</c> or <c>.png</c>.</summary>
    public static string MapAnswer(MapQuery query, string extension = "") =>
        WithFields(MapApi + extension, MapFields(query with { Sort = MapSort.Model }));

    /// <summary>The map as other sites show it within theirs.</summary>
    public static string EmbeddedMapOf(MapQuery query) => WithFields(EmbeddedMap, MapFields(query));

    /// <summary>The fields that the form of the map has to carry besides those it shows.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldsBesidesTyped(MapQuery query) => MapFields(query with { Interactivity = null, Filter = null });

    // The middle speed and the order of the data are what a page shows anyway.
    private static IEnumerable<KeyValuePair<string, string>> MapFields(MapQuery query)
    {
        if (query.Speed is { } speed && query.Interactivity is null)
            yield return new(MapKeys.Speed, QueryParser.Name(speed));
        if (query.Interactivity is { } interactivity)
            yield return new(MapKeys.Interactivity, TargetText.Of(interactivity));
        if (query.Sequence is { } sequence)
            yield return new(Keys.Sequence, sequence.Key);
        if (query.Source is { } source)
            yield return new(Keys.Source, SourceWords.Name(source));
        if (query.Sort != MapSort.Model)
            yield return new(MapKeys.Sort, QueryParser.Name(query.Sort));
        if (query.Filter is { } filter)
            yield return new(Keys.Filter, filter);
        if (query.Snapshot is { } snapshot)
            yield return new(Keys.Snapshot, snapshot);
        foreach (var field in PictureFields(query.Picture))
            yield return field;
    }
}
