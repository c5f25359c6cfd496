namespace InferenceDash.Web.Urls;

public static partial class SiteUrls
{
    /// <summary>The key of the ceiling on TTFT: its field is named by it.</summary>
    public const string TtftCeilingKey = Keys.TtftCeiling;

    /// <summary>The fields a form has to carry when it asks for a part of a query itself and leaves that part out of <paramref name="query"/>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldsOf(ComparisonQuery query) => Fields(query);

    private static IEnumerable<KeyValuePair<string, string>> Questions(ComparisonQuery query)
    {
        if (query.TtftCeilingSeconds is { } ttft)
            yield return new(Keys.TtftCeiling, TargetText.Of(ttft));
    }
}
