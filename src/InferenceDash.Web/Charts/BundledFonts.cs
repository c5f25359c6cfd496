using SkiaSharp;
using Svg.Skia.TypefaceProviders;

namespace InferenceDash.Web.Charts;

/// <summary>Inter, whatever family is asked for, in the two weights of pictures and reports: a server has no fonts of its own.</summary>
internal sealed class BundledFonts : ITypefaceProvider
{
    private const int Between = 500;

    public static SKTypeface Regular { get; } = Load("fonts.regular.ttf");

    public static SKTypeface Strong { get; } = Load("fonts.strong.ttf");

    public SKTypeface FromFamilyName(string fontFamily, SKFontStyleWeight fontWeight, SKFontStyleWidth fontWidth, SKFontStyleSlant fontStyle) =>
        (int)fontWeight > Between ? Strong : Regular;

    private static SKTypeface Load(string name)
    {
        using var font = typeof(BundledFonts).Assembly.GetManifestResourceStream(name)!;
        return SKTypeface.FromStream(font);
    }
}
