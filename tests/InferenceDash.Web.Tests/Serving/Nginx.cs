using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>nginx with the configuration of <c>deploy/</c>, before two servers.</summary>
internal sealed class Nginx : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("inferencedash-nginx-").FullName;
    private readonly Process _process;

    private Nginx(string program, Uri first, Uri second)
    {
        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}");
        var site = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "deploy", "nginx.conf"))
            .Replace("127.0.0.1:5001", first.Authority, StringComparison.Ordinal)
            .Replace("127.0.0.1:5002", second.Authority, StringComparison.Ordinal)
            .Replace("listen 80;", $"listen 127.0.0.1:{port};", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "site.conf"), site);
        var folders = string.Concat(new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(kind => $"{kind}_temp_path {_folder}/{kind}; "));
        // The folder belongs to whoever runs the tests, and so do the workers.
        var user = Environment.UserName == "root" ? "user root;" : "";
        File.WriteAllText(
            Path.Combine(_folder, "nginx.conf"),
            $"daemon off; {user} pid {_folder}/pid; events {{ }} http {{ access_log off; {folders} include {_folder}/site.conf; }}");
        _process = Process.Start(new ProcessStartInfo(program, ["-c", Path.Combine(_folder, "nginx.conf"), "-e", Path.Combine(_folder, "errors")])
        {
            UseShellExecute = false,
        })!;
    }

    public Uri Address { get; }

    /// <summary>Where Debian's package puts it; null: it is not there.</summary>
    public static string? Program { get; } = new[] { "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx" }.FirstOrDefault(File.Exists);

    public static async Task<Nginx> StartAsync(Uri first, Uri second)
    {
        var nginx = new Nginx(Program!, first, second);
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, nginx.Address.Port);
                return nginx;
            }
            catch (SocketException) when (watch.Elapsed < Longest && !nginx._process.HasExited)
            {
                await Task.Delay(20);
            }
        }
    }

    public void Dispose()
    {
        // Its workers end with it.
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A fact that needs nginx and PostgreSQL, and is skipped where one of them is not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NginxFactAttribute : FactAttribute
{
    public NginxFactAttribute() => Skip = OwnDatabase.ReasonToSkip
        ?? (Nginx.Program is null ? "needs nginx: install it (Debian, as root: apt-get install nginx-light)" : null);
}
