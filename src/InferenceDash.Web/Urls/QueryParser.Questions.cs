using System.Globalization;
using Keys = InferenceDash.Web.Urls.SiteUrls.Keys;

namespace InferenceDash.Web.Urls;

/// <summary>What an address asks of a comparison beyond its targets: single numbers, each with its limits.</summary>
public sealed partial class QueryParser
{
    private ComparisonQuery ReadQuestions(ComparisonQuery query) => query with
    {
        TtftCeilingSeconds = ReadNumber(Keys.TtftCeiling, NumberField.TtftCeiling),
    };

    private double? ReadNumber(string key, NumberField field)
    {
        if (One(key) is not { } text)
            return null;
        if (field.TryParse(text, out var number, out var reason))
            return number;
        Problem(key, text, reason);
        return null;
    }
}
