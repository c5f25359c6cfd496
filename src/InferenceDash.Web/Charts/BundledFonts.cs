using SkiaSharp;
using Svg.Skia.TypefaceProviders;

namespace InferenceDash.Web.Charts;

/// <summary>
/// The fonts of pictures and reports, whatever family is asked for, in their two weights: a server has none of its own. Inter, and Noto
/// Sans SC for Chinese, which has Latin letters as well.
/// </summary>
internal sealed class BundledFonts : ITypefaceProvider
{
    private const int Between = 500;

    private static readonly Lazy<(SKTypeface Regular, SKTypeface Strong)> Inter = new(() => (Load("fonts.regular.ttf"), Load("fonts.strong.ttf")));
    private static readonly Lazy<(SKTypeface Regular, SKTypeface Strong)> NotoSansSc = new(() => (Load("fonts.zh-regular.ttf"), Load("fonts.zh-strong.ttf")));

    public static SKTypeface Regular => Spoken.Regular;

    public static SKTypeface Strong => Spoken.Strong;

    private static (SKTypeface Regular, SKTypeface Strong) Spoken => (Language.Current == Language.Chinese ? NotoSansSc : Inter).Value;

    public SKTypeface FromFamilyName(string fontFamily, SKFontStyleWeight fontWeight, SKFontStyleWidth fontWidth, SKFontStyleSlant fontStyle) =>
        (int)fontWeight > Between ? Strong : Regular;

    private static SKTypeface Load(string name)
    {
        using var font = typeof(BundledFonts).Assembly.GetManifestResourceStream(name)!;
        return SKTypeface.FromStream(font);
    }
}
