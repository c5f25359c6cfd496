using System.Runtime.CompilerServices;

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
        [.. phrases.SelectMany(static (phrase, i) => i == 0 ? phrase : [new TextRun(", "), .. phrase])];
}

/// <summary>Takes an interpolated string apart into runs.</summary>
[InterpolatedStringHandler]
internal readonly struct RunsHandler
{
    private readonly List<TextRun> _runs;

    public RunsHandler(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _runs = new List<TextRun>((2 * formattedCount) + 1);
    }

    public IReadOnlyList<TextRun> Runs => _runs;

    public void AppendLiteral(string text) => AppendFormatted(new TextRun(text));

    public void AppendFormatted(string text) => AppendFormatted(new TextRun(text));

    public void AppendFormatted(TextRun run)
    {
        // Neighbours that name nobody are one piece.
        if (run is { Series: null, IsQuiet: false } && _runs is [.., { Series: null, IsQuiet: false } last])
            _runs[^1] = new TextRun(last.Text + run.Text);
        else
            _runs.Add(run);
    }
}
