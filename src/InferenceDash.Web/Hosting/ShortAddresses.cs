using InferenceDash.Store;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace InferenceDash.Web.Hosting;

/// <summary>Short links lead to their views for good (308); the form that makes them is answered here, before a page is chosen.</summary>
public static class ShortAddresses
{
    // An address of the greatest length in the code of forms, and the token.
    private const long MostBytes = 64 * 1024;

    public static IApplicationBuilder UseShortAddresses(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        switch (SiteUrls.CodeOf(context.Request.Path.Value ?? ""))
        {
            case null:
                break;
            case "":
                context.Response.Headers.CacheControl = "no-store";
                if (HttpMethods.IsPost(context.Request.Method) && await RefusalAsync(context) is var refusal)
                {
                    if (refusal is null)
                        return;
                    context.TellOnPage(refusal);
                }

                break;
            case var code when HttpMethods.IsGet(context.Request.Method):
                var links = context.RequestServices.GetRequiredService<KnownLinks>();
                if (await links.AddressAsync(code, context.RequestAborted) is { } address)
                {
                    context.Response.Redirect(address, permanent: true, preserveMethod: true);
                    return;
                }

                break;
        }

        await next(context);
    });

    // Null: it is answered.
    private static async Task<FormRefusal?> RefusalAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = MostBytes;
        IFormCollection form;
        try
        {
            if (!context.Request.HasFormContentType || !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
                return new FormRefusal(StatusCodes.Status400BadRequest, ShortLinkWords.Forged);
            form = await context.Request.ReadFormAsync(new FormOptions { ValueCountLimit = 16 }, context.RequestAborted);
        }
        catch (Exception exception) when (exception is BadHttpRequestException or InvalidDataException or IOException or AntiforgeryValidationException)
        {
            return new FormRefusal(StatusCodes.Status400BadRequest, ShortLinkWords.Forged);
        }

        var (address, problem) = ShortLinkView.Kept(form[FormFields.GoTo]);
        if (address is null)
            return new FormRefusal(StatusCodes.Status400BadRequest, problem!);
        if (await context.RequestServices.GetRequiredService<ShortLinks>().ShortenAsync(address, context.RequestAborted) is null)
            return new FormRefusal(StatusCodes.Status503ServiceUnavailable, ShortLinkWords.TooMany);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = SiteUrls.Shorten(address);
        return null;
    }
}
