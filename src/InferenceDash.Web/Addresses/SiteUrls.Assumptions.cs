namespace InferenceDash.Web.Addresses;

/// <summary>Addresses of the assumption sets.</summary>
public static partial class SiteUrls
{
    public const string AssumptionSets = "/assumptions";
    public const string AssumptionsApi = "/api/v1/assumptions";

    /// <summary>Two sets side by side.</summary>
    public static string Assumptions(AssumptionsQuery query) => WithFields(AssumptionSets, AssumptionsFields(query));

    /// <summary>All sets from the API; <paramref name="extension"/> is empty or <c>.csv</c>.</summary>
    public static string AllAssumptions(string? snapshot, string extension = "") =>
        WithFields(AssumptionsApi + extension, AssumptionsFields(AssumptionsQuery.Default with { Snapshot = snapshot }));

    private static IEnumerable<KeyValuePair<string, string>> AssumptionsFields(AssumptionsQuery query)
    {
        if (query.Sets.Count > 0)
            yield return new(Keys.Assumptions, string.Join(',', query.Sets));
        if (query.Price is { } price)
            yield return new(Keys.Price, RateWords.Name(price));
        if (query.Snapshot is { } snapshot)
            yield return new(Keys.Snapshot, snapshot);
    }
}
