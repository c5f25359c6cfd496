namespace InferenceDash.Web.Ranking;

/// <summary>Where each part of a ranking's picture goes, px.</summary>
internal sealed class RankDrawing
{
    public const int Wide = 960, Margin = 24;

    private const int Indent = 30, TrackLeft = 196, TrackWidth = 400, FigureRight = 690, AboutLeft = 708;
    private const int RowHeight = 44, OutHeight = 30, GroupHeight = 34, HeadingSize = 18, SubSize = 13, SmallSize = 11;
    private const int HeadingLine = 24, SubLine = 19, SmallLine = 15;
    private readonly List<PictureLine> _lines = [];
    private readonly List<int> _rules = [];
    private readonly List<RankDrawingRow> _rows = [];

    private RankDrawing(RankView view, bool isPart)
    {
        var axis = RankAxis.Of(view.Ranking);
        var top = isPart ? 0 : Heading(view);
        if (axis is not null)
        {
            TicksFrom = top + 16;
            Ticks = [.. axis.Ticks.Select(t => (TrackLeft + (TrackWidth * t.Position / 100), t.Label))];
            Line("sub", FigureRight, TicksFrom, view.By.Unit, "end");
            top = TicksFrom + 10;
        }

        var ranked = view.Ranking.Rows.Where(r => r.Status == RankStatus.Ranked).ToList();
        foreach (var row in ranked)
        {
            Ranked(RankLine.Of(view, axis, row), top);
            top += RowHeight;
        }

        TicksTo = top;
        foreach (var group in view.Ranking.Rows.Where(r => r.Status != RankStatus.Ranked).GroupBy(r => r.Status))
        {
            Line("sub", Margin, top + 24, RankWords.Group(group.Key, view.Ranking, view.Sequence));
            top += GroupHeight;
            foreach (var row in group)
                top += Out(RankLine.Of(view, axis, row), top);
        }

        Height = isPart ? top + 4 : Closing(view, top + 8);
    }

    public int Height { get; }

    public IReadOnlyList<PictureLine> Lines => _lines;

    /// <summary>Lines below the rows.</summary>
    public IReadOnlyList<int> Rules => _rules;

    public IReadOnlyList<RankDrawingRow> Rows => _rows;

    public IReadOnlyList<(double X, string Label)> Ticks { get; } = [];

    public int TicksFrom { get; }

    public int TicksTo { get; }

    /// <summary>The drawing of a ranking.</summary>
    /// <param name="view">The ranking.</param>
    /// <param name="isPart">Whether heading and source stand in the text around it.</param>
    public static RankDrawing Of(RankView view, bool isPart = false) => new(view, isPart);

    private int Heading(RankView view)
    {
        var top = Wrapped("heading", HeadingSize, HeadingLine, Margin + 12, RankWords.PictureTitle(view.Ranking, view.Scope, view.Sequence));
        return Wrapped("sub", SubSize, SubLine, top - 2, Say.Of($"{RankHeadline.Of(view.Ranking, view.Scope)}."));
    }

    private int Closing(RankView view, int top)
    {
        top = Wrapped("small", SmallSize, SmallLine, top + 10, RankWords.PictureKey(view.By));
        top = Wrapped("small", SmallSize, SmallLine, top, RankWords.Legend(view.By));
        return Wrapped("small", SmallSize, SmallLine, top, RankSourceWords.Picture(view.Sources, view.Set, view.Price, view.Catalog.Dataset.Snapshot)) + 4;
    }

    private void Ranked(RankLine line, int top)
    {
        var (first, second) = (top + 18, top + 34);
        Line("sub", Margin, first, line.Place);
        Line("strong", Margin + Indent, first, line.Label);
        Line("small", Margin + Indent, second, line.Rate);
        Line("strong figure", FigureRight, first, line.Figure, "end");
        Line("small", FigureRight, second, line.Beside, "end");
        Line("sub", AboutLeft, first, RankWords.PictureRow(line.Method, line.Against));
        Line("small", AboutLeft, second, Listed.Clauses(line.Tags.Prepend(line.Source)));
        _rows.Add(new RankDrawingRow(top + (RowHeight / 2), TrackLeft, TrackWidth, line.Marks));
        _rules.Add(top + RowHeight);
    }

    private int Out(RankLine line, int top)
    {
        Line("strong", Margin + Indent, top + 18, line.Label);
        var why = WrappedText.Of(line.Why, Wide - TrackLeft - Margin, SmallSize);
        for (var i = 0; i < why.Count; i++)
            Line("small", TrackLeft, top + 18 + (i * SmallLine), why[i]);
        var height = OutHeight + (Math.Max(0, why.Count - 1) * SmallLine);
        _rules.Add(top + height);
        return height;
    }

    private int Wrapped(string css, double size, int lineHeight, int top, string text)
    {
        foreach (var line in WrappedText.Of(text, Wide - (2 * Margin), size))
        {
            Line(css, Margin, top, line);
            top += lineHeight;
        }

        return top;
    }

    private void Line(string css, int left, int top, string text, string anchor = "start")
    {
        if (text.Length > 0)
            _lines.Add(new PictureLine(css, left, top, anchor, text));
    }
}

/// <summary>The marks of one row.</summary>
internal sealed record RankDrawingRow(int Middle, int Left, int Wide, IReadOnlyList<RankMark> Marks)
{
    public double X(RankMark mark) => Left + (Wide * mark.Position / 100);

    /// <summary>Where the hatched stretch of a bound begins.</summary>
    public double From(RankMark mark) => mark.IsLowerBetter ? Left : X(mark);

    public double Width(RankMark mark) => mark.IsLowerBetter ? X(mark) - Left : Left + Wide - X(mark);
}
