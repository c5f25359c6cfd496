namespace InferenceDash.Web.Addresses;

/// <content>Addresses of the acceptance lengths.</content>
public static partial class SiteUrls
{
    /// <summary>The page of acceptance lengths.</summary>
    public const string Acceptance = "/acceptance";

    /// <summary>Acceptance lengths from the API.</summary>
    public const string AcceptanceApi = "/api/v1/acceptance";

    /// <summary>The acceptance lengths of a query.</summary>
    public static string AcceptanceLengths(AcceptanceQuery query) => WithFields(Acceptance, AcceptanceFields(query));

    /// <summary>The same from the API; <paramref name="extension"/> is empty, <c>.csv</c>, <c>.svg</c> or <c>.png</c>.</summary>
    public static string AcceptanceAnswer(AcceptanceQuery query, string extension = "") => WithFields(AcceptanceApi + extension, AcceptanceFields(query));

    private static IEnumerable<KeyValuePair<string, string>> AcceptanceFields(AcceptanceQuery query)
    {
        if (query.Model is { } model)
            yield return new(Keys.Model, model);
        if (query.Snapshot is { } snapshot)
            yield return new(Keys.Snapshot, snapshot);
        foreach (var field in PictureFields(query.Picture))
            yield return field;
    }
}
