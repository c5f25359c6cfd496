namespace InferenceDash.Web.HeatMap;

/// <summary>Where each part of the map's picture goes, px.</summary>
internal sealed class MapDrawing
{
    private const int Margin = 24, Names = 76, Least = 960, LeastColumn = 88, Gap = 3, HeadingSize = 18, SubSize = 13, SmallSize = 11;
    private const int HeadingLine = 24, SubLine = 19, SmallLine = 14, FirstLine = 20, Foot = 9, Step = 62;
    private readonly List<PictureLine> _lines = [];
    private readonly List<MapDrawingCell> _cells = [];
    private readonly int _column;

    private MapDrawing(MapView view, bool isPart)
    {
        var (grid, names) = (view.Grid, Labels.OfAll(view.Cells.Select(c => c.Pair.Matchup)));
        var columns = Math.Max(1, grid.Gpus.Count);
        _column = Math.Max(LeastColumn, (Least - (2 * Margin) - Names) / columns);
        Width = Math.Max(Least, (2 * Margin) + Names + (_column * columns));
        var top = isPart ? 0 : Heading(view, names);
        if (view.Cells.Count > 0)
            top = Key(Table(grid, Heads(grid, top + 8)) + 14, view, names, isPart);
        Height = isPart
            ? top
            : Wrapped("small", SmallSize, SmallLine, top + 12, Source(view)) + 6;
    }

    public int Width { get; }

    public int Height { get; }

    public IReadOnlyList<PictureLine> Lines => _lines;

    public IReadOnlyList<MapDrawingCell> Cells => _cells;

    /// <summary>The drawing of a map.</summary>
    /// <param name="view">The map.</param>
    /// <param name="isPart">Whether heading and source stand in the text around it.</param>
    public static MapDrawing Of(MapView view, bool isPart = false) => new(view, isPart);

    private int Heading(MapView view, IReadOnlyList<string> names)
    {
        var answer = MapAnswer.Of(view.Cells, view.Query.Interactivity, view.Speed, view.Query.Filter);
        var top = Wrapped("heading", HeadingSize, HeadingLine, Margin + 12, MapWords.PictureTitle(answer));
        top = Wrapped("sub", SubSize, SubLine, top - 2, MapWords.PictureAlso(answer));
        return Wrapped("small", SmallSize, SmallLine, top, HomeWords.Map(names));
    }

    private int Heads(MapGrid grid, int top)
    {
        var column = 0;
        foreach (var (vendor, columns) in grid.Vendors)
        {
            Line("small", (LeftOf(column) + LeftOf(column + columns) - Gap) / 2, top + 8, vendor, "middle");
            column += columns;
        }

        for (var i = 0; i < grid.Gpus.Count; i++)
            Line("strong", LeftOf(i) + ((_column - Gap) / 2), top + 26, grid.Gpus[i].Label, "middle");
        return top + 32;
    }

    private int Table(MapGrid grid, int top)
    {
        foreach (var group in grid.Groups)
        {
            if (group.Model is { } model)
            {
                Line("strong", Margin, top + 20, model.Label);
                top += 27;
            }

            foreach (var row in group.Rows)
                top = Row(row, group.Model is null, top);
        }

        return top;
    }

