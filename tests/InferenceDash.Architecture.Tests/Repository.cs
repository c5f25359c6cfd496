using System.Xml.Linq;

namespace InferenceDash.Architecture.Tests;

/// <summary>The files of the repository, for what compiled code does not tell: constants are copied into it, comments and scripts are not in it.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    private static readonly string[] Written = ["src", "tests"];
    private static readonly string[] Made = ["obj", "bin", "node_modules"];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The written files below a folder, with their paths from the root.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder, params string[] extensions) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal) && !IsMade(path))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, Read(path))),
    ];

    /// <summary>The projects that a project of <c>src</c> or <c>tests</c> refers to, by name.</summary>
    public static IReadOnlyList<string> ProjectsKnownBy(string project) => ReferencesOf(project, "ProjectReference", Path.GetFileNameWithoutExtension);

    /// <summary>The packages that a project refers to.</summary>
    public static IReadOnlyList<string> PackagesOf(string project) => ReferencesOf(project, "PackageReference", static name => name);

    /// <summary>Every project, by name.</summary>
    public static IReadOnlyList<string> Projects =>
    [
        .. Written.SelectMany(folder => Directory.EnumerateDirectories(Path.Combine(Root, folder), "InferenceDash.*"))
            .Select(path => Path.GetFileName(path)!)
            .Order(StringComparer.Ordinal),
    ];

    private static IReadOnlyList<string> ReferencesOf(string project, string kind, Func<string, string> name) =>
    [
        .. ProjectFile(project).Descendants(kind)
            .Select(reference => name(reference.Attribute("Include")!.Value))
            .Order(StringComparer.Ordinal),
    ];

    private static XDocument ProjectFile(string project)
    {
        var path = Written.Select(folder => Path.Combine(Root, folder, project, project + ".csproj")).Single(File.Exists);
        return XDocument.Parse(File.ReadAllText(path));
    }

    // What builds and package managers put beside the sources.
    private static bool IsMade(string path) =>
        path.Split('/').Intersect(Made, StringComparer.Ordinal).Any() || path.Contains("wwwroot/lib/", StringComparison.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "InferenceDash.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("These tests read the repository's sources, and stand in none.");
    }
}

/// <summary>A written file.</summary>
/// <param name="Path">From the repository's root, with slashes.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>Its lines, with numbers as editors count them.</summary>
    public IEnumerable<(int Number, string Text)> Lines => Text.Split('\n').Select((line, index) => (index + 1, line));
}
