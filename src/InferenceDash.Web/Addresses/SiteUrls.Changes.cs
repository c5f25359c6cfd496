namespace InferenceDash.Web.Addresses;

/// <content>Addresses of what imports changed.</content>
public static partial class SiteUrls
{
    /// <summary>The page of changes.</summary>
    public const string Changes = "/changes";

    /// <summary>Changes from the API.</summary>
    public const string ChangesApi = "/api/v2/changes";

    /// <summary>What differs between two snapshots.</summary>
    public static string ChangesOf(ChangesQuery query) => WithFields(Changes, ChangesFields(query));

    /// <summary>The same from the API; <paramref name="extension"/> is empty or <c>.csv</c>.</summary>
    public static string ChangesAnswer(ChangesQuery query, string extension = "") => WithFields(ChangesApi + extension, ChangesFields(query));

    private static IEnumerable<KeyValuePair<string, string>> ChangesFields(ChangesQuery query)
    {
        if (query.Since is { } since)
            yield return new(Keys.Since, since);
        if (query.Snapshot is { } snapshot)
            yield return new(Keys.Snapshot, snapshot);
    }
}
