using System.IO.Enumeration;

namespace InferenceDash.Store.Import.Sources;

/// <summary>
/// Paths with <c>*</c> and <c>?</c>, for where the shell does not expand them; <c>**</c> is any number of folders, at the end
/// of a pattern with all files in them.
/// </summary>
/// <remarks>
/// The globs of .NET's own package know no <c>?</c>, take names that begin with a dot, and follow a link that leads back
/// until the path is too long.
/// </remarks>
internal static class PathPattern
{
    public static bool IsOne(string path) => path.AsSpan().ContainsAny('*', '?') && !File.Exists(path) && !Directory.Exists(path);

    /// <summary>The files that match, sorted.</summary>
    public static IReadOnlyList<string> Expand(string pattern)
    {
        var root = Path.GetPathRoot(pattern) ?? "";
        var steps = pattern[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> found = [root];
        for (var i = 0; i < steps.Length; i++)
        {
            var (step, isLast) = (steps[i], i == steps.Length - 1);
            found = step switch
            {
                "**" => isLast ? found.SelectMany(Folders).SelectMany(Entries).Where(File.Exists) : found.SelectMany(Folders),
                _ when !step.AsSpan().ContainsAny('*', '?') => found.Select(folder => Path.Combine(folder, step)).Where(IsThere),
                _ => found.SelectMany(folder => Entries(folder).Where(path => Matches(step, path) && IsThere(path))),
            };

            bool IsThere(string path) => isLast ? File.Exists(path) : Directory.Exists(path);
        }

        return [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static bool Matches(string step, string path) =>
        FileSystemName.MatchesSimpleExpression(step, Path.GetFileName(path.AsSpan()), ignoreCase: false);

    // As a shell does, without names that begin with a dot.
    private static IEnumerable<string> Entries(string folder) =>
        Directory.EnumerateFileSystemEntries(folder.Length == 0 ? "." : folder, "*", new EnumerationOptions { IgnoreInaccessible = true })
            .Select(path => folder.Length == 0 ? Path.GetFileName(path) : path);

    private static IEnumerable<string> Folders(string folder) =>
        Entries(folder).Where(path => Directory.Exists(path) && new DirectoryInfo(path).LinkTarget is null).SelectMany(Folders).Prepend(folder);
}
