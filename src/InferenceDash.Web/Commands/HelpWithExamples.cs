using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace InferenceDash.Web.Commands;

/// <summary>The help of a command, with examples after it and the name that the program is installed under.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Puts it in the place of the help that a program has anyway.</summary>
    public static RootCommand AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new HelpWithExamples((HelpAction)option.Action!);
        return root;
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var (configuration, command) = (parseResult.InvocationConfiguration, parseResult.CommandResult.Command);
        var output = configuration.Output;
        using var written = new StringWriter();
        configuration.Output = written;
        int exitCode;
        try
        {
            exitCode = help.Invoke(parseResult);
        }
        finally
        {
            configuration.Output = output;
        }

        // The file that runs is named after the project; whoever installed the program calls it by its own name.
        output.WriteLine(written.ToString().Replace($"  {RootCommand.ExecutableName}", $"  {CommandExamples.Program}", StringComparison.Ordinal).TrimEnd());
        output.WriteLine();
        output.WriteLine(QuestionHelp.Examples);
        foreach (var example in CommandExamples.Of(PathOf(command)))
            output.WriteLine($"  {example.Text}");
        output.WriteLine();
        return exitCode;
    }

    // The names of a command below the program's: "model add"; empty: the program itself.
    private static string PathOf(Command command) =>
        string.Join(' ', command.Parents.OfType<Command>().Append(command).Where(c => c is not RootCommand).Select(c => c.Name));
}
