using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace InferenceDash.Web.Shared;

/// <summary>
/// What fails in an island ends here and not with the page: it is logged, and the page's script is told, which puts the figures of
/// the page back in its place.
/// </summary>
public sealed class LiveBoundary : ErrorBoundary
{
    /// <summary>Told once something failed.</summary>
    [Parameter] public EventCallback Failed { get; set; }

    /// <inheritdoc/>
    protected override async Task OnErrorAsync(Exception exception)
    {
        await base.OnErrorAsync(exception);
        try
        {
            await Failed.InvokeAsync();
        }
        catch (Exception script) when (script is JSException or OperationCanceledException)
        {
            // The script failed, too, or its page is gone. What is rendered below says enough.
        }
    }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenElement(1, "p");
        builder.AddAttribute(2, "class", "source");
        builder.AddAttribute(3, "role", "alert");
        builder.AddContent(4, PageWords.PartFailed);
        builder.CloseElement();
    }
}
