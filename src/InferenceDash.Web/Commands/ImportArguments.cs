using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary>The options of <c>import</c>.</summary>
internal static class ImportArguments
{
    private static readonly Option<string?> Format = Text("--format", "NAME", "The format of every file; by default each is recognised by its content.");
    private static readonly Option<string?> Model = Text("--model", "NAME", "Model, where a file does not name it. So with the following.");
    private static readonly Option<string?> GpuName = Text("--gpu", "NAME", "Kind of GPU.");
    private static readonly Option<int?> Gpus = Checked("--gpus", "N", "GPUs of the whole deployment.", "a whole number of at least 1", ReadCount);
    private static readonly Option<string?> PrecisionName = Word("--precision", "fp4, fp8, bf16, …");
    private static readonly Option<string?> SpecMethodName = Word("--spec-method", "mtp, eagle, … or none.");
    private static readonly Option<string?> NewMethod = Word("--new-method", "A spec method that is not known yet, named here as well as in the file or option.");
    private static readonly Option<string?> Engine = Text("--engine", "NAME", "Serving framework.");
    private static readonly Option<Sequence?> SequenceOption = new("--sequence")
    {
        HelpName = "ISL/OSL",
        Description = "Input and output length, such as 8k/1k or 2048/512.",
        CustomParser = argument => Sequence.TryParse(One(argument), out var sequence) ? sequence : Flaw<Sequence>(argument, "an input and an output length like 1k/1k or 2048/512"),
    };

    private static readonly Option<DateOnly?> Date = Checked("--date", "DAY", "Day of the run, such as 2026-04-30.", "a date like 2026-04-30", text => DayText.Day(text));
    private static readonly Option<string?> Run = Text("--run", "NAME", "Name of the run; by default one is made from the content.");
    private static readonly Option<string?> Image = Text("--image", "NAME", "Container image of the engine.");
    private static readonly Option<int?> DraftTokens = Checked("--draft-tokens", "K", "Tokens drafted per verification step.", "a whole number of at least 1", ReadCount);
    private static readonly Option<string?> EngineVersion = Text("--engine-version", "VERSION", "Version of the engine.");
    private static readonly Option<string?> Acceptance = Text("--acceptance", "ORIGIN", "Where acceptance lengths come from: measured or synthetic.");
    private static readonly Option<bool> SkipBadRows = new("--skip-bad-rows") { Description = "Leave out the rows that cannot be imported, instead of refusing all." };
    private static readonly Option<string?> RejectLog = Text("--reject-log", "FILE", "Write every rejected row to this CSV file.");

    public static IReadOnlyList<Option> All =>
        [Format, Model, GpuName, Gpus, PrecisionName, SpecMethodName, NewMethod, Engine, SequenceOption, Date, Run, Image, DraftTokens, EngineVersion, Acceptance, SkipBadRows, RejectLog];

    public static ImportOptions Read(ParseResult parsed) => new()
    {
        Format = parsed.GetValue(Format),
        Model = parsed.GetValue(Model),
        Gpu = parsed.GetValue(GpuName),
        Gpus = parsed.GetValue(Gpus),
        Precision = parsed.GetValue(PrecisionName),
        SpecMethod = parsed.GetValue(SpecMethodName),
        NewMethod = parsed.GetValue(NewMethod),
        Engine = parsed.GetValue(Engine),
        Sequence = parsed.GetValue(SequenceOption),
        Date = parsed.GetValue(Date),
        Run = parsed.GetValue(Run),
        Image = parsed.GetValue(Image),
        DraftTokens = parsed.GetValue(DraftTokens),
        EngineVersion = parsed.GetValue(EngineVersion),
        Acceptance = parsed.GetValue(Acceptance),
        SkipBadRows = parsed.GetValue(SkipBadRows),
        RejectLog = parsed.GetValue(RejectLog),
    };

    // A value of spaces would pass for a name.
    private static Option<string?> Text(string name, string helpName, string description) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = argument => One(argument).Trim() is { Length: > 0 } text ? text : Flaw<string>(argument, "a text"),
    };

    private static Option<string?> Word(string name, string description) => new(name)
    {
        HelpName = "NAME",
        Description = description,
        CustomParser = argument => One(argument) is { Length: > 0 } text && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? text
            : Flaw<string>(argument, "letters, digits and underscores"),
    };

    private static Option<T?> Checked<T>(string name, string helpName, string description, string expected, Func<string, T?> read)
        where T : struct => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = argument =>
        {
            var value = read(One(argument));
            if (value is null)
                Flaw<string>(argument, expected);
            return value;
        },
    };

    private static int? ReadCount(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;

    private static string One(ArgumentResult argument) => argument.Tokens.Count > 0 ? argument.Tokens[^1].Value : "";

    private static T? Flaw<T>(ArgumentResult argument, string expected)
        where T : class
    {
        argument.AddError($"{(argument.Parent as OptionResult)?.Option.Name} is {expected}, not “{One(argument)}”.");
        return null;
    }
}
