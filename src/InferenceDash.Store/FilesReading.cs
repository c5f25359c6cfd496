namespace InferenceDash.Store;

/// <summary>Files, read as an import would read them. Nothing of them is in the store.</summary>
/// <param name="Issues">What is wrong with them, in the words of an import; it names no snapshot.</param>
/// <param name="IsRefused">Whether an import would have stored nothing; there are no points then.</param>
/// <param name="Points">Their measurements.</param>
public sealed record FilesReading(ImportResult Issues, bool IsRefused, IReadOnlyList<BenchmarkPoint> Points);
