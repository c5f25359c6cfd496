namespace InferenceDash.Store.Import.Sources;

/// <summary>
/// Names of the files that say what the benchmark files beside them do not: <c>NAME.meta.json</c> for one file,
/// <c>inferencedash.json</c> for all in its folder. Such a file is read with those, not on its own.
/// </summary>
internal static class SidecarNames
{
    private const string Suffix = ".meta.json";
    private const string OfFolder = "inferencedash.json";

    public static bool IsOne(string path) =>
        path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Path.GetFileName(path), OfFolder, StringComparison.OrdinalIgnoreCase);

    /// <summary>The sidecars that a file may have; what an earlier one says wins.</summary>
    public static IReadOnlyList<string> Of(string fileName) => fileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
        ? [fileName + Suffix, fileName[..^3] + Suffix, OfFolder]
        : [fileName + Suffix, OfFolder];
}
