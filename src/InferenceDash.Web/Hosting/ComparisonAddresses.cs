namespace InferenceDash.Web.Hosting;

/// <summary>
/// Addresses of comparisons that are not the canonical one lead to it for good (308), so that a link never dies; an unknown
/// one answers 404, and the page names near matches.
/// </summary>
public static class ComparisonAddresses
{
    public static IApplicationBuilder UseComparisonAddresses(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (context.Request.Path.StartsWithSegments(SiteUrls.Comparisons, StringComparison.OrdinalIgnoreCase, out var rest)
            && HttpMethods.IsGet(context.Request.Method)
            && await AnswerAsync(context, rest.Value?.Trim('/') ?? ""))
            return;
        await next(context);
    });

    private static async Task<bool> AnswerAsync(HttpContext context, string slug)
    {
        var catalogs = context.RequestServices.GetRequiredService<CatalogCache>();
        var data = await PageData.OfAsync(catalogs, context.Request.QueryString.Value ?? "", takesOwn: true, context.RequestAborted);
        if (slug.Length == 0)
        {
            // A menu without JavaScript names the comparison to go to.
            if (data.Catalog.FindByAnyName(QueryParser.ChosenComparison(data.Query)) is not { } chosen)
                return false;
            context.Response.Redirect(SiteUrls.Comparison(chosen, QueryParser.Parse(context.Request.QueryString.Value).Query));
            return true;
        }

        if (data.Catalog.FindByAnyName(slug) is not { } matchup)
        {
            context.AnswerNotFoundOnceRendered();
            return false;
        }

        if (string.Equals(context.Request.Path.Value, $"{SiteUrls.Comparisons}/{matchup.Slug}", StringComparison.Ordinal))
            return false;
        context.Response.Redirect($"{SiteUrls.Comparisons}/{matchup.Slug}{context.Request.QueryString}", permanent: true, preserveMethod: true);
        return true;
    }
}
