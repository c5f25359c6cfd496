using System.CommandLine;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary>The commands that do their work without the site. Without one, the program serves.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    /// <summary>A gate found its candidate worse than is allowed.</summary>
    public const int Worse = 3;

    private const string Suggest = "[suggest";

    private static readonly string[] Help = ["-h", "-?", "--help", "--version"];

    /// <summary>Whether the arguments name a command, or ask for help, or are none that the server knows.</summary>
    public static bool IsCommand(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (Help.Contains(args[i], StringComparer.Ordinal))
                return true;
            if (!args[i].StartsWith('-') && !args[i].StartsWith('/'))
                return !args[i].Contains('=', StringComparison.Ordinal);
            // The server's options are keys of the configuration, each with a value.
            if (!args[i].Contains('=', StringComparison.Ordinal))
                i++;
        }

        return false;
    }

    /// <summary>Runs a command; the exit code. What goes wrong is a line on the error output, never a stack trace.</summary>
    public static async Task<int> RunAsync(string[] args, CommandOutput? output = null)
    {
        output ??= new CommandOutput();
        LanguageOption.Of(args).Speak();
        var parsed = Root().Parse(args);
        // A line that a shell asks to complete is no command yet.
        if (parsed.Errors.Count > 0 && !(args is [var first, ..] && first.StartsWith(Suggest, StringComparison.Ordinal)))
        {
            foreach (var error in parsed.Errors)
                await output.Error.WriteLineAsync(error.Message);
            await output.Error.WriteLineAsync(StoreCommandWords.SeeHelp);
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(output);
        }
        catch (OperationCanceledException)
        {
            await output.Error.WriteLineAsync(StoreCommandWords.Stopped);
        }
        catch (StoreException exception)
        {
            await output.Error.WriteLineAsync(exception.Message);
        }
        catch (Exception exception)
        {
            await output.Error.WriteLineAsync(StoreCommandWords.Unexpected(exception.GetType().Name, exception.Message));
        }

        return Refused;
    }

    /// <summary>Every command.</summary>
    public static RootCommand Root() => HelpWithExamples.AddTo(new RootCommand(CommandHelp.Program)
    {
        StoreOption.Database,
        LanguageOption.Create(),
        ImportCommand.Create(),
        RetractCommand.Create(),
        SnapshotsCommand.Create(),
        ExportCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
        CheckCommand.Create(),
        QuestionCommands.Compare(),
        QuestionCommands.Rank(),
        QuestionCommands.Map(),
        QuestionCommands.Solve(),
        QuestionCommands.Fleet(),
        EvaluateCommand.Create(),
        ScheduleCommand.Create(),
        TrafficCommand.Create(),
        GateCommand.Create(),
        ReportCommand.Create(),
        ModelCommand.Create(),
        GpuCommand.Create(),
        CompletionCommand.Create(),
        McpCommand.Create(),
    }.Called(CommandExamples.Program));

    // A line that a shell asks to complete begins with the name that the program is installed under.
    private static RootCommand Called(this RootCommand root, string name)
    {
        root.Aliases.Add(name);
        return root;
    }
}
