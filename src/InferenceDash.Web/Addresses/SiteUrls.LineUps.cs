namespace InferenceDash.Web.Addresses;

public static partial class SiteUrls
{
    /// <summary>The index of everything that can be compared.</summary>
    public const string LineUps = "/compare";

    /// <summary>The comparisons of any series from the API.</summary>
    public const string LineUpsApi = "/api/v2/compare";

    /// <summary>Many comparisons at once from the API.</summary>
    public const string EvaluateApi = "/api/v2/evaluate";

    /// <summary>The schedule of draft lengths, below a comparison of them from the API.</summary>
    public const string Schedule = "/schedule";

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

    /// <summary>
    /// Dimension, common part, values and query of an address of a comparison as somebody copied it: with or without the site's
    /// own address, or what stands after the dimension alone.
    /// </summary>
    /// <param name="address">The address.</param>
    /// <param name="by">The dimension of an address that names none.</param>
    public static (string By, string Common, string? Series, string Query)? CopiedLineUp(string address, Dimension by)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https")
            address = whole.PathAndQuery;
        var (path, query) = PathAndQuery(address);
        path = path.TrimStart('/');
        var parts = PartsOfLineUp(path.StartsWith(LineUps[1..] + "/", StringComparison.OrdinalIgnoreCase) ? $"/{path}" : $"{LineUps}/{by.Key}/{path}");
        return parts is var (dimension, common, series) ? (dimension, common, series, query) : null;
    }

    private static string PathOf(LineUp lineUp, IEnumerable<DimensionValue> values)
    {
        var keys = string.Join(Between, values.Select(v => Uri.EscapeDataString(v.Key)));
        return keys.Length == 0 ? $"/{lineUp.By.Key}/{lineUp.Key}" : $"/{lineUp.By.Key}/{lineUp.Key}/{keys}";
    }
}
