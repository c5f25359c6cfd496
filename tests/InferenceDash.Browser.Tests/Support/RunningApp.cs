using System.Diagnostics;
using System.Text;
using InferenceDash.Store;

namespace InferenceDash.Browser.Tests.Support;

/// <summary>The site as it is built, in a process of its own, on a free port of the loopback and with a store of its own.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("inferencedash-browser-");
    private readonly StringBuilder _output = new();
    private TaskCompletionSource<Uri> _address = NoAddress();
    private readonly (string Name, string Value)[] _settings;
    private Process _process;

    private RunningApp((string Name, string Value)[] settings) => (_settings, _process) = (settings, Made(settings));

    public string StorePath => Path.Combine(_folder.FullName, "store.db");

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>Starts one with settings of its own.</summary>
    public static async Task<RunningApp> StartAsync(params (string Name, string Value)[] settings)
    {
        var app = new RunningApp(settings);
        try
        {
            await app.RunAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the process as a crash would: without a word to its visitors.</summary>
    public async Task StopAsync()
    {
        if (_process.HasExited)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Starts the site that was stopped again, at the same address and with the same store.</summary>
    /// <param name="settings">Settings beside those it had.</param>
    public async Task StartAgainAsync(params (string Name, string Value)[] settings)
    {
        _process.Dispose();
        (_process, _address) = (Made([.. _settings, .. settings]), NoAddress());
        await RunAsync();
    }

    /// <summary>Imports files past the running site, as another process would, and waits until it shows them.</summary>
    public async Task ImportAsync(params string[] files)
    {
        var store = new BenchmarkStore(new StoreOptions { Path = StorePath }, TimeProvider.System);
        var import = await store.ImportAsync(files, new ImportOptions());
        import.Rejected.ShouldBeEmpty();
        using var client = new HttpClient { BaseAddress = Address };
        await Eventually.HoldsAsync(
            async () => (await client.GetStringAsync("/readyz")).Contains(import.SnapshotId!, StringComparison.Ordinal), () => "The import did not appear.");
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static TaskCompletionSource<Uri> NoAddress() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Process Made((string Name, string Value)[] settings)
    {
        var process = new Process { StartInfo = Command(settings) };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        return process;
    }

    private async Task RunAsync()
    {
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = await FirstAddressAsync();
    }

    private async Task<Uri> FirstAddressAsync()
    {
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(_address.Task, ended, Task.Delay(Patience)) == _address.Task)
            return await _address.Task;
        lock (_output)
            throw new InvalidOperationException($"The site {(ended.IsCompleted ? "ended" : $"named no address within {Patience}")}. It said:\n{_output}");
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
        var at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0)
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
    }

    private ProcessStartInfo Command((string Name, string Value)[] settings)
    {
        var site = AppContext.BaseDirectory;
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = site,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(site, "InferenceDash.Web.dll"), "--urls", Address.ToString(),
                "--db", StorePath, "--Store:BundledDataFolder", Data(site),
            },
        };
        // The test runner's own settings are not the site's.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings)
            start.ArgumentList.Add($"--{name}={value}");
        return start;
    }

    // The published points, a measured comparison of ours with two sequences, where the published ones have one each, and a long sweep.
    private string Data(string site)
    {
        var data = _folder.CreateSubdirectory("data").FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(site, "data"), "*.csv").Concat(Directory.GetFiles(Path.Combine(site, "Sweeps"), "*.csv")))
            File.Copy(file, Path.Combine(data, Path.GetFileName(file)), overwrite: true);
        File.WriteAllText(Path.Combine(data, "long-sweep.csv"), ExplorerSweep.Csv());
        return data;
    }
}
