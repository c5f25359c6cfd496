using System.Diagnostics;

namespace InferenceDash.Web.Tests.Commands;

/// <summary>What a shell makes of a line that is not finished.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("inferencedash compa", "compare")]
    [InlineData("inferencedash compare --sn", "--snap")]
    [InlineData("inferencedash rank qwen-3-5 --by p", "power")]
    [InlineData("inferencedash compare x --price ne", "neocloud")]
    [InlineData("inferencedash completion z", "zsh")]
    [InlineData("inferencedash zzz", "")]
    public async Task Bash_completes_a_line_with_the_script(string line, string completed)
    {
        var script = await _run.RunAsync("completion", "bash");
        script.ExitCode.ShouldBe(0);
        _run.Write("completion.bash", script.Output);

        (await BashAsync(line)).ShouldBe(completed);
    }

    [Theory]
    [InlineData("zsh", "compdef _inferencedash inferencedash")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName inferencedash")]
    public async Task Other_shells_have_scripts_that_ask_the_same(string shell, string registers)
    {
        var script = (await _run.RunAsync("completion", shell)).Output;

        script.ShouldContain(registers);
        script.ShouldContain("[suggest:");
        script.ShouldNotContain("\r");
    }

    [Fact]
    public async Task A_shell_that_there_is_no_script_for_is_refused()
    {
        var answer = await _run.RunAsync("completion", "fish");

        answer.ExitCode.ShouldBe(2);
        answer.Errors.ShouldContain("fish");
    }

    // As bash does when the tab key is pressed at the end of the line, with the program under the name it is installed by.
    private async Task<string> BashAsync(string line)
    {
        var program = _run.Write("bin/inferencedash", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "InferenceDash.Web.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        const string Press = """
            PATH="$PWD/bin:$PATH"
            source completion.bash
            COMP_LINE="$1"; COMP_POINT=${#1}; read -ra COMP_WORDS <<< "$1"; COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            $(complete -p inferencedash | sed 's/.*-F \([^ ]*\).*/\1/'); printf '%s\n' "${COMPREPLY[@]}"
            """;
        var start = new ProcessStartInfo("bash", ["--norc", "-c", Press, "bash", line])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _run.Folder,
        };
        using var bash = Process.Start(start)!;
        var (output, errors) = (bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        await bash.WaitForExitAsync();
        bash.ExitCode.ShouldBe(0, await errors);
        return (await output).Trim();
    }
}
