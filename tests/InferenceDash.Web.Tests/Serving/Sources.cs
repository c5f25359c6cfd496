namespace InferenceDash.Web.Tests.Serving;

/// <summary>The working copy that these tests were built from.</summary>
internal static class Sources
{
    public static string Root { get; } = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "InferenceDash.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
