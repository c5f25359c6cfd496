namespace InferenceDash.Web.Tests.Serving;

/// <summary>Folders that last as long as the test run.</summary>
internal static class Scratch
{
    private static readonly DirectoryInfo Root = Directory.CreateTempSubdirectory("inferencedash-web-");

    static Scratch() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Root.Delete(recursive: true);

    public static string NewFolder() => Root.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;
}
