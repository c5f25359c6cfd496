using System.Runtime.CompilerServices;

namespace InferenceDash.Words.Comparing;

/// <summary>A piece of a sentence; <paramref name="Side"/> is set where it names a side that leads.</summary>
/// <param name="Text">The words.</param>
/// <param name="Side">The side they name; null: none.</param>
public sealed record TextRun(string Text, Side? Side = null);

/// <summary>Sentences whose names of leaders keep their side, so that a page can colour them.</summary>
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
        if (run.Side is null && _runs is [.., { Side: null } last])
            _runs[^1] = new TextRun(last.Text + run.Text);
        else
            _runs.Add(run);
    }
}
