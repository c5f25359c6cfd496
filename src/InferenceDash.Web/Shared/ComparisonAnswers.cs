namespace InferenceDash.Web.Shared;

/// <summary>How every answer about one comparison begins: with the comparison that the address names, met with the query.</summary>
internal static class ComparisonAnswers
{
    public static Task<IResult> Of(string slug, HttpContext http, CatalogCache catalogs, Func<ComparisonView, IResult> answer) =>
        Of(slug, http, catalogs, view => ValueTask.FromResult(answer(view)));

    /// <summary>The same of an answer that reads more than the catalog.</summary>
    public static Task<IResult> Of(string slug, HttpContext http, CatalogCache catalogs, Func<ComparisonView, ValueTask<IResult>> answer) =>
        ApiAnswers.FromDataAsync(http, catalogs, async catalog =>
        {
            var (view, refusal) = Find(catalog, slug, QueryParser.Parse(http.Request.QueryString.Value, isPlain: true));
            return refusal ?? await answer(view!);
        });

    /// <summary>The comparison that a name and a query ask for; or why there is none.</summary>
    public static (ComparisonView? View, IResult? Refusal) Find(Catalog catalog, string slug, ParsedQuery parsed)
    {
        if (catalog.FindByAnyName(slug) is not { } matchup)
            return (null, Problems.UnknownComparison(catalog, catalog.Near(slug, 3).Select(m => m.Slug)));
        var view = ComparisonView.Of(catalog, matchup, parsed);
        return Problems.UnusableQuery(view.Problems, parsed.UnknownKeys) is { } refusal ? (null, refusal) : (view, null);
    }
}
