using System.Diagnostics;
using System.Text.Json;
using InferenceDash.Web.Tests.Commands;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>The program as a server, in a process and with a home of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly CommandRun? _run;
    private readonly Process _process;

    private ServerProcess(Process process, CommandRun? run) => (_process, _run) = (process, run);

    public Uri Address { get; private set; } = null!;

    /// <summary>Starts a server of a store and waits until it listens.</summary>
    /// <param name="store">The SQLite file, or the connection string.</param>
    /// <param name="address">Where it listens; null: somewhere.</param>
    /// <param name="environment">Variables of its environment.</param>
    public static Task<ServerProcess> StartAsync(string store, Uri? address = null, params (string Name, string Value)[] environment)
    {
        var run = new CommandRun();
        var process = run.Start(
            [("DOTNET_ENVIRONMENT", "Production"), ("HOME", run.Folder), .. environment],
            "--urls", (address ?? new Uri("http://127.0.0.1:0")).GetLeftPart(UriPartial.Authority), "--db", store);
        return ListeningAsync(new ServerProcess(process, run));
    }

    /// <summary>Starts one in another way and waits until it listens.</summary>
    public static Task<ServerProcess> StartAsync(ProcessStartInfo start) => ListeningAsync(new ServerProcess(Process.Start(start)!, run: null));

    private static async Task<ServerProcess> ListeningAsync(ServerProcess server)
    {
        const string Listens = "Now listening on: ";
        string? line;
        do
        {
            line = await server._process.StandardOutput.ReadLineAsync().WaitAsync(Longest);
        }
        while (line is not null && !line.Contains(Listens, StringComparison.Ordinal));

        server.Address = new Uri(line.ShouldNotBeNull("the server listens").Split(Listens)[1].Trim());
        // Read on, or the server would wait for room in the pipe.
        _ = server._process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = server._process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        return server;
    }

    /// <summary>Waits until it shows a snapshot.</summary>
    public Task ShowsAsync(string snapshot) => SaysAsync("/readyz", "snapshot", snapshot);

    /// <summary>Waits until it is <c>healthy</c> or <c>degraded</c>.</summary>
    public Task IsAsync(string status) => SaysAsync("/readyz", "status", status);

    /// <summary>Ends it as an operator would, and waits until it has ended.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        using var patience = new CancellationTokenSource(Longest);
        await _process.WaitForExitAsync(patience.Token);
        _process.ExitCode.ShouldBe(0);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    private async Task SaysAsync(string address, string name, string value)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(Longest);
        while (true)
        {
            using var answer = await client.GetAsync(address, patience.Token);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(patience.Token));
            if (json.RootElement.Text(name) == value)
                return;
            await Task.Delay(50, patience.Token);
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
        _run?.Dispose();
    }
}
