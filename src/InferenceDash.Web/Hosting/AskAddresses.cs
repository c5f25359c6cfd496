namespace InferenceDash.Web.Hosting;

/// <summary>A reader's own setup is led to the page that answers it; one without an answer is not found, and its page names what comes near.</summary>
public static class AskAddresses
{
    public static IApplicationBuilder UseAskAddresses(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Path.Equals(SiteUrls.Ask, StringComparison.OrdinalIgnoreCase)
            && await AnswerAsync(context))
            return;
        await next(context);
    });

    private static async Task<bool> AnswerAsync(HttpContext context)
    {
        var catalogs = context.RequestServices.GetRequiredService<CatalogCache>();
        var data = await PageData.OfAsync(catalogs, context.Request.QueryString.Value ?? "", context.RequestAborted);
        if (Setup.Of(data.Catalog, QueryParser.ParseAsk(data.Query)).Answer is not { } answer)
        {
            context.AnswerNotFoundOnceRendered();
            return false;
        }

        context.Response.Redirect(answer);
        return true;
    }
}
