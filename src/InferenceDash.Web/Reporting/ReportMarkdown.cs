using System.Text;

namespace InferenceDash.Web.Reporting;

/// <summary>A report as Markdown: tables whose columns are aligned, so that a terminal shows them as well as a page does.</summary>
internal static class ReportMarkdown
{
    public static string Of(Report report)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Escaped(report.Title)).Append("\n\n").Append(Escaped(report.Question)).Append("\n\n**").Append(Escaped(report.Answer))
            .Append("**\n");
        foreach (var block in report.Blocks)
            Append(text, block);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ReportBlock block)
    {
        switch (block)
        {
            case ReportHeading heading:
                text.Append("\n## ").Append(Escaped(heading.Text)).Append('\n');
                break;
            case ReportParagraph paragraph:
                text.Append('\n').AppendJoin("", paragraph.Texts.Select(Inline)).Append('\n');
                break;
            case ReportFacts facts:
                text.Append('\n');
                foreach (var (name, value) in facts.Facts)
                    text.Append("- **").Append(Escaped(name)).Append("**: ").Append(Inline(value)).Append('\n');
                break;
            case ReportTable table:
                Append(text, table);
                break;
            // Its figures stand in the tables; here is what it shows.
            case ReportPicture picture:
                text.Append('\n').Append(Escaped(picture.Says)).Append('\n');
                break;
        }
    }

    private static void Append(StringBuilder text, ReportTable table)
    {
        var header = table.Columns.Select(c => Escaped(c.Unit.Length == 0 ? c.Title : Say.Of($"{c.Title}, {c.Unit}"))).ToList();
        // Markdown has no cell over several columns: a row that heads others has its words in bold in the first one.
        var rows = table.Rows.Select(row => row.IsGroup
            ? [$"**{Escaped(row.Cells[0])}**", .. Enumerable.Repeat("", header.Count - 1)]
            : row.Cells.Select(Escaped).ToList()).ToList();
        var widths = Enumerable.Range(0, header.Count).Select(i => Math.Max(3, rows.Append(header).Max(row => row[i].Length))).ToList();
        text.Append('\n');
        Line(header);
        text.Append('|').AppendJoin('|', table.Columns.Select((c, i) => Rule(c, widths[i]))).Append("|\n");
        foreach (var row in rows)
            Line(row);

        void Line(List<string> cells) => text.Append("| ")
            .AppendJoin(" | ", cells.Select((cell, i) => table.Columns[i].IsNumber ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).Append(" |\n");
    }

    private static string Rule(ReportColumn column, int width) => column.IsNumber ? $"{new string('-', width + 1)}:" : new string('-', width + 2);

    private static string Inline(ReportText text) => (text.Url, text.IsStrong) switch
    {
        ({ } url, _) when url == text.Text => $"<{url}>",
        ({ } url, true) => $"**[{Escaped(text.Text)}]({url})**",
        ({ } url, false) => $"[{Escaped(text.Text)}]({url})",
        (null, true) => $"**{Escaped(text.Text)}**",
        _ => Escaped(text.Text),
    };

    // Names come from files: what Markdown or HTML would read as its own stands as it is written. A dollar alone is no formula.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '|' or '*' or '_' or '`' or '[' or ']' or '<' or '>')
                escaped.Append('\\');
            escaped.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return escaped.ToString();
    }
}
