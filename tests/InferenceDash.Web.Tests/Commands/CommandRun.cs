using System.Diagnostics;

namespace InferenceDash.Web.Tests.Commands;

/// <summary>What a command answered.</summary>
internal sealed record CommandAnswer(int ExitCode, string Output, string Errors);

/// <summary>A folder with a store in it, and the program run on it as its users run it: as a process.</summary>
internal sealed class CommandRun : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    public string Folder { get; } = Directory.CreateTempSubdirectory("inferencedash-").FullName;

    public string Store => Path.Combine(Folder, "store.db");

    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Runs a command on this folder's store, in this folder.</summary>
    public Task<CommandAnswer> RunAsync(params string[] arguments) => RunAsync("", [], [.. arguments, "--db", Store]);

    public async Task<CommandAnswer> RunAsync(string input, (string Name, string Value)[] environment, string[] arguments)
    {
        using var process = Start(environment, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Longest);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        return new CommandAnswer(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts the program. The caller waits for it or kills it.</summary>
    public Process Start((string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "InferenceDash.Web.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