    private int Row(MapRow row, bool isNamed, int top)
    {
        var cells = row.Tiles.Select(tile => tile is null ? null : LinesOf(tile)).ToList();
        var names = WrappedText.Of(isNamed ? MapWords.PictureRow(row.Model, row.Label) : row.Label, Names - 6, SmallSize);
        var height = Math.Max(HeightOf(names.Count), cells.Select((lines, i) => lines is null ? 0 : HeightOf(lines.Count) + BelowLetter(row.Tiles[i]!)).Max());
        for (var i = 0; i < names.Count; i++)
            Line("small", Margin, top + FirstLine + (i * SmallLine), names[i]);
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { } lines)
                Cell(row.Tiles[i]!, lines, LeftOf(i), top, height);
            else
                Line("", LeftOf(i) + ((_column - Gap) / 2), top + FirstLine, "·", "middle");
        }

        return top + height + Gap;
    }

    private void Cell(MapTile tile, List<string> lines, int left, int top, int height)
    {
        var ink = InkOf(tile.Css);
        _cells.Add(new MapDrawingCell(tile.Css, left, top, _column - Gap, height));
        Line($"tiny {ink}", left + _column - Gap - 5, top + 12, tile.Source, "end");
        for (var i = 0; i < lines.Count; i++)
        {
            var css = i == 0 && tile.Speed.Length > 0 ? "big" : "tiny";
            var y = top + FirstLine + BelowLetter(tile) + (i * SmallLine) + (i > 0 && tile.Speed.Length > 0 ? 2 : 0);
            Line($"{css} {ink}", left + ((_column - Gap) / 2), y, lines[i], "middle");
        }
    }

    // The ramp of ratios, and what an outline, the grey ground and the letters mean.
    private int Key(int top, MapView view, IReadOnlyList<string> names, bool isPart)
    {
        for (var i = 0; i < HeatScale.Steps.Count; i++)
        {
            var (step, left) = (HeatScale.Steps[i], Margin + (i * (Step + Gap)));
            _cells.Add(new MapDrawingCell(step.Css, left, top, Step, 18));
            Line($"tiny {InkOf(step.Css)}", left + (Step / 2), top + 13, step.Label, "middle");
        }

        var right = Margin + (HeatScale.Steps.Count * (Step + Gap)) + 12;
        _cells.Add(new MapDrawingCell("weak mtp", right, top + 3, 20, 12));
        Line("small", right + 26, top + 13, MapEvidence.Weak);
        _cells.Add(new MapDrawingCell("none", right, top + 23, 20, 12));
        Line("small", right + 26, top + 33, MapWords.PictureLetters(MapQuery.Sources.Reverse()));
        Line("small", Margin, top + 33, MapWords.PictureScale(names));
        return isPart
            ? top + 42
            : Wrapped(
                "small", SmallSize, SmallLine, top + 56,
                MapKeyWords.OfPicture(view.Cells, view.Query.Interactivity is not null, view.Map.UsualSequence));
    }

    // What a cell of the page has in two lines and a corner stands in lines here: a drawing has room downwards.
    private List<string> LinesOf(MapTile tile)
    {
        IEnumerable<string> first = tile.Speed.Length > 0 ? [tile.Words, tile.Speed] : WrappedText.Of(tile.Words, _column - 8, SmallSize);
        return [.. first, .. tile.Facts.Append(tile.Marks).SelectMany(text => WrappedText.Of(text, _column - 8, SmallSize))];
    }

    private static string Source(MapView view) => MapWords.PictureSource(view.Cells.Select(c => c.Pair.Source), view.Catalog.Dataset.Snapshot);

    private int LeftOf(int column) => Margin + Names + (column * _column);

    private static int HeightOf(int lines) => FirstLine + ((lines - 1) * SmallLine) + Foot;

    // A ratio is short; words that say why there is none are as wide as the cell.
    private static int BelowLetter(MapTile tile) => tile.Speed.Length > 0 ? 0 : 6;

    private static string InkOf(string css) => css switch
    {
        "o3" or "m4" or "m5" => "deep",
        "none" => "none",
        _ when css.StartsWith("weak", StringComparison.Ordinal) => "plain",
        _ => "pale",
    };

    private int Wrapped(string css, double size, int lineHeight, int top, string text)
    {
        foreach (var line in WrappedText.Of(text, Width - (2 * Margin), size))
        {
            Line(css, Margin, top, line);
            top += lineHeight;
        }

        return top;
    }

    private void Line(string css, int left, int top, string text, string anchor = "start") => _lines.Add(new PictureLine(css, left, top, anchor, text));
}

/// <summary>One cell of the picture.</summary>
internal sealed record MapDrawingCell(string Css, int Left, int Top, int Width, int Height);
