using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace InferenceDash.Web.Charts;

/// <summary>A component that draws a whole SVG, as an answer of its own: title, legend, source and colours written into it.</summary>
public static class SvgPicture
{
    // It carries its own style sheet, holds no script and may load nothing.
    private const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /// <summary>The picture of a component with one parameter.</summary>
    public static IResult Of<TComponent>(string parameter, object value)
        where TComponent : IComponent => new Result<TComponent>(new(StringComparer.Ordinal) { [parameter] = value });

    /// <summary>The text of such a picture, where no page is asked for.</summary>
    public static async Task<string> TextAsync<TComponent>(string parameter, object value)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        return await RenderAsync<TComponent>(services, new(StringComparer.Ordinal) { [parameter] = value });
    }

    private static async Task<string> RenderAsync<TComponent>(IServiceProvider services, Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters));
            return root.ToHtmlString();
        });
    }

    private sealed class Result<TComponent>(Dictionary<string, object?> parameters) : IResult
        where TComponent : IComponent
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var svg = await RenderAsync<TComponent>(httpContext.RequestServices, parameters);
            httpContext.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
            httpContext.Response.ContentType = "image/svg+xml; charset=utf-8";
            await httpContext.Response.WriteAsync(svg, httpContext.RequestAborted);
        }
    }
}
