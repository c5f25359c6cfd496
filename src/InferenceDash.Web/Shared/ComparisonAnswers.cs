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
            if (catalog.FindByAnyName(slug) is not { } matchup)
                return Problems.UnknownComparison(catalog, catalog.Near(slug, 3).Select(m => m.Slug));
            var parsed = QueryParser.Parse(http.Request.QueryString.Value, isPlain: true);
            var view = ComparisonView.Of(catalog, matchup, parsed);
            return Problems.UnusableQuery(view.Problems, parsed.UnknownKeys) ?? await answer(view);
        });
}
