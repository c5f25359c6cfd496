namespace InferenceDash.Words.Bringing;

/// <summary>What a reader is asked for, by the names of sidecars.</summary>
public static class UploadFieldWords
{
    /// <summary>The choice of nothing.</summary>
    public static string Choose => Say.Of("Choose");

    /// <summary>What stands at a field that was left empty.</summary>
    public static string Needed => Say.Of("Fill this in");

    /// <summary>The choice of what is said for all files.</summary>
    public static string AsForAll => Say.Of("As for all files");

    /// <summary>What a field is called.</summary>
    public static string Label(string field) => field switch
    {
        "model" => Say.Of("Model"),
        "gpu" => "GPU",
        "gpus" => Say.Of("Number of GPUs"),
        "precision" => Say.Of("Precision"),
        "spec_method" => Say.Of("Spec method"),
        "engine" => Say.Of("Engine"),
        "sequence" => Say.Of("Sequence (in/out)"),
        "date" => Say.Of("Date of the run"),
        "draft_tokens" => Say.Of("Draft tokens (k)"),
        "concurrency" => Say.Of("Concurrency"),
        _ => field.Replace('_', ' '),
    };

    /// <summary>The label of a field of one file, for those who do not see its row.</summary>
    public static string LabelOf(string field, string file) => Say.Of($"{Label(field)} of {file}");

    /// <summary>What a value looks like; empty: a menu shows it.</summary>
    public static string Example(string field) => field switch
    {
        "gpus" => "8",
        "engine" => "vLLM",
        "sequence" => "1k/1k",
        "draft_tokens" => Say.Of("unknown"),
        "concurrency" => "64",
        _ => "",
    };

    /// <summary>A value that the name of the file has.</summary>
    public static string FromFileName => Say.Of("from the file name");

    /// <summary>A value that the name of the served model has.</summary>
    public static string FromServedModel => Say.Of("from the model name in the file");

    /// <summary>A date that nothing but the day of the upload speaks for.</summary>
    public static string UploadDay => Say.Of("the day of the upload");

    /// <summary>What a file says of itself: its format, its rows, and what else there is.</summary>
    public static string About(string? format, int rows, IEnumerable<string?> says)
    {
        string?[] parts = [format, rows > 0 ? Count.Of(rows, "row") : null, .. says];
        return Listed.Commas(parts.OfType<string>());
    }

    /// <summary>Why a row, or a file, is not used.</summary>
    /// <param name="line">The row; null: the file.</param>
    /// <param name="field">The field; null: none in particular.</param>
    /// <param name="value">What stands there; null: nothing.</param>
    /// <param name="reason">What is wrong with it.</param>
    public static string Flaw(int? line, string? field, string? value, string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        // A sentence of its own names the value and needs no subject.
        if (reason.Length > 0 && char.IsUpper(reason[0]))
            return line is { } number ? Say.Of($"Row {Count.Of(number)}: {reason}") : reason;
        string?[] place = [line is { } row ? Say.Of($"Row {Count.Of(row)}") : null, field, value is { Length: > 0 } ? $"“{value}”" : null];
        var where = Listed.Commas(place.OfType<string>());
        return where.Length == 0 ? Say.Of($"This file {reason}.") : Say.Of($"{where} {reason}.", "flaw");
    }

    /// <summary>Where a rule of quality is broken: <c>Row 3</c>, <c>3 rows</c>.</summary>
    public static string Rows(IReadOnlyList<int> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines is [var only] ? Say.Of($"Row {Count.Of(only)}") : Count.Of(lines.Count, "row");
    }

    /// <summary>How many more flaws there are.</summary>
    public static string More(int count) => Say.Of($"And {Count.Of(count)} more.");
}
