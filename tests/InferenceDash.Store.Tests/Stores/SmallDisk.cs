using System.Diagnostics;

namespace InferenceDash.Store.Tests;

/// <summary>A file system of 1 MB in memory, gone with its folder.</summary>
internal sealed class SmallDisk : IDisposable
{
    public SmallDisk() => Mount(Folder).ShouldBe(0);

    /// <summary>Why there cannot be one; null: there can.</summary>
    public static string? ReasonToSkip { get; } = Try();

    public string Folder { get; } = Directory.CreateTempSubdirectory("inferencedash-disk-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Unmount(Folder);
        Directory.Delete(Folder);
    }

    private static string? Try()
    {
        const string Reason = "needs a small file system: only root may mount one, and not in every container";
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            return Reason;
        var folder = Directory.CreateTempSubdirectory("inferencedash-disk-").FullName;
        var isMounted = Mount(folder) == 0;
        if (isMounted)
            Unmount(folder);
        Directory.Delete(folder);
        return isMounted ? null : Reason;
    }

    private static int Mount(string folder) => Run("mount", "-t", "tmpfs", "-o", "size=1m", "none", folder);

    private static int Unmount(string folder) => Run("umount", "-l", folder);

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}

/// <summary>A fact that needs one, and is skipped where there cannot be one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    private bool _needsPostgres;

    public SmallDiskFactAttribute() => Skip = SmallDisk.ReasonToSkip;

    public bool NeedsPostgres
    {
        get => _needsPostgres;
        set => Skip = (_needsPostgres = value) ? SmallDisk.ReasonToSkip ?? PostgresServer.ReasonToSkip : SmallDisk.ReasonToSkip;
    }
}
