namespace InferenceDash.Web.Hosting;

/// <summary>
/// Addresses of comparisons of any series that are not the canonical one lead to it for good (308): upper case, aliases of the
/// model, and a method against Off on one GPU, which has a page of its own. An unknown one answers 404.
/// </summary>
public static class LineUpAddresses
{
    public static IApplicationBuilder UseLineUpAddresses(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method)
            && context.Request.Path.StartsWithSegments(SiteUrls.LineUps, StringComparison.OrdinalIgnoreCase, out var rest)
            && rest.Value?.Trim('/').Split('/') is { Length: 2 or 3 } parts
            && await AnswerAsync(context, parts))
            return;
        await next(context);
    });

    private static async Task<bool> AnswerAsync(HttpContext context, string[] parts)
    {
        var catalogs = context.RequestServices.GetRequiredService<CatalogCache>();
        var catalog = (await PageData.OfAsync(catalogs, context.Request.QueryString.Value ?? "", takesOwn: true, context.RequestAborted)).Catalog;
        var by = Dimension.Find(parts[0]);
        if (by is null || catalog.LineUps.Find(by, parts[1]) is not { } lineUp)
        {
            context.AnswerNotFoundOnceRendered();
            return false;
        }

        var named = SiteUrls.ValuesOf(parts.ElementAtOrDefault(2)).Select(lineUp.Find).ToList();
        if (named.Contains(null))
            return false;
        DimensionValue[] values = [.. named.OfType<DimensionValue>()];
        var canonical = SiteUrls.PathAndQuery(CanonicalOf(catalog, lineUp, values)).Path;
        if (string.Equals(context.Request.Path.Value, Uri.UnescapeDataString(canonical), StringComparison.Ordinal))
            return false;
        context.Response.Redirect($"{canonical}{context.Request.QueryString}", permanent: true, preserveMethod: true);
        return true;
    }

    /// <summary>The one address of a comparison.</summary>
    /// <param name="catalog">The data.</param>
    /// <param name="lineUp">What is compared.</param>
    /// <param name="values">The values that are named; none: those that have data.</param>
    public static string CanonicalOf(Catalog catalog, LineUp lineUp, IReadOnlyList<DimensionValue> values) =>
        SpecDecodePage(catalog, lineUp, values.Count == 0 ? lineUp.Values : values) ?? SiteUrls.LineUp(lineUp, values, ComparisonQuery.Default);

    private static string? SpecDecodePage(Catalog catalog, LineUp lineUp, IReadOnlyList<DimensionValue> values)
    {
        if (lineUp.By != Dimension.Method || values.Count != 2)
            return null;
        if (!values.Any(v => v.Spec.Method.IsOff) || values.FirstOrDefault(v => !v.Spec.Method.IsOff) is not { } method)
            return null;
        var slug = Matchup.SlugOf(method.Spec.Model, method.Spec.Gpu, method.Spec.Precision, method.Spec.Method);
        return catalog.Find(slug) is null ? null : SiteUrls.Comparison(slug, ComparisonQuery.Default);
    }
}
