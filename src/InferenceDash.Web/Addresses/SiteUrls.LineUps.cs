namespace InferenceDash.Web.Addresses;

public static partial class SiteUrls
{
    /// <summary>The index of everything that can be compared.</summary>
    public const string LineUps = "/compare";

    /// <summary>The comparisons of any series from the API.</summary>
    public const string LineUpsApi = "/api/v2/compare";

    private const string Between = "-vs-";

    /// <summary>The page of a comparison of any series; without values it shows the first ones that have data.</summary>
    public static string LineUp(LineUp lineUp, IEnumerable<DimensionValue> values, ComparisonQuery query) =>
        WithQuery(LineUps + PathOf(lineUp, values), query);

    /// <summary>The same comparison from the API; <paramref name="extension"/> is empty, <c>.csv</c> or <c>.svg</c>.</summary>
    public static string LineUpApi(LineUp lineUp, IEnumerable<DimensionValue> values, ComparisonQuery query, string extension = "") =>
        WithQuery(LineUpsApi + PathOf(lineUp, values) + extension, query);

    /// <summary>The values of a comparison's address, in its order; none where it names none.</summary>
    public static IReadOnlyList<string> ValuesOf(string? values) =>
        values?.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Dimension, common part and values of the path of a comparison; null: it is none.</summary>
    public static (string By, string Common, string? Series)? PartsOfLineUp(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToList();
        return parts is [var root, var by, var common, .. var rest] && $"/{root}" == LineUps && rest.Count <= 1 ? (by, common, rest.FirstOrDefault()) : null;
    }

    private static string PathOf(LineUp lineUp, IEnumerable<DimensionValue> values)
    {
        var keys = string.Join(Between, values.Select(v => Uri.EscapeDataString(v.Key)));
        return keys.Length == 0 ? $"/{lineUp.By.Key}/{lineUp.Key}" : $"/{lineUp.By.Key}/{lineUp.Key}/{keys}";
    }
}
