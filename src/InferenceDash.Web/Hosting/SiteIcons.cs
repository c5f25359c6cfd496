using Microsoft.AspNetCore.Http.HttpResults;

namespace InferenceDash.Web.Hosting;

/// <summary>
/// The icon of the site in the forms that ask for pixels, drawn from the one that is a drawing, once. An ICO file holds a PNG as
/// it is, after a directory of one entry.
/// </summary>
internal sealed class SiteIcons
{
    private const int IcoHeader = 22;

    private readonly Lock _lock = new();
    private readonly int _size;
    private readonly bool _isIco;
    private Task<byte[]>? _drawn;

    private SiteIcons(string path, int size, bool isIco = false) => (Path, _size, _isIco) = (path, size, isIco);

    /// <summary>Every form.</summary>
    public static IReadOnlyList<SiteIcons> All { get; } =
        [new("/favicon.ico", 32, isIco: true), new("/apple-touch-icon.png", 180), new("/icon-192.png", 192), new("/icon-512.png", 512)];

    /// <summary>Its address.</summary>
    public string Path { get; }

    /// <summary>The icon as an answer.</summary>
    public async Task<FileContentHttpResult> ResultAsync(IWebHostEnvironment site, CancellationToken cancellation)
    {
        Task<byte[]> drawn;
        lock (_lock)
            drawn = _drawn is { IsFaulted: false } ? _drawn : _drawn = DrawAsync(site);
        return TypedResults.File(await drawn.WaitAsync(cancellation), _isIco ? "image/x-icon" : "image/png");
    }

    private async Task<byte[]> DrawAsync(IWebHostEnvironment site)
    {
        await using var file = site.WebRootFileProvider.GetFileInfo(SiteUrls.Favicon).CreateReadStream();
        using var reader = new StreamReader(file);
        var svg = (await reader.ReadToEndAsync()).Replace("<svg ", $"<svg width=\"{_size}\" height=\"{_size}\" ", StringComparison.Ordinal);
        var png = await PngDrawing.OfAsync(svg, CancellationToken.None);
        return _isIco ? [.. Directory(png.Length), .. png] : png;
    }

    // Reserved, kind 1, one image; width, height, no palette, reserved, one plane, 32 bits; length and place of the image.
    private byte[] Directory(int length) =>
        [0, 0, 1, 0, 1, 0, (byte)_size, (byte)_size, 0, 0, 1, 0, 32, 0, .. BitConverter.GetBytes(length), .. BitConverter.GetBytes(IcoHeader)];
}
