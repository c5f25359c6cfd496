using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace InferenceDash.Words.Comparing;

/// <summary>A piece of a sentence; <paramref name="Series"/> is set where it names a series.</summary>
/// <param name="Text">The words.</param>
/// <param name="Series">Index of the series they name; null: none.</param>
/// <param name="IsQuiet">Whether it only adds to what was said, and is set in a lighter weight.</param>
public sealed record TextRun(string Text, int? Series = null, bool IsQuiet = false);

/// <summary>Sentences whose names of leaders keep their series, so that a page can colour them.</summary>
internal static class Runs
{
    /// <summary>One sentence: an interpolated string whose holes are texts, or runs that stay runs.</summary>
    public static IReadOnlyList<TextRun> Of(RunsHandler sentence) => sentence.Runs;

    /// <summary>Phrases in a row, with commas between.</summary>
    public static IReadOnlyList<TextRun> List(IEnumerable<IReadOnlyList<TextRun>> phrases) =>
        [.. phrases.SelectMany(static (phrase, i) => i == 0 ? phrase : [new TextRun(Listed.Comma), .. phrase])];
}

/// <summary>
/// Takes an interpolated string apart into runs. For another language its template and what stands in its places are kept apart, as with
/// <see cref="SaidText"/>.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct RunsHandler
{
    private readonly Translations _translations;
    private readonly List<TextRun> _pieces;
    private readonly StringBuilder? _template;

    public RunsHandler(int literalLength, int formattedCount)
    {
        _translations = Language.Current.Translations;
        _pieces = new List<TextRun>((2 * formattedCount) + 1);
        if (!_translations.IsEmpty)
            _template = new StringBuilder(literalLength + (4 * formattedCount));
    }

    public IReadOnlyList<TextRun> Runs => _template is null ? _pieces : Translated(_template.ToString());

    public void AppendLiteral(string text)
    {
        if (_template is null)
            Add(_pieces, new TextRun(text));
        else
            _template.Append(Translations.Escaped(text));
    }

    public void AppendFormatted(string text) => AppendFormatted(new TextRun(text));

    public void AppendFormatted(TextRun run)
    {
        if (_template is null)
        {
            Add(_pieces, run);
            return;
        }

        _template.Append(CultureInfo.InvariantCulture, $"{{{_pieces.Count}}}");
        _pieces.Add(run);
    }

    private List<TextRun> Translated(string template)
    {
        var runs = new List<TextRun>();
        foreach (var (text, place) in _translations.PiecesOf(template))
            Add(runs, place is { } piece ? _pieces[piece] : new TextRun(text));
        for (var i = 0; i < runs.Count; i++)
            runs[i] = runs[i] with { Text = Tidied(i == 0 ? "" : runs[i - 1].Text, runs[i].Text, i == runs.Count - 1 ? "" : runs[i + 1].Text) };
        return runs;
    }

    // A space at the end of a piece stands or goes by what follows it.
    private static string Tidied(string before, string text, string after)
    {
        var (from, to) = (before.Length == 0 ? "" : before[^1..], after.Length == 0 ? "" : after[..1]);
        return ChineseText.Tidied(from + text + to)[from.Length..^to.Length];
    }

    // Neighbours that name nobody are one piece.
    private static void Add(List<TextRun> runs, TextRun run)
    {
        if (run is { Series: null, IsQuiet: false } && runs is [.., { Series: null, IsQuiet: false } last])
            runs[^1] = new TextRun(last.Text + run.Text);
        else
            runs.Add(run);
    }
}
