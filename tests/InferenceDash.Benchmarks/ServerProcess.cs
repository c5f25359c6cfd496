using System.Diagnostics;
using System.Globalization;
using InferenceDash.Web.Addresses;

namespace InferenceDash.Benchmarks;

/// <summary>A server in a process of its own on the loopback address; it ends with this object.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int MostLines = 12;
    private const string Listens = "Now listening on: ";

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);
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
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet", [program, "--db", store, "--urls", "http://127.0.0.1:0", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The keys of its forms stand there, and go with it.
        if (folder is not null)
            start.Environment["HOME"] = folder;
        var process = Process.Start(start)!;
        var server = new ServerProcess(process, new HttpClient(), store, folder);
        process.OutputDataReceived += (_, line) => server.Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            server.Client.BaseAddress = await server._listens.Task;
            using var answer = await server.Client.GetAsync("/");
            answer.EnsureSuccessStatusCode();
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

    // The console begins an entry with its level; what belongs to it is indented.
    private void Read(string? line)
    {
        if (line is null)
        {
            _listens.TrySetException(new InvalidOperationException("The server ended before it listened."));
            return;
        }

        if (line.Contains(Listens, StringComparison.Ordinal))
            _listens.TrySetResult(new Uri(line.Split(Listens)[1].Trim()));
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
}
