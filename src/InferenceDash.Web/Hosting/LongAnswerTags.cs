using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace InferenceDash.Web.Hosting;

/// <summary>
/// A tag for answers of the API that are too long to be held in memory and get none there: address, snapshot and program say what is in
/// them. It is weak, because the bytes were not looked at.
/// </summary>
internal static class LongAnswerTags
{
    // The same data makes other bytes where the program is another one.
    private static readonly string Program = typeof(LongAnswerTags).Module.ModuleVersionId.ToString("N");

    public static IApplicationBuilder UseLongAnswerTags(this IApplicationBuilder app) => app.UseWhen(
        static context => HttpMethods.IsGet(context.Request.Method) && ErrorAnswers.IsOfTheApi(context.Request)
            && !SiteUrls.IsPrivate(context.Request.Path.Value, context.Request.QueryString.Value),
        static api => api.Use(AnswerAsync));

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } held && held.Any(static tag => tag.IsWeak)
            && await SnapshotAsync(context) is { } snapshot && held.Any(tag => tag.ToString() == TagOf(request, snapshot)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            (response.Headers.ETag, response.Headers.CacheControl) = (TagOf(request, snapshot), "no-cache");
            return;
        }

        response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            var headers = context.Response.Headers;
            if (context.Response.StatusCode == StatusCodes.Status200OK && headers.ETag.Count == 0 && headers.CacheControl.Count == 0
                && context.Features.Get<AnsweredSnapshot>() is { } answered)
                (headers.ETag, headers.CacheControl) = (TagOf(context.Request, answered.Id), "no-cache");
            return Task.CompletedTask;
        }, context);
        await next(context);
    }

    private static async Task<string?> SnapshotAsync(HttpContext context)
    {
        var catalogs = context.RequestServices.GetRequiredService<CatalogCache>();
        var asked = QueryParser.SnapshotOf(context.Request.QueryString.Value);
        return (await catalogs.AsOfAsync(asked, context.RequestAborted))?.Dataset.Snapshot;
    }

    private static string TagOf(HttpRequest request, string snapshot)
    {
        var named = $"{Program}\n{snapshot}\n{request.PathBase}{request.Path}{request.QueryString}";
        var tag = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(named)).AsSpan(0, 12));
        return new EntityTagHeaderValue($"\"{tag}\"", isWeak: true).ToString();
    }
}
