using System.Globalization;
using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <summary>How a chart is drawn as a picture.</summary>
public sealed partial class QueryParser
{
    /// <summary>What of a page is shown within another one. What cannot be read is passed over: nobody would see what is said of it.</summary>
    public static EmbedQuery EmbedOf(string? queryString)
    {
        var parser = new QueryParser(queryString);
        var parts = parser.Many(Keys.Parts)
            .Select(p => Enum.TryParse<EmbedPart>(p, ignoreCase: true, out var part) && Enum.IsDefined(part) ? part : (EmbedPart?)null)
            .OfType<EmbedPart>().ToHashSet();
        PictureTheme? theme = parser.One(Keys.Theme) is { } name ? parser.ReadEnum<PictureTheme>(Keys.Theme, name, SiteUrls.NameOf) : null;
        return new EmbedQuery(parts.Count == 0 ? Enum.GetValues<EmbedPart>().ToHashSet() : parts, theme);
    }

    private PictureQuery ReadPicture() => new(
        One(Keys.Theme) is { } theme ? ReadEnum<PictureTheme>(Keys.Theme, theme, SiteUrls.NameOf) ?? PictureTheme.Light : PictureTheme.Light,
        One(Keys.Width) is { } width ? ReadWidth(width) : null);

    private int? ReadWidth(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is >= PictureQuery.Narrowest and <= PictureQuery.Widest)
            return width;
        Problem(Keys.Width, text, ProblemWords.NotAWholeNumber(PictureQuery.Narrowest, PictureQuery.Widest));
        return null;
    }
}
