namespace InferenceDash.Web.Hosting;

/// <summary>
/// A page's data at its own path with an ending: the request goes on as the one to the API that stands for it, so that answers, errors,
/// limits and what is held in memory are the same.
/// </summary>
internal static class FileAddresses
{
    public static IApplicationBuilder UseFileAddresses(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Path.Value is { } path && PageFile.ApiOf(path) is { } answer)
            context.Request.Path = answer;
        return next(context);
    });
}
