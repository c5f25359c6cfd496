using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using InferenceDash.Web.Addresses;

namespace InferenceDash.Benchmarks;

/// <summary>A server in a process of its own on the loopback address; it ends with this object.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int MostLines = 12;

    private readonly Process _process;
    private readonly List<List<string>> _complaints = [];
    private bool _isComplaining;

    // What goes with the server; null: its store is somebody else's.
    private readonly string? _folder;

    private ServerProcess(Process process, HttpClient client, string store, string? folder) =>
        (_process, Client, Store, _folder) = (process, client, store, folder);

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    /// <summary>Its SQLite file, or its connection string.</summary>
    public string Store { get; }

    /// <summary>From the start of the program to its first answer.</summary>
    public TimeSpan FirstAnswerAfter { get; private set; }

    /// <summary>Processor time up to now, which other work on the machine does not lengthen.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Memory that the server holds now, MB.</summary>
    public double ResidentMegabytes => Status("VmRSS:");

    /// <summary>The most that it has held, MB.</summary>
    public double MostMegabytes => Status("VmHWM:");

    /// <summary>Errors in its log, the first lines of each.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_complaints)
                return [.. _complaints.Select(lines => string.Join(Environment.NewLine, lines))];
        }
    }

    /// <summary>Starts a server with the bundled data and waits for its first page.</summary>
    /// <param name="arguments">Further arguments of the program.</param>
    public static Task<ServerProcess> StartAsync(params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("inferencedash-server-").FullName;
        return StartAsync(typeof(SiteUrls).Assembly.Location, Path.Combine(folder, "store.db"), folder, arguments);
    }

    /// <summary>The same with a store that is there.</summary>
    /// <param name="store">The SQLite file that it shows, or a connection string.</param>
    /// <param name="program">Another build's program; null: the one built with this.</param>
    public static Task<ServerProcess> OfStoreAsync(string store, string? program) =>
        StartAsync(program ?? typeof(SiteUrls).Assembly.Location, store, folder: null, []);

    private static async Task<ServerProcess> StartAsync(string program, string store, string? folder, string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var clock = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--db", store, "--urls", address.ToString(), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var server = new ServerProcess(process, new HttpClient { BaseAddress = address }, store, folder);
        process.OutputDataReceived += (_, line) => server.Read(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await server.UntilServingAsync();
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        server.FirstAnswerAfter = clock.Elapsed;
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }

    private async Task UntilServingAsync()
    {
        for (var waited = 0; waited < 2_400; waited++)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The server ended with {_process.ExitCode}.");
            try
            {
                using var answer = await Client.GetAsync("/");
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }

        throw new InvalidOperationException("The server does not answer.");
    }

    // The console begins an entry with its level; what belongs to it is indented.
    private void Read(string line)
    {
        lock (_complaints)
        {
            if (!line.StartsWith(' '))
                _isComplaining = line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal);
            if (_isComplaining && !line.StartsWith(' '))
                _complaints.Add([line]);
            else if (_isComplaining && _complaints[^1].Count < MostLines)
                _complaints[^1].Add(line);
        }
    }

    private double Status(string name) => File.ReadLines($"/proc/{_process.Id}/status").Where(l => l.StartsWith(name, StringComparison.Ordinal))
        .Select(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1000).Single();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
