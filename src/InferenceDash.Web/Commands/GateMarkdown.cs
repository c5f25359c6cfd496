using System.Text;

namespace InferenceDash.Web.Commands;

/// <summary>A gate as Markdown, for the summary of a job or a comment.</summary>
internal static class GateMarkdown
{
    /// <summary>The text.</summary>
    /// <param name="view">The gate.</param>
    /// <param name="picture">Where its chart is, as seen from the file; null: there is none.</param>
    public static string Of(GateView view, string? picture)
    {
        var text = new StringBuilder();
        text.Append("## ").Append(Escaped(GateWords.Title(view.Rule))).Append("\n\n**").Append(Escaped(view.Verdict)).Append("**\n\n");
        text.Append("- ").Append(Escaped(view.Baseline.Says)).Append("\n- ").Append(Escaped(view.Candidate.Says)).Append('\n');
        foreach (var series in view.Series)
            Append(text, series, view.Rule);
        foreach (var line in view.Closing.Select((line, i) => (i == 0 ? "\n" : "") + $"- {Escaped(line)}\n"))
            text.Append(line);
        if (picture is not null)
        {
            var address = Uri.EscapeDataString(picture).Replace("%2F", "/", StringComparison.Ordinal);
            text.Append("\n![").Append(Escaped(GateWords.Title(view.Rule))).Append("](").Append(address).Append(")\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, GatedSeries series, GateRule rule)
    {
        text.Append("\n### ").Append(Escaped(series.Label)).Append("\n\n");
        if (series.Checks.Count > 0)
        {
            AppendRow(text, GateWords.Columns(rule));
            text.Append("|--:|--:|--:|--:|--:|---|\n");
        }

        foreach (var check in series.Checks)
            AppendRow(text, GateWords.Row(check, rule));
        text.Append('\n');
        foreach (var check in series.Checks.Where(c => c.Outcome is GateOutcome.Worse or GateOutcome.WithinNoise || !c.IsJudged))
            text.Append("- ").Append(Escaped(Say.Of($"{GateWords.Target(check)}: {GateWords.Sentence(check, rule)}"))).Append('\n');
        foreach (var note in series.Notes)
            text.Append("- ").Append(Escaped(note)).Append('\n');
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(Escaped)).Append(" |\n");

    // Names come from files: what Markdown or HTML would read as its own stands as it is written.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '|' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#')
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
