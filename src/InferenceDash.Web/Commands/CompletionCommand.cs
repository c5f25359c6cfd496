using System.CommandLine;

namespace InferenceDash.Web.Commands;

/// <summary>
/// <c>completion SHELL</c>: what makes a shell complete the command line. The program itself says what fits, by its directive
/// <c>[suggest]</c>.
/// </summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # bash completion of inferencedash
        _inferencedash() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(inferencedash "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o bashdefault -o default -F _inferencedash inferencedash
        """;

    private const string Zsh = """
        #compdef inferencedash
        # zsh completion of inferencedash
        _inferencedash() {
            local -a found
            found=("${(@f)$(inferencedash "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            compadd -a found || _files
        }
        compdef _inferencedash inferencedash
        """;

    private const string PowerShell = """
        # PowerShell completion of inferencedash
        Register-ArgumentCompleter -Native -CommandName inferencedash -ScriptBlock {
            param($word, $line, $position)
            inferencedash "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal) { ["bash"] = Bash, ["zsh"] = Zsh, ["pwsh"] = PowerShell };

    private static readonly Argument<string> Shell = new("SHELL") { Description = QuestionHelp.Shell };

    public static Command Create()
    {
        Shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", QuestionHelp.Completion) { Shell };
        command.SetAction(parsed =>
        {
            // A carriage return would be part of a line to a shell.
            parsed.InvocationConfiguration.Output.Write(Scripts[parsed.GetRequiredValue(Shell)].ReplaceLineEndings("\n") + "\n");
            return CommandLine.Done;
        });
        return command;
    }
}
