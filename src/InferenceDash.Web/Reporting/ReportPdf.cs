using SkiaSharp;
using Svg.Skia;

namespace InferenceDash.Web.Reporting;

/// <summary>
/// A report as PDF, A4 upright, with the fonts that pictures are drawn with: text that can be selected, charts as vectors, links.
/// No clock is asked, so one report gives one file.
/// </summary>
internal static class ReportPdf
{
    private const float TitleSize = 19, AnswerSize = 12.5f, HeadingSize = 12, TextSize = 9.2f, QuietSize = 7.8f, FactsIndent = 82, Between = 6;

    public static byte[] Of(Report report) => Written(report, Written(report, pages: null).Pages).Bytes;

    // The foot of a page says how many there are: they are counted by writing them once.
    private static (byte[] Bytes, int Pages) Written(Report report, int? pages)
    {
        using var stream = new MemoryStream();
        int written;
        using (var document = SKDocument.CreatePdf(stream, MetadataOf(report)))
        {
            using var sheets = new PdfSheets(document, report.Title, pages);
            Paragraph(sheets, [new ReportText(Words.Reporting.ReportWords.Kicker)], QuietSize, 0, PdfInk.Second);
            sheets.Y += 4;
            Paragraph(sheets, [new ReportText(report.Title, IsStrong: true)], TitleSize, 0, PdfInk.First);
            Paragraph(sheets, [new ReportText(report.Question)], TextSize, Between, PdfInk.Second);
            Paragraph(sheets, [new ReportText(report.Answer, IsStrong: true)], AnswerSize, Between + 4, PdfInk.First);
            for (var i = 0; i < report.Blocks.Count; i++)
                Block(sheets, report.Blocks[i], report.Blocks.ElementAtOrDefault(i + 1));
            written = sheets.Page;
        }

        return (stream.ToArray(), written);
    }

    private static SKDocumentPdfMetadata MetadataOf(Report report) => new()
    {
        Title = report.Title,
        Subject = report.Answer,
        Author = PageWords.Site,
        Creator = PageWords.Site,
        Producer = PageWords.Site,
        RasterDpi = 300,
        EncodingQuality = 101,
    };

    private static void Block(PdfSheets sheets, ReportBlock block, ReportBlock? next)
    {
        switch (block)
        {
            case ReportHeading heading:
                Heading(sheets, heading, next);
                break;
            case ReportParagraph { Tone: ReportTone.Quiet } paragraph:
                Paragraph(sheets, paragraph.Texts, QuietSize, Between, PdfInk.Second);
                break;
            case ReportParagraph paragraph:
                Paragraph(sheets, paragraph.Texts, TextSize, Between, PdfInk.First);
                break;
            case ReportTable table:
                sheets.Y += Between;
                PdfTable.Write(sheets, table);
                break;
            case ReportPicture picture:
                Picture(sheets, picture);
                break;
            case ReportFacts facts:
                foreach (var (name, value) in facts.Facts)
                    Fact(sheets, name, value);
                break;
        }
    }

    // It does not stay behind at the foot of a page.
    private static void Heading(PdfSheets sheets, ReportHeading heading, ReportBlock? next)
    {
        sheets.Need(next is ReportPicture picture ? 40 + PictureHeight(picture) : 90);
        if (!sheets.IsFresh)
            sheets.Y += 14;
        Paragraph(sheets, [new ReportText(heading.Text, IsStrong: true)], HeadingSize, 0, PdfInk.First);
    }

    private static void Fact(PdfSheets sheets, string name, ReportText value)
    {
        using var font = PdfInk.Font(isStrong: false, TextSize);
        sheets.Need(TextSize * 3);
        var (top, page) = (sheets.Y, sheets.Page);
        PdfText.Write(sheets, [new ReportText(name)], font, font, Between, PdfInk.Second, PdfSheets.Left, FactsIndent);
        if (sheets.Page == page)
            sheets.Y = top;
        PdfText.Write(sheets, [value], font, font, Between, PdfInk.First, PdfSheets.Left + FactsIndent, PdfSheets.Room - FactsIndent);
    }

    private static void Paragraph(PdfSheets sheets, IReadOnlyList<ReportText> texts, float size, float before, SKPaint ink)
    {
        using var plain = PdfInk.Font(isStrong: false, size);
        using var strong = PdfInk.Font(isStrong: true, size);
        PdfText.Write(sheets, texts, plain, strong, before, ink, PdfSheets.Left, PdfSheets.Room);
    }

    private static void Picture(PdfSheets sheets, ReportPicture picture)
    {
        using var drawing = new SKSvg();
        drawing.Settings.TypefaceProviders = [new BundledFonts()];
        if (drawing.FromSvg(picture.Svg) is not { } drawn)
            throw new InvalidOperationException("The picture is no SVG.");
        var (height, scale) = Fitted(drawn.CullRect);
        sheets.Need(height + Between);
        sheets.Y += Between;
        sheets.Canvas.Save();
        sheets.Canvas.Translate(PdfSheets.Left + ((PdfSheets.Room - (drawn.CullRect.Width * scale)) / 2), sheets.Y);
        sheets.Canvas.Scale(scale);
        sheets.Canvas.Translate(-drawn.CullRect.Left, -drawn.CullRect.Top);
        sheets.Canvas.DrawPicture(drawn);
        sheets.Canvas.Restore();
        sheets.Y += height;
    }

    private static float PictureHeight(ReportPicture picture)
    {
        using var drawing = new SKSvg();
        drawing.Settings.TypefaceProviders = [new BundledFonts()];
        return drawing.FromSvg(picture.Svg) is { } drawn ? Fitted(drawn.CullRect).Height : 0;
    }

    // As wide as the text, or as high as a page under its heading.
    private static (float Height, float Scale) Fitted(SKRect box)
    {
        var scale = Math.Min(PdfSheets.Room / box.Width, (PdfSheets.Most - 60) / box.Height);
        return (box.Height * scale, scale);
    }
}
