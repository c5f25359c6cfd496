namespace InferenceDash.Store.Tests.Import.Formats;

/// <summary>Imports the content of one file, or of several, into a store with the bundled models and GPUs.</summary>
internal static class Reading
{
    /// <summary>All that a load generator's file leaves open.</summary>
    public static readonly ImportOptions Given = new()
    {
        Model = "qwen-3-5", Gpu = "h100", Gpus = 8, Precision = "fp8", SpecMethod = "mtp", Engine = "vLLM", Date = new DateOnly(2026, 6, 12),
    };

    /// <summary>The one point of a file that must be sound.</summary>
    public static async Task<BenchmarkPoint> PointAsync(string content, ImportOptions? options = null) =>
        (await PointsAsync(options ?? Given, content)).ShouldHaveSingleItem();

    /// <summary>The points of files that must be sound.</summary>
    public static async Task<IReadOnlyList<BenchmarkPoint>> PointsAsync(ImportOptions options, params string[] contents)
    {
        using var temporary = await TemporaryStore.BundledAsync();
        var result = await ImportAsync(temporary, options, contents);
        result.Rejected.ShouldBeEmpty();
        return (await temporary.ReadAsync()).Measured;
    }

    /// <summary>What is wrong with files, as field, value and reason.</summary>
    public static async Task<IReadOnlyList<(string? Field, string? Value, string Reason)>> RejectedAsync(
        ImportOptions options, params string[] contents)
    {
        using var temporary = await TemporaryStore.BundledAsync();
        var result = await ImportAsync(temporary, options, contents);
        result.IsRefused.ShouldBeTrue();
        (await temporary.ReadAsync()).Measured.ShouldBeEmpty();
        return [.. result.Rejected.Select(row => (row.Field, row.Value, row.Reason))];
    }

    /// <summary>What is odd about a file that is imported nevertheless.</summary>
    public static async Task<IReadOnlyList<(string? Field, string Reason)>> WarningsAsync(ImportOptions options, params string[] contents)
    {
        using var temporary = await TemporaryStore.BundledAsync();
        var result = await ImportAsync(temporary, options, contents);
        result.Rejected.ShouldBeEmpty();
        return [.. result.Warnings.Select(row => (row.Field, row.Reason))];
    }

    /// <summary>The rules that the points of files break, as <c>ttft-stall idle-streams</c>, point after point.</summary>
    public static async Task<string> FlagsAsync(ImportOptions options, params string[] contents)
    {
        using var temporary = await TemporaryStore.BundledAsync();
        var result = await ImportAsync(temporary, options, contents);
        result.Rejected.ShouldBeEmpty();
        return string.Join(' ', result.Flagged.Select(row => row.Flag.Rule.Key));
    }

    private static Task<ImportResult> ImportAsync(TemporaryStore temporary, ImportOptions options, string[] contents) =>
        temporary.Store.ImportAsync([.. contents.Select((content, i) => temporary.Write($"file-{i}.txt", content))], options);
}
