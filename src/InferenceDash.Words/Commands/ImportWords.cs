using InferenceDash.Words.Quality;

namespace InferenceDash.Words.Commands;

/// <summary>What an import does with points that break rules of quality.</summary>
public enum FlagOutcome
{
    /// <summary>They count.</summary>
    Counted,

    /// <summary>They are stored and do not count.</summary>
    Excluded,

    /// <summary>They refuse the import, or are left out of it.</summary>
    Refused,
}

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
        return Say.Of($"{place}: {What(field, value, reason)}");
    }

    /// <summary>One problem without its place. A reason that is a sentence of its own says everything.</summary>
    private static string What(string? field, string? value, string reason)
    {
        var shown = value?.ReplaceLineEndings("⏎");
        return (field, shown) switch
        {
            _ when reason.Length > 0 && char.IsUpper(reason[0]) => reason,
            (null, null) => reason,
            ({ }, null) => $"{field} {reason}",
            (null, { }) => $"“{shown}” {reason}",
            _ => $"{field} “{shown}” {reason}",
        };
    }

    /// <summary>A problem that several rows or files share; their places follow.</summary>
    public static string Shared(int count, bool isOfFiles, string? field, string? value, string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Say.Of($"{Count.Of(count, isOfFiles ? "file" : "row")}: {What(field, value, reason)}");
    }

    /// <summary>A place with what stands there, where that is worth telling.</summary>
    public static string Valued(string place, string? value) => value is null ? place : $"{place} “{value.ReplaceLineEndings("⏎")}”";

    /// <summary>The first places, and how many more there are.</summary>
    public static string Places(IReadOnlyList<string> first, int count)
    {
        ArgumentNullException.ThrowIfNull(first);
        var all = Listed.Commas(first);
        return count > first.Count ? Say.Of($"{all} and {Count.Of(count - first.Count)} more") : all;
    }

    /// <summary>Files that lack what options would say: <c>6 files need --gpu and --gpus, or a sidecar (not in the file): a.json, …</c></summary>
    /// <param name="options">The options.</param>
    /// <param name="causes">Why they are needed, as what a field is: <c>is not in the file</c>.</param>
    /// <param name="first">The first of the files.</param>
    /// <param name="count">How many files there are.</param>
    public static string Lacking(IReadOnlyList<string> options, IReadOnlyList<string> causes, IReadOnlyList<string> first, int count)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(causes);
        ArgumentNullException.ThrowIfNull(first);
        const string verb = "is ";
        var why = causes.Select(cause => cause.StartsWith(verb, StringComparison.Ordinal) ? cause[verb.Length..] : cause);
        var what = Say.Of($"{Listed.Of(options)}, or a sidecar ({Listed.Clauses(why)})");
        return count == 1 ? Say.Of($"{first[0]}: needs {what}") : Say.Of($"{Count.Of(count, "file")} need {what}: {Places(first, count)}");
    }

    /// <summary>Where the places are that are only counted.</summary>
    public static string LogsAll => Say.Of("--reject-log FILE lists every file and row.");

    /// <summary>A line of a file: <c>sweep.csv:5</c>.</summary>
    public static string Place(string file, int? line) => line is { } number ? $"{file}:{Figure.AsTyped(number)}" : file;

    /// <summary>The same of a problem that refuses nothing.</summary>
    public static string Warning(string problem) => Say.Of($"warning: {problem}");

    /// <summary>Something worth knowing that is no problem.</summary>
    public static string Note(string note) => Say.Of($"note: {note}");

    /// <summary>Problems that are not listed.</summary>
    public static string More(int count, bool canLog) => canLog
        ? Say.Of($"… and {Count.Of(count)} more; --reject-log FILE writes them all")
        : Say.Of($"… and {Count.Of(count)} more");

    /// <summary>Nothing was stored.</summary>
    /// <param name="rows">Rows that cannot be imported.</param>
    /// <param name="files">Files that cannot be imported as a whole.</param>
    /// <param name="flaws">What is wrong with them: a row may have several flaws, and rows may share one.</param>
    /// <param name="canSkip">Whether leaving out the rows would import the rest.</param>
    public static string Refused(int rows, int files, int flaws, bool canSkip)
    {
        (int Number, string Noun)[] places = [(rows, "row"), (files, "file")];
        var what = places.Where(w => w.Number > 0).Select(w => Count.Of(w.Number, w.Noun));
        var skip = canSkip ? Say.Of(" --skip-bad-rows imports the rest.") : "";
        return Say.Of($"Import refused: {Listed.Of(what)} cannot be imported{Flaws(rows + files, flaws)}. Nothing was stored.{skip}");
    }

    /// <summary>The same content was imported before.</summary>
    public static string AlreadyImported(string? snapshot) => Say.Of($"Already imported as snapshot {snapshot}. Nothing to do.");

    /// <summary>What was stored, and the rows that were left out of it.</summary>
    public static string Imported(string stored, string? snapshot, int rows, int flaws)
    {
        var left = rows == 0 ? "" : Say.Of($" {Count.Of(rows, "row")} {Count.Agree(rows, "was", "were")} left out{Flaws(rows, flaws)}.");
        return Say.Of($"Imported {stored} as snapshot {snapshot}.{left}");
    }

    /// <summary>Points that break rules of quality, and what becomes of them: <c>6 points are flagged: TTFT stall 3, …</c></summary>
    /// <param name="points">Points that break a rule, or several.</param>
    /// <param name="rules">Points by rule.</param>
    /// <param name="outcome">What the import does with them.</param>
    public static string Flagged(int points, IEnumerable<(QualityRule Rule, int Points)> rules, FlagOutcome outcome)
    {
        var byRule = Listed.Commas(rules.Select(rule => $"{QualityWords.Name(rule.Rule)} {Count.Of(rule.Points)}"));
        var then = (outcome, points == 1) switch
        {
            (FlagOutcome.Refused, true) => Say.Of("--strict refuses it."),
            (FlagOutcome.Refused, false) => Say.Of("--strict refuses them."),
            (FlagOutcome.Excluded, true) => Say.Of("It is stored and kept out of curves."),
            (FlagOutcome.Excluded, false) => Say.Of("They are stored and kept out of curves."),
            (_, true) => Say.Of("It counts. --exclude-flagged keeps it out of curves, --strict refuses it."),
            _ => Say.Of("They count. --exclude-flagged keeps them out of curves, --strict refuses them."),
        };
        return Say.Of($"{Count.Of(points, "point")} {Count.Agree(points, "is", "are")} flagged: {byRule}. {then}");
    }

    private static string Flaws(int places, int flaws) => flaws == places ? "" : Say.Of($" ({Count.Of(flaws, "problem")})");

    /// <summary>What was stored, by kind.</summary>
    public static string Stored(int benchmarkPoints, int publishedPoints, int acceptanceLengths, int evaluations, int models, int gpus, int gpuAssumptions)
    {
        (int Number, string Noun)[] kinds =
        [
            (benchmarkPoints, "benchmark point"),
            (publishedPoints, "published operating point"),
            (acceptanceLengths, "acceptance length"),
            (evaluations, "evaluation"),
            (models, "model"),
            (gpus, "GPU"),
            (gpuAssumptions, "GPU assumption"),
        ];
        return Listed.Commas(kinds.Where(k => k.Number > 0).Select(k => Count.Of(k.Number, k.Noun)));
    }
}
