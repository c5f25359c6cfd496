using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace InferenceDash.Store.Tests;

/// <summary>A PostgreSQL server of a test's own, which may be stopped, hung and started again. It is gone with its folder.</summary>
internal sealed class OwnPostgres : IDisposable
{
    private const string Packages = "/usr/lib/postgresql";

    private static readonly string? Programs = Directory.Exists(Packages)
        ? Directory.EnumerateDirectories(Packages).Select(version => $"{version}/bin").LastOrDefault(folder => File.Exists($"{folder}/initdb"))
        : null;

    private readonly string _folder = Directory.CreateTempSubdirectory("inferencedash-postgres-").FullName;
    private readonly int _port = FreePort();

    /// <summary>Why there cannot be one; null: there can.</summary>
    public static string? ReasonToSkip { get; } =
        PostgresServer.ReasonToSkip ?? (Programs is null ? $"needs PostgreSQL's programs where Debian's package has them, in {Packages}" : null);

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Database=postgres;Username=tests";

    private string Data => Path.Combine(_folder, "data");

    public static OwnPostgres Start()
    {
        var server = new OwnPostgres();
        if (Environment.UserName == "root")
            Run("chown", "postgres", server._folder);
        RunAsItsUser("initdb", "-D", server.Data, "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        server.Up();
        return server;
    }

    public void Up() => RunAsItsUser(
        "pg_ctl", "-D", Data, "-l", Path.Combine(_folder, "server.log"), "-w", "-t", "60",
        "-o", $"-h 127.0.0.1 -p {_port} -k {_folder} -c fsync=off", "start");

    public void Down() => RunAsItsUser("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    /// <summary>From here on nothing of the server answers, and nothing of it is closed.</summary>
    public void Hang() => Signal("-STOP");

    public void GoOn() => Signal("-CONT");

    public void Dispose()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            GoOn();
            Down();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private void Signal(string signal)
    {
        var server = int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First());
        // The server first, so that it starts no other one in between.
        Run("kill", [signal, server.ToString()]);
        foreach (var other in Process.GetProcesses().Select(process => process.Id).Where(process => ParentOf(process) == server))
        {
            // One that serves a connection may end meanwhile.
            if (ExitOf("kill", signal, other.ToString()) != 0)
                ParentOf(other).ShouldNotBe(server);
        }
    }

    // The fourth field of the state, after a name in brackets that may hold anything.
    private static int? ParentOf(int process)
    {
        try
        {
            return int.Parse(File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return null;
        }
    }

    // PostgreSQL refuses to run as root: then it runs as the user that its package made.
    private static void RunAsItsUser(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        if (Environment.UserName == "root")
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments) =>
        ExitOf(program, arguments).ShouldBe(0, $"{program} {string.Join(' ', arguments)}");

    private static int ExitOf(string program, params string[] arguments)
    {
        // Its output is not read: the server that it starts would hold it open.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        foreach (var argument in (string[])["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A fact that needs one, and is skipped where there cannot be one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OwnPostgresFactAttribute : FactAttribute
{
    public OwnPostgresFactAttribute() => Skip = OwnPostgres.ReasonToSkip;
}
