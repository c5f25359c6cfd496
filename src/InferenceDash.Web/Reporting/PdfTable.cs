using SkiaSharp;

namespace InferenceDash.Web.Reporting;

/// <summary>A table of a PDF: it goes on over pages, with its heading on each, and a row is never torn apart.</summary>
internal sealed class PdfTable : IDisposable
{
    private const float Size = 7.6f, Leading = 10, Padding = 3, Gap = 8, BeforeGroup = 5;
    private readonly PdfSheets _sheets;
    private readonly ReportTable _table;
    private readonly float[] _lefts, _widths;
    private readonly SKFont _plain = PdfInk.Font(isStrong: false, Size), _strong = PdfInk.Font(isStrong: true, Size);

    private PdfTable(PdfSheets sheets, ReportTable table)
    {
        (_sheets, _table) = (sheets, table);
        var room = PdfSheets.Room - (Gap * (table.Columns.Count - 1));
        var wanted = table.Columns.Sum(c => c.Share);
        _widths = [.. table.Columns.Select(c => (float)(room * c.Share / wanted))];
        _lefts = [.. _widths.Select((_, i) => PdfSheets.Left + _widths.Take(i).Sum() + (Gap * i))];
    }

    public static void Write(PdfSheets sheets, ReportTable table)
    {
        using var written = new PdfTable(sheets, table);
        written.Write();
    }

    public void Dispose()
    {
        _plain.Dispose();
        _strong.Dispose();
    }

    private void Write()
    {
        var rows = _table.Rows.Select(row => (Row: row, Lines: LinesOf(row))).ToList();
        var heading = Heading();
        // A heading is followed by at least one row, and a row that heads others by one of them.
        _sheets.Need(HeightOf(heading) + rows.Take(2).Sum(r => HeightOf(r.Lines)));
        Draw(heading, _strong, PdfInk.Edge, isGroup: false);
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, lines) = rows[i];
            var height = HeightOf(lines) + (row.IsGroup ? BeforeGroup + (i + 1 < rows.Count ? HeightOf(rows[i + 1].Lines) : 0) : 0);
            if (_sheets.Need(height))
                Draw(heading, _strong, PdfInk.Edge, isGroup: false);
            if (row.IsGroup)
                _sheets.Y += BeforeGroup;
            Draw(lines, row.IsGroup ? _strong : _plain, row.IsGroup ? PdfInk.Edge : PdfInk.Rule, row.IsGroup);
        }
    }

    private IReadOnlyList<IReadOnlyList<string>> Heading() =>
        [.. _table.Columns.Select((c, i) => (IReadOnlyList<string>)[.. PdfInk.Lines(c.Title, _widths[i], _strong), .. PdfInk.Lines(c.Unit, _widths[i], _strong)])];

    private IReadOnlyList<IReadOnlyList<string>> LinesOf(ReportRow row) => row.IsGroup
        ? [PdfInk.Lines(row.Cells[0], PdfSheets.Room, _strong)]
        : [.. row.Cells.Select((cell, i) => PdfInk.Lines(cell, _widths[i], i == 0 ? _strong : _plain))];

    private static float HeightOf(IReadOnlyList<IReadOnlyList<string>> cells) => (Math.Max(1, cells.Max(c => c.Count)) * Leading) + (2 * Padding);

    private void Draw(IReadOnlyList<IReadOnlyList<string>> cells, SKFont font, SKPaint rule, bool isGroup)
    {
        var height = HeightOf(cells);
        for (var i = 0; i < cells.Count; i++)
        {
            var isNumber = _table.Columns[i].IsNumber && !isGroup;
            for (var line = 0; line < cells[i].Count; line++)
            {
                _sheets.Canvas.DrawText(
                    cells[i][line], isNumber ? _lefts[i] + _widths[i] : _lefts[i], _sheets.Y + Padding + (Leading * (line + 1)) - 2.5f,
                    isNumber ? SKTextAlign.Right : SKTextAlign.Left, i == 0 && !isNumber ? _strong : font, PdfInk.First);
            }
        }

        _sheets.Y += height;
        _sheets.Canvas.DrawLine(PdfSheets.Left, _sheets.Y, PdfSheets.Right, _sheets.Y, rule);
    }
}
