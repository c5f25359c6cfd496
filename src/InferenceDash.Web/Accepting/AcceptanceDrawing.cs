namespace InferenceDash.Web.Accepting;

/// <summary>Where each part of the picture of acceptance lengths goes, px: one chart for each served model.</summary>
internal sealed class AcceptanceDrawing
{
    public const int Wide = 960, Margin = 24, Column = (Wide - (2 * Margin)) / Columns, Plot = 180, Line = 18, Key = 44;

    private const int Columns = 3, SaysTop = 58, SaysSize = 13, SourceSize = 11, Heading = 46, Below = 56;
    private readonly List<PictureLine> _lines = [];
    private readonly List<AcceptancePanel> _panels = [];

    private AcceptanceDrawing(AcceptanceView view)
    {
        _lines.Add(new PictureLine("heading", Margin, 36, "start", AcceptanceLengthWords.Title));
        var top = Wrapped("sub", SaysSize, SaysTop, AcceptanceLengthWords.PictureSays(view.Curves)) + 14;
        foreach (var row in view.ByServedModel.Chunk(Columns))
        {
            var keys = row.Select(model => model
                .Select(curve => WrappedText.Of(AcceptanceLengthWords.Row(curve.Key), Column - Key - 12, SourceSize)).ToList()).ToList();
            var legend = Heading + (keys.Max(lines => lines.Sum(l => l.Count)) * Line);
            for (var i = 0; i < row.Length; i++)
                _panels.Add(new AcceptancePanel(row[i].Key, [.. row[i]], Margin + (i * Column), top, top + legend, [.. Keyed(keys[i], top + 22)]));
            top += legend + Plot + Below;
        }

        Height = Wrapped("small", SourceSize, top, AcceptanceLengthWords.PictureSource(view.Curves, view.Catalog.Dataset.Snapshot));
    }

    public int Height { get; }

    public IReadOnlyList<PictureLine> Lines => _lines;

    public IReadOnlyList<AcceptancePanel> Panels => _panels;

    public static AcceptanceDrawing Of(AcceptanceView view) => new(view);

    private static IEnumerable<(int Top, IReadOnlyList<string> Words)> Keyed(IEnumerable<IReadOnlyList<string>> keys, int top)
    {
        foreach (var words in keys)
        {
            yield return (top, words);
            top += words.Count * Line;
        }
    }

    private int Wrapped(string css, double size, int top, string text)
    {
        foreach (var line in WrappedText.Of(text, Wide - (2 * Margin), size))
        {
            _lines.Add(new PictureLine(css, Margin, top, "start", line));
            top += Line;
        }

        return top;
    }
}

/// <summary>The chart of one served model, and where each of its curves is named.</summary>
internal sealed record AcceptancePanel(
    string Name, IReadOnlyList<AcceptanceCurve> Curves, int Left, int Top, int PlotTop, IReadOnlyList<(int Top, IReadOnlyList<string> Words)> Keys);
