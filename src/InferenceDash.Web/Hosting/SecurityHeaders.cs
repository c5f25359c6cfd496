namespace InferenceDash.Web.Hosting;

/// <summary>
/// Headers of every answer. Everything a page needs is served by the app itself; nothing inline but one script, which its hash names, no eval.
/// </summary>
public static class SecurityHeaders
{
    public static readonly string ContentSecurityPolicy =
        $"default-src 'none'; script-src 'self' {ThemeScript.PolicySource}; style-src 'self'; img-src 'self' data:; " +
        "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>The policy of what other sites may show: no script at all.</summary>
    public const string EmbedPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; base-uri 'self'; frame-ancestors *";

    // A year. The framework's own middleware sets it too early: an error page clears what was set before it.
    private const string TransportSecurity = "max-age=31536000";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        // Asked now: an error page stands at an address of its own.
        var isPrivate = SiteUrls.IsPrivate(context.Request.Path.Value, context.Request.QueryString.Value);
        var policy = SiteUrls.IsEmbed(context.Request.Path.Value) ? EmbedPolicy : ContentSecurityPolicy;
        // At the last moment: an error page clears what was set before it, and a picture has a policy of its own.
        context.Response.OnStarting(static state =>
        {
            var (response, isPrivate, policy) = ((HttpResponse, bool, string))state;
            var headers = response.Headers;
            headers.TryAdd("Content-Security-Policy", policy);
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = isPrivate ? "no-referrer" : "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (response.HttpContext.Request.IsHttps)
                headers.StrictTransportSecurity = TransportSecurity;
            if (isPrivate)
            {
                // What one reader brought is nobody else's, neither on the way nor in an index.
                headers.CacheControl = "no-store";
                headers["X-Robots-Tag"] = "noindex, nofollow";
            }

            return Task.CompletedTask;
        }, (context.Response, isPrivate, policy));
        return next(context);
    });
}
