using InferenceDash.Store;
using Microsoft.AspNetCore.Diagnostics;

namespace InferenceDash.Web.Hosting;

/// <summary>What an answer says when there is nothing to show: problem details to programs, a page to people.</summary>
public static class ErrorAnswers
{
    // Addresses that no reader opens.
    private const string Inner = "/_";

    public static IApplicationBuilder UseErrorAnswers(this IApplicationBuilder app)
    {
        app.UseWhen(static context => IsOfTheApi(context.Request), static api => api
            .UseExceptionHandler(static failed => failed.Run(AnswerAsync))
            .UseStatusCodePages());
        // What went wrong may be what every page is made with: the words about it are made with nothing.
        app.UseWhen(static context => !IsOfTheApi(context.Request), static pages => pages
            .UseExceptionHandler(static failed => failed.Run(AnswerAsync))
            .UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true)
            .UseStatusCodePages(static page => Refusal.Of(page.HttpContext.Response.StatusCode)?.AnswerAsync(page.HttpContext) ?? Task.CompletedTask));
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

    /// <summary>Whether a request is one to the API, or calls a tool: programs read the answer, in any case.</summary>
    internal static bool IsOfTheApi(HttpRequest request) =>
        request.Path.StartsWithSegments(SiteUrls.ApiRoot, StringComparison.OrdinalIgnoreCase) || SiteUrls.IsMcp(request.Path.Value);

    /// <summary>Whether a program reads the answer, and no person.</summary>
    internal static bool IsForPrograms(HttpContext context) =>
        IsOfTheApi(context.Request) || (context.Request.Path.Value?.StartsWith(Inner, StringComparison.Ordinal) ?? false);

    // Before anything was read from the store there is nothing to show, and asking again is enough.
    private static Task AnswerAsync(HttpContext context) =>
        (context.Features.Get<IExceptionHandlerFeature>()?.Error is StoreException ? Refusal.NotReady : Refusal.Failed).AnswerAsync(context);
}
