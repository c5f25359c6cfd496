using SkiaSharp;

namespace InferenceDash.Web.Reporting;

/// <summary>A table of a PDF: it goes on over pages, with its heading on each, and a row is never torn apart.</summary>
internal sealed class PdfTable : IDisposable
{
    private const float Size = 7.6f, Leading = 10, Padding = 3, Gap = 10, BeforeGroup = 5, Figure = 60;
    private readonly PdfSheets _sheets;
    private readonly ReportTable _table;
    private readonly float[] _lefts, _widths;
    private readonly int _naming;
    private readonly SKFont _plain = PdfInk.Font(isStrong: false, Size), _strong = PdfInk.Font(isStrong: true, Size);

    private PdfTable(PdfSheets sheets, ReportTable table)
    {
        (_sheets, _table) = (sheets, table);
        (_naming, _widths) = (table.NamingColumn, Widths());
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

    // Every column has room for its longest word, or its longest figure with its unit, and what is left goes to those whose texts
    // are longer, or to all where none is.
    private float[] Widths()
    {
        var room = PdfSheets.Room - (Gap * (_table.Columns.Count - 1));
        var least = new float[_table.Columns.Count];
        var most = new float[_table.Columns.Count];
        foreach (var row in _table.Rows.Where(row => !row.IsGroup).Select(row => row.Cells).Append([.. _table.Columns.Select(c => c.Title)])
            .Append([.. _table.Columns.Select(c => c.Unit)]))
        {
            for (var i = 0; i < row.Count; i++)
            {
                most[i] = Math.Max(most[i], _strong.MeasureText(row[i]));
                var whole = _strong.MeasureText(row[i]);
                var longest = LinePieces.Of(row[i]).Select(piece => _strong.MeasureText(piece.Text)).DefaultIfEmpty(0).Max();
                least[i] = Math.Max(least[i], _table.Columns[i].IsNumber && whole <= Figure ? whole : longest);
            }
        }

        var (wanted, needed) = (most.Sum(), least.Sum());
        return wanted <= room ? [.. most.Select(width => width + ((room - wanted) / most.Length))]
            : needed >= room ? [.. least.Select(width => width * room / needed)]
            : [.. least.Select((width, i) => width + ((room - needed) * (most[i] - width) / (wanted - needed)))];
    }

    private IReadOnlyList<IReadOnlyList<string>> Heading() =>
        [.. _table.Columns.Select((c, i) =>
            (IReadOnlyList<string>)[.. PdfInk.Lines(c.Title, _widths[i], _strong), .. PdfInk.Lines(c.Unit, _widths[i], _strong)])];

    private IReadOnlyList<IReadOnlyList<string>> LinesOf(ReportRow row) => row.IsGroup
        ? [PdfInk.Lines(row.Cells[0], PdfSheets.Room, _strong)]
        : [.. row.Cells.Select((cell, i) => PdfInk.Lines(cell, _widths[i], i == _naming ? _strong : _plain))];

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
                    isNumber ? SKTextAlign.Right : SKTextAlign.Left, i == _naming ? _strong : font, PdfInk.First);
            }
        }

        _sheets.Y += height;
        _sheets.Canvas.DrawLine(PdfSheets.Left, _sheets.Y, PdfSheets.Right, _sheets.Y, rule);
    }
}
