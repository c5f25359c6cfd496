using Microsoft.AspNetCore.WebUtilities;
using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <content>What a form sends by itself, as it was typed: nothing of it is refused, whatever it is.</content>
public sealed partial class QueryParser
{
    /// <summary>The filter of a list; null: none.</summary>
    public static string? FilterOf(string? queryString) => Typed(queryString, Keys.Filter) is { Length: > 0 } filter ? filter : null;

    /// <summary>The comparison that a menu without JavaScript names; empty: none.</summary>
    public static string ChosenComparison(string? queryString) => Typed(queryString, Keys.GoTo);

    /// <summary>The model that a menu without JavaScript names; empty: none.</summary>
    public static string ChosenModel(string? queryString) => Typed(queryString, Keys.Model);

    private static string Typed(string? queryString, string key) => QueryHelpers.ParseQuery(queryString).GetValueOrDefault(key).ToString();
}
