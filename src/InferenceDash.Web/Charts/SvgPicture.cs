using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace InferenceDash.Web.Charts;

/// <summary>A component that draws a whole SVG, as an answer of its own: title, legend, source and colours written into it.</summary>
/// <param name="parameters">The component's parameters.</param>
public sealed class SvgPicture<TComponent>(IDictionary<string, object?> parameters) : IResult
    where TComponent : IComponent
{
    // It carries its own style sheet, holds no script and may load nothing.
    private const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var renderer = new HtmlRenderer(httpContext.RequestServices, httpContext.RequestServices.GetRequiredService<ILoggerFactory>());
        var svg = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters));
            return root.ToHtmlString();
        });

        httpContext.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        httpContext.Response.ContentType = "image/svg+xml; charset=utf-8";
        await httpContext.Response.WriteAsync(svg, httpContext.RequestAborted);
    }
}
