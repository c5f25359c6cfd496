using InferenceDash.Store;

namespace InferenceDash.Web.Hosting;

/// <summary>
/// Addresses of what readers bring: forms are answered here, before a page is chosen. What is refused is told by the page that
/// it was sent from; an upload that is not there answers 404; and where nothing may be brought, so does everything.
/// </summary>
public static class BringAddresses
{
    public static IApplicationBuilder UseBringAddresses(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(SiteUrls.Bring, StringComparison.OrdinalIgnoreCase, out var rest)
            || await IsOpenAsync(context, SiteUrls.UploadOf(rest)))
            await next(context);
    });

    // False: it is answered.
    private static async Task<bool> IsOpenAsync(HttpContext context, (string? Id, bool IsDelete)? asked)
    {
        var uploads = context.RequestServices.GetRequiredService<UploadArea>();
        if (!uploads.Options.Enabled)
        {
            // The page that says so is asked for.
            context.Request.Method = HttpMethods.Get;
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return false;
        }

        if (HttpMethods.IsPost(context.Request.Method) && asked is { } sent)
        {
            if (await Submissions.AnswerAsync(context, sent.Id, sent.IsDelete) is not { } refusal)
                return false;
            context.TellOnPage(refusal, sent.Id is { } id ? SiteUrls.Upload(id) : SiteUrls.Bring);
        }
        else if (asked is { Id: { } id, IsDelete: false }
            && await context.RequestServices.GetRequiredService<CatalogCache>().OwnAsync(id, context.RequestAborted) is null)
        {
            context.AnswerNotFoundOnceRendered();
        }

        return true;
    }
}
