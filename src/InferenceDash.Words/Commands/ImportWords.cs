namespace InferenceDash.Words.Commands;

/// <summary>What became of an import, line by line.</summary>
public static class ImportWords
{
    /// <summary>One problem with its place: <c>sweep.csv:5: precision “fp7” is not known</c>.</summary>
    /// <param name="place">File, with its line where there is one.</param>
    /// <param name="field">The field; null: the row or file as a whole.</param>
    /// <param name="value">What stands in it; null: nothing to show.</param>
    /// <param name="reason">What is wrong.</param>
    public static string Problem(string place, string? field, string? value, string reason)
    {
        var shown = value?.ReplaceLineEndings("⏎");
        return (field, shown) switch
        {
            (null, null) => $"{place}: {reason}",
            ({ }, null) => $"{place}: {field} {reason}",
            (null, { }) => $"{place}: “{shown}” {reason}",
            _ => $"{place}: {field} “{shown}” {reason}",
        };
    }

    /// <summary>A line of a file: <c>sweep.csv:5</c>.</summary>
    public static string Place(string file, int? line) => line is { } number ? $"{file}:{Figure.AsTyped(number)}" : file;

    /// <summary>The same of a problem that refuses nothing.</summary>
    public static string Warning(string problem) => $"warning: {problem}";

    /// <summary>Something worth knowing that is no problem.</summary>
    public static string Note(string note) => $"note: {note}";

    /// <summary>Problems that are not listed.</summary>
    public static string More(int count, bool canLog) => canLog
        ? $"… and {Count.Of(count)} more; --reject-log FILE writes them all"
        : $"… and {Count.Of(count)} more";

    /// <summary>Nothing was stored.</summary>
    public static string Refused(int problems, bool canSkip) => canSkip
        ? $"Import refused: {Count.Of(problems, "problem")}. Nothing was stored. --skip-bad-rows imports the rest."
        : $"Import refused: {Count.Of(problems, "problem")}. Nothing was stored.";

    /// <summary>The same content was imported before.</summary>
    public static string AlreadyImported(string? snapshot) => $"Already imported as snapshot {snapshot}. Nothing to do.";

    /// <summary>What was stored, and what was left out of it.</summary>
    public static string Imported(string stored, string? snapshot, int problems) => problems switch
    {
        0 => $"Imported {stored} as snapshot {snapshot}.",
        1 => $"Imported {stored} as snapshot {snapshot}. 1 problem reported; the row was left out.",
        _ => $"Imported {stored} as snapshot {snapshot}. {Count.Of(problems, "problem")} reported; their rows were left out.",
    };

    /// <summary>What was stored, by kind.</summary>
    public static string Stored(int benchmarkPoints, int publishedPoints, int models, int gpus, int gpuAssumptions)
    {
        (int Number, string Noun)[] kinds =
        [
            (benchmarkPoints, "benchmark point"),
            (publishedPoints, "published operating point"),
            (models, "model"),
            (gpus, "GPU"),
            (gpuAssumptions, "GPU assumption"),
        ];
        return string.Join(", ", kinds.Where(k => k.Number > 0).Select(k => Count.Of(k.Number, k.Noun)));
    }
}
