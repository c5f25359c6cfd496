using SkiaSharp;
using Svg.Skia;

namespace InferenceDash.Web.Charts;

/// <summary>
/// Draws an SVG of this site as PNG, with the fonts that it brings: a server has none, and the same address gives the same bytes
/// on every machine.
/// </summary>
internal static class PngDrawing
{
    // As many at once as there are processors: more would only take each other's memory.
    private static readonly SemaphoreSlim Places = new(Environment.ProcessorCount);

    /// <summary>The picture as PNG.</summary>
    /// <param name="svg">The picture; its width and height are those of the answer.</param>
    /// <param name="cancellation">Gives up waiting for a place.</param>
    public static async Task<byte[]> OfAsync(string svg, CancellationToken cancellation)
    {
        await Places.WaitAsync(cancellation);
        try
        {
            return Draw(svg);
        }
        finally
        {
            Places.Release();
        }
    }

    private static byte[] Draw(string svg)
    {
        using var drawing = new SKSvg();
        drawing.Settings.TypefaceProviders = [new BundledFonts()];
        if (drawing.FromSvg(svg) is not { } picture)
            throw new InvalidOperationException("The picture is no SVG.");
        using var image = SKImage.FromPicture(
            picture, new SKSizeI((int)Math.Round(picture.CullRect.Width), (int)Math.Round(picture.CullRect.Height)));
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
