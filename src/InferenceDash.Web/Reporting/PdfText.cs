using SkiaSharp;

namespace InferenceDash.Web.Reporting;

/// <summary>Words of a PDF in lines, each piece in its weight, and what leads elsewhere as a link.</summary>
internal static class PdfText
{
    private const float Leading = 1.42f;

    /// <summary>Writes words below what is there, over as many pages as they take.</summary>
    /// <param name="sheets">The pages.</param>
    /// <param name="texts">The words.</param>
    /// <param name="plain">The font of most of them.</param>
    /// <param name="strong">The font of the bold ones.</param>
    /// <param name="before">Room above them, pt.</param>
    /// <param name="ink">Their colour; links have their own.</param>
    /// <param name="left">Where lines begin, pt.</param>
    /// <param name="width">How long they are, pt.</param>
    public static void Write(
        PdfSheets sheets, IReadOnlyList<ReportText> texts, SKFont plain, SKFont strong, float before, SKPaint ink, float left, float width)
    {
        if (!sheets.IsFresh)
            sheets.Y += before;
        var line = plain.Size * Leading;
        foreach (var words in Lines(texts, plain, strong, width))
        {
            sheets.Need(line);
            Draw(sheets, words, plain, strong, ink, left);
            sheets.Y += line;
        }
    }

    private static void Draw(PdfSheets sheets, List<ReportText> words, SKFont plain, SKFont strong, SKPaint ink, float left)
    {
        var (x, baseline) = (left, sheets.Y + plain.Size);
        foreach (var piece in words)
        {
            var font = piece.IsStrong ? strong : plain;
            var wide = font.MeasureText(piece.Text);
            sheets.Canvas.DrawText(piece.Text, x, baseline, SKTextAlign.Left, font, piece.Url is null ? ink : PdfInk.Link);
            if (piece.Url is { } url)
                sheets.Canvas.DrawUrlAnnotation(new SKRect(x, sheets.Y, x + wide, baseline + 3), url);
            x += wide;
        }
    }

    // A line is pieces of one weight and one link each: as few as there can be, so that words that are selected come out whole.
    private static List<List<ReportText>> Lines(IReadOnlyList<ReportText> texts, SKFont plain, SKFont strong, float width)
    {
        var lines = new List<List<ReportText>> { new() };
        var x = 0f;
        foreach (var text in texts)
        {
            var font = text.IsStrong ? strong : plain;
            var space = font.MeasureText(" ");
            var isFirst = true;
            foreach (var (word, isApart) in PdfInk.Pieces(text.Text, width, font))
            {
                var isSpaced = x > 0 && (isFirst ? text.Text.StartsWith(' ') : isApart);
                isFirst = false;
                var wide = font.MeasureText(word);
                if (x > 0 && x + (isSpaced ? space : 0) + wide > width)
                {
                    lines.Add([]);
                    (x, isSpaced) = (0, false);
                }

                Add(lines[^1], text with { Text = isSpaced ? $" {word}" : word });
                x += wide + (isSpaced ? space : 0);
            }

            if (text.Text.EndsWith(' ') && x > 0)
            {
                Add(lines[^1], text with { Text = " " });
                x += space;
            }
        }

        return lines;
    }

    private static void Add(List<ReportText> line, ReportText piece)
    {
        if (line.Count > 0 && line[^1].IsStrong == piece.IsStrong && line[^1].Url == piece.Url)
            line[^1] = piece with { Text = line[^1].Text + piece.Text };
        else
            line.Add(piece);
    }
}
