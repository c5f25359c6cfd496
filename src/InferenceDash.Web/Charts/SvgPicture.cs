using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace InferenceDash.Web.Charts;

/// <summary>
/// A component that draws a whole SVG, as an answer of its own: title, legend, source and colours written into it. As PNG it is
/// the same drawing.
/// </summary>
public static class SvgPicture
{
    // It carries its own style sheet, holds no script and may load nothing.
    private const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /// <summary>The picture of a component with one parameter.</summary>
    public static IResult Of<TComponent>(string parameter, object value, PictureQuery picture)
        where TComponent : IComponent => new Result(PictureOf<TComponent>(parameter, value, picture), IsPng: false);

    /// <summary>The same as PNG.</summary>
    public static IResult PngOf<TComponent>(string parameter, object value, PictureQuery picture)
        where TComponent : IComponent => new Result(PictureOf<TComponent>(parameter, value, picture), IsPng: true);

    /// <summary>The text of such a picture, where no page is asked for.</summary>
    public static async Task<string> TextAsync<TComponent>(string parameter, object value, PictureQuery? picture = null)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        return await RenderAsync(services, PictureOf<TComponent>(parameter, value, picture ?? PictureQuery.Default));
    }

    private static Dictionary<string, object?> PictureOf<TComponent>(string parameter, object value, PictureQuery picture)
        where TComponent : IComponent => new(StringComparer.Ordinal)
    {
        [nameof(PictureRoot.Kind)] = typeof(TComponent),
        [nameof(PictureRoot.Given)] = new Dictionary<string, object>(StringComparer.Ordinal) { [parameter] = value },
        [nameof(PictureRoot.Picture)] = picture,
    };

    private static async Task<string> RenderAsync(IServiceProvider services, Dictionary<string, object?> parameters)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<PictureRoot>(ParameterView.FromDictionary(parameters));
            return root.ToHtmlString();
        });
    }

    private sealed record Result(Dictionary<string, object?> Parameters, bool IsPng) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var svg = await RenderAsync(httpContext.RequestServices, Parameters);
            httpContext.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
            if (IsPng)
            {
                httpContext.Response.ContentType = "image/png";
                await httpContext.Response.Body.WriteAsync(await PngDrawing.OfAsync(svg, httpContext.RequestAborted), httpContext.RequestAborted);
                return;
            }

            httpContext.Response.ContentType = "image/svg+xml; charset=utf-8";
            await httpContext.Response.WriteAsync(svg, httpContext.RequestAborted);
        }
    }
}
