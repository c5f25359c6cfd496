namespace InferenceDash.Web.Hosting;

/// <summary>
/// Addresses of rankings that are not the canonical one lead to it for good (308): upper case and aliases of the model. A form
/// without JavaScript names the model, or the rows to compare, and is led to their page. An unknown model answers 404.
/// </summary>
public static class RankAddresses
{
    public static IApplicationBuilder UseRankAddresses(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method)
            && context.Request.Path.StartsWithSegments(SiteUrls.Ranks, StringComparison.OrdinalIgnoreCase, out var rest)
            && await AnswerAsync(context, rest.Value?.Trim('/') ?? ""))
            return;
        await next(context);
    });

    private static async Task<bool> AnswerAsync(HttpContext context, string name)
    {
        var catalogs = context.RequestServices.GetRequiredService<CatalogCache>();
        var data = await PageData.OfAsync(catalogs, context.Request.QueryString.Value ?? "", context.RequestAborted);
        var (catalog, parsed) = (data.Catalog, QueryParser.ParseRank(data.Query));
        if (name.Length == 0)
        {
            if (ModelHardware.Find(catalog, QueryParser.ChosenModel(data.Query)) is not { } chosen)
                return false;
            context.Response.Redirect(SiteUrls.RankWithTyped(chosen.Model.Slug, context.Request.QueryString.Value));
            return true;
        }

        if (ModelHardware.Find(catalog, name) is not { } hardware)
        {
            context.AnswerNotFoundOnceRendered();
            return false;
        }

        if (parsed.Query.Picked.Count > 0 && PickedRows.Address(RankView.Of(catalog, hardware, parsed)) is { } comparison)
        {
            context.Response.Redirect(comparison);
            return true;
        }

        var canonical = SiteUrls.PathAndQuery(SiteUrls.Rank(hardware.Model.Slug, RankQuery.Default)).Path;
        if (string.Equals(context.Request.Path.Value, Uri.UnescapeDataString(canonical), StringComparison.Ordinal))
            return false;
        context.Response.Redirect($"{canonical}{context.Request.QueryString}", permanent: true, preserveMethod: true);
        return true;
    }
}
