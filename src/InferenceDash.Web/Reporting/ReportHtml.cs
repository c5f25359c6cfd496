using System.Text;

namespace InferenceDash.Web.Reporting;

/// <summary>A report as one HTML file: no script, nothing that is loaded, charts as drawings within the text.</summary>
internal static class ReportHtml
{
    // A table of more of them is scrolled on a phone, rather than squeezed.
    private const int ManyColumns = 6;

    public static string Of(Report report)
    {
        var html = new StringBuilder();
        html.Append($"<!DOCTYPE html>\n<html lang=\"{Language.Current.Tag}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<title>").Append(Escaped(report.Title)).Append("</title>\n<meta name=\"description\" content=\"").Append(Escaped(report.Answer))
            .Append("\">\n<link rel=\"canonical\" href=\"").Append(Escaped(report.Address)).Append("\">\n<style>").Append(ReportStyle.Text)
            .Append("</style>\n</head>\n<body>\n<main>\n<p class=\"kicker\">").Append(Words.Reporting.ReportWords.Kicker).Append("</p>\n<h1>")
            .Append(Escaped(report.Title)).Append("</h1>\n<p class=\"question\">").Append(Escaped(report.Question)).Append("</p>\n<p class=\"answer\">")
            .Append(Escaped(report.Answer)).Append("</p>\n");
        var section = "";
        foreach (var block in report.Blocks)
        {
            section = block is ReportHeading heading ? heading.Text : section;
            Append(html, block, section);
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, ReportBlock block, string section)
    {
        switch (block)
        {
            case ReportHeading heading:
                html.Append("<h2>").Append(Escaped(heading.Text)).Append("</h2>\n");
                break;
            case ReportParagraph paragraph:
                html.Append(paragraph.Tone == ReportTone.Quiet ? "<p class=\"quiet\">" : "<p>")
                    .AppendJoin("", paragraph.Texts.Select(Inline)).Append("</p>\n");
                break;
            case ReportFacts facts:
                html.Append("<dl>\n");
                foreach (var (name, value) in facts.Facts)
                    html.Append("<dt>").Append(Escaped(name)).Append("</dt><dd>").Append(Inline(value)).Append("</dd>\n");
                html.Append("</dl>\n");
                break;
            case ReportTable table:
                Append(html, table, section);
                break;
            case ReportPicture picture:
                html.Append("<figure tabindex=\"0\" role=\"group\" aria-label=\"").Append(Escaped(picture.Says)).Append("\">").Append(Drawing(picture.Svg))
                    .Append("</figure>\n");
                break;
        }
    }

    private static void Append(StringBuilder html, ReportTable table, string heading)
    {
        html.Append(table.Columns.Count > ManyColumns ? "<div class=\"scroll wide\"" : "<div class=\"scroll\"")
            .Append(" tabindex=\"0\" role=\"region\" aria-label=\"").Append(Escaped(table.Caption)).Append("\">\n<table>\n")
            .Append(table.Caption == heading ? "<caption class=\"sr\">" : "<caption>").Append(Escaped(table.Caption)).Append("</caption>\n<thead><tr>");
        foreach (var column in table.Columns)
        {
            html.Append(column.IsNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").Append(Escaped(column.Title));
            if (column.Unit.Length > 0)
                html.Append("<small>").Append(Escaped(column.Unit)).Append("</small>");
            html.Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
            Append(html, row, table);
        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private static void Append(StringBuilder html, ReportRow row, ReportTable table)
    {
        if (row.IsGroup)
        {
            html.Append("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"").Append(table.Columns.Count).Append("\">").Append(Escaped(row.Cells[0]))
                .Append("</th></tr>\n");
            return;
        }

        html.Append("<tr>");
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var isName = i == table.NamingColumn;
            html.Append((isName, table.Columns[i].IsNumber) switch
            {
                (true, true) => "<th scope=\"row\" class=\"n\">",
                (true, false) => "<th scope=\"row\">",
                (false, true) => "<td class=\"n\">",
                _ => "<td>",
            }).Append(Escaped(row.Cells[i])).Append(isName ? "</th>" : "</td>");
        }

        html.Append("</tr>\n");
    }

    // The sheet of a drawing would hold for the whole page: the report's own has its rules, with colours that follow the reader.
    private static string Drawing(string svg)
    {
        const string end = "</style>";
        var (from, to) = (svg.IndexOf("<style>", StringComparison.Ordinal), svg.IndexOf(end, StringComparison.Ordinal));
        return from < 0 ? svg : string.Concat(svg.AsSpan(0, from), svg.AsSpan(to + end.Length));
    }

    private static string Inline(ReportText text)
    {
        var words = text.IsStrong ? $"<b>{Escaped(text.Text)}</b>" : Escaped(text.Text);
        return text.Url is { } url ? $"<a href=\"{Escaped(url)}\">{words}</a>" : words;
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
