using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;

namespace InferenceDash.Web.Addresses;

/// <summary>
/// A comparison as a question of a bulk evaluation names it: by an address, or by the parts of one under the names that they have
/// there. It is read as its address would be.
/// </summary>
/// <param name="Slug">Name of a comparison of a method with Off; null: any series are compared.</param>
/// <param name="By">The dimension of these; null: a slug is given.</param>
/// <param name="Common">What they share.</param>
/// <param name="Values">The values of the dimension; null: the first that have data.</param>
/// <param name="Query">Everything else, as a query.</param>
public sealed record AskedComparisonAddress(string? Slug, string? By, string? Common, string? Values, string Query)
{
    private const string AddressName = "address", SlugName = "slug", ByName = "by", CommonName = "common", ValuesName = "values";

    /// <summary>What a question names; or why it names nothing.</summary>
    public static (AskedComparisonAddress? Asked, string? Fault) Of(JsonElement question)
    {
        if (question.ValueKind != JsonValueKind.Object)
            return (null, EvaluateWords.NoObject);
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        var query = new QueryBuilder();
        foreach (var property in question.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null)
                continue;
            var isListOfValues = property.Name == ValuesName && property.Value.ValueKind == JsonValueKind.Array;
            if (TextOf(property.Value, isListOfValues ? "-vs-" : ",") is not { } text)
                return (null, EvaluateWords.NoValue(TargetText.Shown(property.Name)));
            if (property.Name is AddressName or SlugName or ByName or CommonName or ValuesName)
                parts[property.Name] = text;
            else
                query.Add(property.Name, text);
        }

        return Named(parts, query);
    }

    /// <summary>Whether it asks for what a reader brought.</summary>
    public bool AsksForOwn => QueryParser.OwnOf(Query) is not null;

    private static (AskedComparisonAddress? Asked, string? Fault) Named(Dictionary<string, string> parts, QueryBuilder query)
    {
        var (slug, by, common, values) = (parts.GetValueOrDefault(SlugName), parts.GetValueOrDefault(ByName), parts.GetValueOrDefault(CommonName),
            parts.GetValueOrDefault(ValuesName));
        if (parts.GetValueOrDefault(AddressName) is { } address)
        {
            if (parts.Count > 1)
                return (null, EvaluateWords.TwoComparisons);
            return query.Any() ? (null, EvaluateWords.AddressAlone) : OfAddress(address);
        }

        if (slug is not null)
        {
            return by is null && common is null && values is null
                ? (new(slug, null, null, null, query.ToString()), null)
                : (null, EvaluateWords.TwoComparisons);
        }

        return by is not null && common is not null ? (new(null, by, common, values, query.ToString()), null) : (null, EvaluateWords.NoComparison);
    }

    // With or without the site's own address, of the page, of its files, or of the API.
    private static (AskedComparisonAddress? Asked, string? Fault) OfAddress(string address)
    {
        var (path, query) = SiteUrls.PathAndQuery(SiteUrls.OriginOf(address).Within);
        foreach (var (api, page) in new[] { (SiteUrls.Api, SiteUrls.Comparisons), (SiteUrls.LineUpsApi, SiteUrls.LineUps) })
        {
            if (path.StartsWith(api + "/", StringComparison.OrdinalIgnoreCase))
                path = page + path[api.Length..];
        }

        path = PageFile.PageOf(path) ?? path;
        if (SiteUrls.SlugOfComparison(path) is { Length: > 0 } slug && !slug.Contains('/', StringComparison.Ordinal))
            return (new(slug, null, null, null, query), null);
        return SiteUrls.PartsOfLineUp(path) is var (by, common, values)
            ? (new(null, by, common, values, query), null)
            : (null, EvaluateWords.OtherAddress);
    }

    // As a query has it: a list with commas, and rates by GPU with colons.
    private static string? TextOf(JsonElement value, string between = ",") => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetDouble(out var number) && double.IsFinite(number) ? Written(value, number) : null,
        JsonValueKind.Array => Joined(value.EnumerateArray().Select(one =>
            one.ValueKind is JsonValueKind.String or JsonValueKind.Number ? TextOf(one) : null), between),
        JsonValueKind.Object => Joined(value.EnumerateObject().Select(one =>
            one.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number && TextOf(one.Value) is { } text ? $"{one.Name}:{text}" : null), between),
        _ => null,
    };

    // A query knows no exponents; what is below zero is refused by whoever reads it.
    private static string Written(JsonElement value, double number)
    {
        var raw = value.GetRawText();
        if (!raw.AsSpan().ContainsAny("eE"))
            return raw;
        return number < 0 ? number.ToString("R", CultureInfo.InvariantCulture) : TargetText.Of(number);
    }

    private static string? Joined(IEnumerable<string?> texts, string between)
    {
        List<string?> all = [.. texts];
        return all.Contains(null) ? null : string.Join(between, all);
    }
}
