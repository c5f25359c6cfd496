namespace InferenceDash.Store.Tests;

/// <summary>Makes benchmark CSV files: a sound row, with the fields that the case is about changed.</summary>
internal static class Sweep
{
    private static readonly (string Column, string Value)[] Sound =
    [
        ("model", "qwen-3-5"), ("gpu", "h100"), ("precision", "fp8"), ("sequence", "1k/1k"), ("spec_method", "mtp"),
        ("engine", "vLLM"), ("date", "2026-06-11"), ("run", "run-1"), ("concurrency", "8"), ("gpus", "4"),
        ("interactivity_tok_s_user", "133"), ("throughput_tok_s_gpu", "240.5"),
    ];

    /// <summary>A file of one row; columns that a sound row does not need are added.</summary>
    public static string With(params (string Column, string Value)[] changes) => File(changes);

    /// <summary>A file with one row for each set of changes, all of the same columns.</summary>
    public static string File(params (string Column, string Value)[][] rows)
    {
        var columns = Sound.Select(field => field.Column).Union(rows[0].Select(field => field.Column)).ToList();
        var lines = rows.Select(changes => string.Join(',', columns.Select(column => Quoted(Value(column, changes)))));
        return string.Join('\n', lines.Prepend(string.Join(',', columns))) + "\n";
    }

    public static string Without(string column)
    {
        var kept = Sound.Where(field => field.Column != column).ToList();
        return $"{string.Join(',', kept.Select(field => field.Column))}\n{string.Join(',', kept.Select(field => field.Value))}\n";
    }

    /// <summary>The point of a sound row.</summary>
    public static async Task<Core.BenchmarkPoint> PointAsync()
    {
        using var temporary = await TemporaryStore.BundledAsync();
        await temporary.ImportSoundAsync(With());
        return (await temporary.ReadAsync()).Measured[0];
    }

    private static string Value(string column, (string Column, string Value)[] changes)
    {
        var change = Array.FindLastIndex(changes, field => field.Column == column);
        return change >= 0 ? changes[change].Value : Array.Find(Sound, field => field.Column == column).Value ?? "";
    }

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(",\"\n\r") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
