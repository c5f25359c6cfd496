namespace InferenceDash.Web.Reporting;

/// <summary>A piece of a report. Every format writes the same pieces in the same order.</summary>
internal abstract record ReportBlock;

/// <summary>The heading of a section.</summary>
internal sealed record ReportHeading(string Text) : ReportBlock;

/// <summary>How a paragraph is set.</summary>
internal enum ReportTone
{
    Plain,

    /// <summary>The answer: the largest words below the title.</summary>
    Answer,

    /// <summary>What explains a table or a chart.</summary>
    Quiet,
}

/// <summary>Words of a paragraph.</summary>
/// <param name="Text">The words.</param>
/// <param name="Url">Where they lead; null: nowhere.</param>
/// <param name="IsStrong">Whether they are set bold.</param>
internal sealed record ReportText(string Text, string? Url = null, bool IsStrong = false);

/// <summary>A paragraph.</summary>
internal sealed record ReportParagraph(IReadOnlyList<ReportText> Texts, ReportTone Tone = ReportTone.Plain) : ReportBlock
{
    public ReportParagraph(string text, ReportTone tone = ReportTone.Plain)
        : this([new ReportText(text)], tone)
    {
    }
}

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Unit">Its unit; empty: none.</param>
/// <param name="IsNumber">Whether its cells stand to the right.</param>
internal sealed record ReportColumn(string Title, string Unit = "", bool IsNumber = false);

/// <summary>A row: as many cells as there are columns, or one that heads those below it.</summary>
internal sealed record ReportRow(IReadOnlyList<string> Cells)
{
    public bool IsGroup => Cells.Count == 1;
}

/// <summary>A table.</summary>
/// <param name="Caption">What it holds.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record ReportTable(string Caption, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows) : ReportBlock
{
    /// <summary>The column that names its rows: the first that is no number.</summary>
    public int NamingColumn => Math.Max(0, Columns.Select((column, i) => (column, i)).First(c => !c.column.IsNumber || c.i == Columns.Count - 1).i);
}

/// <summary>A chart.</summary>
/// <param name="Svg">The drawing, light, with its style sheet.</param>
/// <param name="Says">The chart in a sentence.</param>
internal sealed record ReportPicture(string Svg, string Says) : ReportBlock;

/// <summary>Names with what they stand for.</summary>
internal sealed record ReportFacts(IReadOnlyList<(string Name, ReportText Value)> Facts) : ReportBlock;

/// <summary>One view as a document: the same figures and sentences as its page.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Question">What it answers.</param>
/// <param name="Answer">The answer in a sentence.</param>
/// <param name="Address">The pinned address of the page.</param>
/// <param name="Blocks">What follows title, question and answer.</param>
internal sealed record Report(string Title, string Question, string Answer, string Address, IReadOnlyList<ReportBlock> Blocks);
