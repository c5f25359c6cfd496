using System.Diagnostics;
using InferenceDash.Web.Commands;
using Microsoft.Data.Sqlite;

namespace InferenceDash.Web.Tests.Commands;

/// <summary>What a command answered.</summary>
internal sealed record CommandAnswer(int ExitCode, string Output, string Errors)
{
    /// <summary>What is on the error output besides the note that the store is new.</summary>
    public string Complaints => string.Concat(Errors.Split('\n')
        .Where(line => line.Length > 0 && !line.StartsWith("note: new store", StringComparison.Ordinal))
        .Select(line => $"{line}\n"));
}

/// <summary>A folder with a store in it, and commands run on it: in this process, or as their users run them.</summary>
internal sealed class CommandRun : IDisposable
{
    // Only a process that hangs takes so long.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public string Folder { get; } = Directory.CreateTempSubdirectory("inferencedash-").FullName;

    public string Store => PathOf("store.db");

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Runs a command on this folder's store, or on the one that it names.</summary>
    public async Task<CommandAnswer> RunAsync(params string[] arguments)
    {
        string[] named = arguments.Contains("--db", StringComparer.Ordinal) ? [] : ["--db", Store];
        using var output = new StringWriter();
        using var errors = new StringWriter();
        // No progress shows where no time passes, however long the machine takes.
        var exitCode = await CommandLine.RunAsync(
            [.. arguments, .. named], new CommandOutput { Output = output, Error = errors, IsTerminal = false, Clock = new ManualClock() });
        return new CommandAnswer(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>Runs the program as a process in this folder.</summary>
    public async Task<CommandAnswer> RunProcessAsync(Stream input, (string Name, string Value)[] environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await input.CopyToAsync(process.StandardInput.BaseStream);
        process.StandardInput.Close();
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

    public Task<CommandAnswer> RunProcessAsync(params string[] arguments) => RunProcessAsync(Stream.Null, [], arguments);

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

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
