namespace InferenceDash.Web.Charts;

/// <summary>Words of a picture in lines. A drawing does not break lines by itself, and the page that shows it has its own fonts.</summary>
internal static class WrappedText
{
    // A letter of a sans serif is a little less than half as wide as high, and a Chinese character as wide as high: no line runs over.
    private const double LetterPerPixel = 0.5;

    // The Latin letters of the font for Chinese are wider.
    private const double LetterInChinese = 0.53;

    /// <summary>The lines of a text.</summary>
    /// <param name="text">The text; a space that does not break stays in its line.</param>
    /// <param name="width">Room of a line, px.</param>
    /// <param name="size">Size of the letters, px.</param>
    public static IReadOnlyList<string> Of(string text, int width, double size)
    {
        var room = width / (size * (Language.Current == Language.Chinese ? LetterInChinese : LetterPerPixel));
        var lines = new List<string>();
        foreach (var (piece, isSpaced) in LinePieces.Of(text))
        {
            var added = isSpaced ? $" {piece}" : piece;
            if (lines.Count > 0 && LettersOf(lines[^1]) + LettersOf(added) <= room)
                lines[^1] += added;
            else
                lines.Add(piece);
        }

        return lines;
    }

    private static int LettersOf(string text) => text.Length + text.Count(c => ChineseText.IsWide(c) || IsWideInChinese(c));

    // A font for Chinese draws these as wide as its characters.
    private static bool IsWideInChinese(char character) => Language.Current == Language.Chinese && "“”‘’…—·".Contains(character, StringComparison.Ordinal);
}
