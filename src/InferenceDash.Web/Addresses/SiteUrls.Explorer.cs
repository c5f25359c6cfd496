using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace InferenceDash.Web.Addresses;

/// <content>Addresses of the explorer.</content>
public static partial class SiteUrls
{
    /// <summary>The explorer.</summary>
    public static string Exploring(ComparisonQuery query) => WithQuery(Explorer, query);

    /// <summary>The explorer's points from the API; <paramref name="extension"/> is empty, <c>.csv</c> or <c>.svg</c>.</summary>
    public static string Points(ComparisonQuery query, string extension = "") => WithQuery(PointsApi + extension, query);

    /// <summary>The fields that a form has to carry besides those it holds itself.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldsBesides(ComparisonQuery query, params string[] own) =>
        Fields(query).Where(f => !own.Contains(f.Key, StringComparer.Ordinal));

    /// <summary>Whether an address names anything that the explorer alone asks for.</summary>
    public static bool IsExploring(ComparisonQuery query) => ExplorerFields(query.Explorer).Any();

    /// <summary>An address of the explorer with the first row of its table.</summary>
    public static string FromRow(string address, int row) => QueryHelpers.AddQueryString(address, Keys.Top, row.ToString(CultureInfo.InvariantCulture));

    /// <summary>A stretch as an address names it; null: it names none.</summary>
    public static string? ZoomText(ShownRange? zoom) => zoom is not { } range ? null
        : range == ShownRange.All ? QueryParser.AllPoints : $"{TargetText.Of(range.Low)}-{TargetText.Of(range.High)}";

    private static IEnumerable<KeyValuePair<string, string>> ExplorerFields(ExplorerQuery query)
    {
        if (query.Model is { } model)
            yield return new(Keys.Model, model);
        if (query.Split is { } split)
            yield return new(Keys.Split, QueryParser.Name(split));
        foreach (var (key, values) in new[] { (Keys.Gpus, query.Gpus), (Keys.Methods, query.Methods), (Keys.Vendors, query.Vendors) })
        {
            if (values.Count > 0)
                yield return new(key, string.Join(',', values));
        }

        if (query.Aggregations.Count > 0)
            yield return new(Keys.Aggregations, string.Join(',', query.Aggregations.Select(QueryParser.Name)));
        if (query.XMetric is { } x)
            yield return new(Keys.XMetric, x);
        if (query.Basis is { } basis)
            yield return new(Keys.Basis, QueryParser.Name(basis));
        if (query.IsXLog)
            yield return new(Keys.XScale, QueryParser.Log);
        if (ZoomText(query.Zoom) is { } zoom)
            yield return new(Keys.Zoom, zoom);
        if (query.ReadAt is { } at)
            yield return new(Keys.ReadAt, TargetText.Of(at));
        if (!query.Hidden.IsNone)
            yield return new(Keys.Hidden, (query.Hidden.IsAllBut ? "!" : "") + string.Join(',', query.Hidden.Keys));
        if (query.Sort is { } sort)
            yield return new(Keys.Sort, (query.IsDescending ? "-" : "") + sort);
        if (query.Filter is { } filter)
            yield return new(Keys.Filter, filter);
        if (query.IsTable)
            yield return new(Keys.View, QueryParser.Table);
    }
}
