using Microsoft.AspNetCore.Components;

namespace InferenceDash.Web.Charts;

/// <summary>
/// Words in a picture. <c>&lt;text&gt;</c> is Razor's own element for plain text, so the SVG element of that name has to
/// be written in code.
/// </summary>
internal static class SvgText
{
    /// <summary>One line of words; coordinates are SVG lengths, with or without a unit.</summary>
    public static RenderFragment Of(string css, string x, string y, string anchor, string text, int dx = 0) => builder =>
    {
        builder.OpenElement(0, "text");
        if (css.Length > 0)
            builder.AddAttribute(1, "class", css);
        builder.AddAttribute(2, "x", x);
        builder.AddAttribute(3, "y", y);
        if (dx != 0)
            builder.AddAttribute(4, "dx", dx);
        if (anchor != "start")
            builder.AddAttribute(5, "text-anchor", anchor);
        builder.AddContent(6, text);
        builder.CloseElement();
    };
}
