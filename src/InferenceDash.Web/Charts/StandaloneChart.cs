using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace InferenceDash.Web.Charts;

/// <summary>The static chart as a picture of its own: title, legend, source and colours written into it.</summary>
public static class StandaloneChart
{
    public static IResult Result(ComparisonView view) => new SvgResult<ChartPicture>(new(StringComparer.Ordinal) { [nameof(ChartPicture.View)] = view });

    public static IResult Result(ExplorerView view) => new SvgResult<ExplorerPicture>(new(StringComparer.Ordinal) { [nameof(ExplorerPicture.View)] = view });

    /// <summary>A picture component as an answer.</summary>
    public static IResult Of<T>(string parameter, object value)
        where T : IComponent => new SvgResult<T>(new(StringComparer.Ordinal) { [parameter] = value });

    private sealed class SvgResult<T>(Dictionary<string, object?> parameters) : IResult
        where T : IComponent
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await using var renderer = new HtmlRenderer(httpContext.RequestServices, httpContext.RequestServices.GetRequiredService<ILoggerFactory>());
            var svg = await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var root = await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters));
                return root.ToHtmlString();
            });

            // The picture carries its own style sheet; it holds no script and may load nothing.
            httpContext.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PictureContentSecurityPolicy;
            httpContext.Response.ContentType = "image/svg+xml; charset=utf-8";
            await httpContext.Response.WriteAsync(svg, httpContext.RequestAborted);
        }
    }

    /// <summary>The source line of the explorer's picture.</summary>
    public static string Source(ExplorerView view) => string.Create(CultureInfo.InvariantCulture,
        $"{(view.Rows.Any(r => r.Row.Point.Source == PointSource.Published) ? "Published operating points of InferenceX (SemiAnalysis), not measurements of ours" + (view.Rows.Any(r => r.Row.Point.Source == PointSource.Measured) ? ", and benchmark points of this installation" : "") : "Benchmark points of this installation")} · {ExplorerWords.Assumptions(view)} · data of {view.Catalog.Dataset.ImportedAt:yyyy-MM-dd}, snapshot {view.Catalog.Dataset.Snapshot} · InferenceDash");

    /// <summary>The source line of a picture.</summary>
    public static string Source(ComparisonView view) => string.Create(CultureInfo.InvariantCulture,
        $"{(view.IsPublished ? "Published operating points of InferenceX (SemiAnalysis), not measurements of ours" : "Benchmark points of this installation")} {(view.Comparison.Ceiling is { } ceiling ? $" · only {CeilingWords.Label(ceiling)}" : "")} · set {view.Rates.Set} · snapshot {view.Catalog.Dataset.Snapshot} · InferenceDash");
}
