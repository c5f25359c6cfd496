using Microsoft.AspNetCore.WebUtilities;

namespace InferenceDash.Web.Addresses;

/// <content>Addresses of the rankings.</content>
public static partial class SiteUrls
{
    /// <summary>The rankings of all models.</summary>
    public const string Ranks = "/rank";

    /// <summary>The rankings from the API.</summary>
    public const string RankApi = "/api/v2/rank";

    internal static class RankKeys
    {
        public const string Interactivity = "at", By = "by", Row = "row";
    }

    /// <summary>The ranking of a model.</summary>
    public static string Rank(string model, RankQuery query) => WithFields($"{Ranks}/{Uri.EscapeDataString(model)}", RankFields(query));

    /// <summary>The ranking that a form names by its field of the model: all its other fields go along, as they were typed.</summary>
    public static string RankWithTyped(string model, string? queryString)
    {
        var typed =
            from field in QueryHelpers.ParseQuery(queryString)
            where QueryParameters.IsOfRank(field.Key) && !field.Key.Equals(Keys.Language, StringComparison.OrdinalIgnoreCase)
            from value in field.Value.OfType<string>()
            select KeyValuePair.Create(field.Key, value);
        return WithFields($"{Ranks}/{Uri.EscapeDataString(model)}", typed);
    }

    /// <summary>The same from the API; <paramref name="extension"/> is empty, <c>.csv</c>, <c>.svg</c> or <c>.png</c>.</summary>
    public static string RankAnswer(string model, RankQuery query, string extension = "") =>
        WithFields($"{RankApi}/{Uri.EscapeDataString(model)}{extension}", RankFields(query with { Picked = [] }));

    /// <summary>The fields that the form of the target has to carry besides those it shows.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldsBesidesTyped(RankQuery query) => RankFields(query with { Interactivity = null, Picked = [] });

    /// <summary>The fields that the form of the rows has to carry besides those it shows.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldsBesidesPicked(RankQuery query) => RankFields(query with { Picked = [] });

    private static IEnumerable<KeyValuePair<string, string>> RankFields(RankQuery query)
    {
        if (query.Interactivity is { } interactivity)
            yield return new(RankKeys.Interactivity, TargetText.Of(interactivity));
        if (query.Sequence is { } sequence)
            yield return new(Keys.Sequence, sequence.Key);
        if (query.By is { } by)
            yield return new(RankKeys.By, by);
        if (query.Method is { } method)
            yield return new(Keys.Methods, method.Key);
        if (query.Vendor is { } vendor)
            yield return new(Keys.Vendors, vendor);
        if (query.Precision is { } precision)
            yield return new(Keys.Precisions, precision.Key);
        foreach (var field in RatedFields(query))
            yield return field;
        if (query.Snapshot is { } snapshot)
            yield return new(Keys.Snapshot, snapshot);
        if (query.Picked.Count > 0)
            yield return new(RankKeys.Row, string.Join(',', query.Picked));
    }
}
