using SkiaSharp;

namespace InferenceDash.Web.Reporting;

/// <summary>The pages of a PDF while they are written, A4 upright: where the next block goes, and when a new page is due.</summary>
internal sealed class PdfSheets : IDisposable
{
    public const float Width = 595.28f, Height = 841.89f, Left = 48, Right = Width - 48, Room = Right - Left;

    private const float Top = 52, Bottom = Height - 56, FootLine = Height - 32, FootSize = 8;
    private readonly SKDocument _document;
    private readonly string _title;
    private readonly int? _pages;

    /// <param name="document">What is written.</param>
    /// <param name="title">What stands at the foot of every page.</param>
    /// <param name="pages">How many pages there will be; null: that is still to be counted.</param>
    public PdfSheets(SKDocument document, string title, int? pages)
    {
        (_document, _title, _pages) = (document, title, pages);
        Canvas = Next();
    }

    /// <summary>The page that is written.</summary>
    public SKCanvas Canvas { get; private set; }

    /// <summary>Where the next block begins, pt from the top.</summary>
    public float Y { get; set; }

    /// <summary>How many pages there are so far.</summary>
    public int Page { get; private set; }

    /// <summary>Whether nothing stands on the page yet.</summary>
    public bool IsFresh => Y <= Top;

    /// <summary>Goes to a new page where the rest of this one is lower than that; whether it did.</summary>
    public bool Need(float height)
    {
        if (Y + height <= Bottom || IsFresh)
            return false;
        _document.EndPage();
        Canvas = Next();
        return true;
    }

    /// <summary>The largest height of a block.</summary>
    public static float Most => Bottom - Top;

    public void Dispose()
    {
        _document.EndPage();
        _document.Close();
    }

    private SKCanvas Next()
    {
        Page++;
        Y = Top;
        var canvas = _document.BeginPage(Width, Height);
        using var font = PdfInk.Font(isStrong: false, FootSize);
        canvas.DrawText(PdfInk.Cut(_title, Room - 80, font), Left, FootLine, SKTextAlign.Left, font, PdfInk.Second);
        canvas.DrawText(Words.Reporting.ReportWords.PageOf(Page, _pages ?? Page), Right, FootLine, SKTextAlign.Right, font, PdfInk.Second);
        return canvas;
    }
}
