using InferenceDash.Store;

namespace InferenceDash.Web.Hosting;

/// <summary>What an answer says when there is nothing to show: problem details to programs, a page to people.</summary>
public static class ErrorAnswers
{
    public static IApplicationBuilder UseErrorAnswers(this IApplicationBuilder app)
    {
        app.UseWhen(IsForPrograms, static api => api
            .UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf })
            .UseStatusCodePages());
        app.UseWhen(static context => !IsForPrograms(context), static pages => pages
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", CreateScopeForErrors = true, StatusCodeSelector = StatusOf })
            .UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        return app;
    }

    /// <summary>A HEAD is a GET without its body; the framework's pages and endpoints know GET alone.</summary>
    public static IApplicationBuilder UseHeadAsGet(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Response.Body = body;
        }
    });

    // Before anything was read from the store there is nothing to show, and asking again is enough.
    private static int StatusOf(Exception exception) =>
        exception is StoreException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;

    private static bool IsForPrograms(HttpContext context) =>
        context.Request.Path.StartsWithSegments(SiteUrls.ApiRoot, StringComparison.OrdinalIgnoreCase);
}
