using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace InferenceDash.Web.Charts;

/// <summary>A component with the theme and the width of the picture that it is drawn as.</summary>
internal sealed class PictureRoot : ComponentBase
{
    [Parameter, EditorRequired]
    public required Type Kind { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<string, object> Given { get; set; }

    [Parameter, EditorRequired]
    public required PictureQuery Picture { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<CascadingValue<PictureQuery>>(0);
        builder.AddComponentParameter(1, nameof(CascadingValue<>.Value), Picture);
        builder.AddComponentParameter(2, nameof(CascadingValue<>.IsFixed), true);
        builder.AddComponentParameter(3, nameof(CascadingValue<>.ChildContent), (RenderFragment)(content =>
        {
            content.OpenComponent(0, Kind);
            content.AddMultipleAttributes(1, Given);
            content.CloseComponent();
        }));
        builder.CloseComponent();
    }
}
