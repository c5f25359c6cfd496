using SkiaSharp;

namespace InferenceDash.Web.Reporting;

/// <summary>Fonts and colours of a PDF, and lines of words that fit.</summary>
internal static class PdfInk
{
    public static readonly SKPaint First = Paint(0x17191e), Second = Paint(0x464b55), Link = Paint(0x0f4c9c), Rule = Paint(0xd5d3cc), Edge = Paint(0x80858f);

    /// <summary>One of the two weights that pictures have too.</summary>
    public static SKFont Font(bool isStrong, float size) =>
        new(isStrong ? BundledFonts.Strong : BundledFonts.Regular, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };

    /// <summary>The words in lines of a width. A word that is wider, such as an address, is broken.</summary>
    public static IReadOnlyList<string> Lines(string text, float width, SKFont font)
    {
        var lines = new List<string>();
        foreach (var (piece, isSpaced) in Pieces(text, width, font))
        {
            var added = isSpaced ? $" {piece}" : piece;
            if (lines.Count > 0 && font.MeasureText(lines[^1] + added) <= width)
                lines[^1] += added;
            else
                lines.Add(piece);
        }

        return lines;
    }

    /// <summary>What lines are put together from, each with whether a space stands before it.</summary>
    public static IEnumerable<(string Text, bool IsSpaced)> Pieces(string text, float width, SKFont font) =>
        LinePieces.Of(text).SelectMany(piece => Fitting(piece.Text, piece.IsSpaced, width, font));

    /// <summary>The words as far as they fit.</summary>
    public static string Cut(string text, float width, SKFont font)
    {
        if (font.MeasureText(text) <= width)
            return text;
        var length = text.Length;
        while (length > 0 && font.MeasureText($"{text[..length]}…") > width)
            length--;
        return $"{text[..length]}…";
    }

    private static IEnumerable<(string Text, bool IsSpaced)> Fitting(string word, bool isSpaced, float width, SKFont font)
    {
        while (word.Length > 1 && font.MeasureText(word) > width)
        {
            var length = word.Length - 1;
            while (length > 1 && font.MeasureText(word[..length]) > width)
                length--;
            yield return (word[..length], isSpaced);
            (word, isSpaced) = (word[length..], true);
        }

        yield return (word, isSpaced);
    }

    private static SKPaint Paint(uint colour) => new() { Color = new SKColor(0xff000000 | colour), IsAntialias = true, StrokeWidth = .6f };
}
