using Microsoft.Net.Http.Headers;

namespace InferenceDash.Web.Hosting;

/// <summary>
/// Style sheets and scripts as the build bundles them. Style sheet and entry points have stable addresses (/js/site.js), asked
/// for again each time, and fingerprinted ones, kept for good, by which pages and components name them through <c>Assets</c>.
/// What entry points share lies in chunks, which scripts import by names that tell their content.
/// </summary>
public static class BrowserFiles
{
    private const string Chunks = "js/chunks/";
    private const string ForGood = "max-age=31536000, immutable";

    /// <summary>Serves them.</summary>
    public static void MapBrowserFiles(this IEndpointRouteBuilder routes) => routes.MapStaticAssets().Add(static endpoint =>
    {
        if (endpoint.RequestDelegate is not { } serve || endpoint is not RouteEndpointBuilder { RoutePattern.RawText: { } route }
            || !route.StartsWith(Chunks, StringComparison.Ordinal))
            return;
        endpoint.RequestDelegate = context =>
        {
            context.Response.OnStarting(static state =>
            {
                ((HttpResponse)state).Headers[HeaderNames.CacheControl] = ForGood;
                return Task.CompletedTask;
            }, context.Response);
            return serve(context);
        };
    });
}
