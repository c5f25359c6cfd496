using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InferenceDash.Benchmarks;

/// <summary>
/// The floors on this machine: an empty page, and the smallest page of Blazor Server with a number that follows a field. It has the
/// script of the measured site.
/// </summary>
public sealed class EchoPage : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EchoPage(WebApplication app) => _app = app;

    private string Root => _app.Urls.Single();

    public string Empty => $"{Root}/empty";

    public string Echo => $"{Root}/";

    public static async Task<EchoPage> StartAsync(byte[] script)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapGet("/empty", () => Results.Content("<!doctype html><title>empty</title><p>empty</p>", "text/html"));
        app.MapGet("/blazor.js", () => Results.Bytes(script, "text/javascript"));
        app.MapRazorComponents<Document>().AddInteractiveServerRenderMode();
        await app.StartAsync();
        return new EchoPage(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>The document around the page.</summary>
    [Route("/")]
    public sealed class Document : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, "<!doctype html><html><head><base href=\"/\"><title>echo</title></head><body>");
            builder.OpenComponent<Field>(1);
            builder.AddComponentRenderMode(RenderMode.InteractiveServer);
            builder.CloseComponent();
            builder.AddMarkupContent(2, "<script src=\"/blazor.js\"></script></body></html>");
        }
    }

    /// <summary>A field and twice its number.</summary>
    public sealed class Field : ComponentBase
    {
        private string _text = "95";

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "table");
            builder.AddAttribute(1, "class", RendererInfo.IsInteractive ? "live" : "");
            builder.AddAttribute(2, "data-live", true);
            builder.OpenElement(3, "tbody");
            builder.OpenElement(4, "tr");
            builder.OpenElement(5, "td");
            builder.OpenElement(6, "input");
            builder.AddAttribute(7, "value", _text);
            builder.AddAttribute(8, "oninput", EventCallback.Factory.Create<ChangeEventArgs>(this, e => _text = (string?)e.Value ?? ""));
            builder.CloseElement();
            builder.CloseElement();
            builder.OpenElement(9, "td");
            builder.AddContent(10, double.TryParse(_text, out var number) ? 2 * number : "?");
            builder.CloseElement();
            builder.CloseElement();
            builder.CloseElement();
            builder.CloseElement();
        }
    }
}
