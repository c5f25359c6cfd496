using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary>The options of <c>import</c>.</summary>
internal static class ImportArguments
{
    private static readonly Option<string?> Format = Text("--format", "NAME", CommandHelp.Format);
    private static readonly Option<string?> Model = Text("--model", "NAME", CommandHelp.Model);
    private static readonly Option<string?> GpuName = Text("--gpu", "NAME", CommandHelp.Gpu);
    private static readonly Option<int?> Gpus = Checked("--gpus", "N", CommandHelp.Gpus, CommandHelp.Expected.Number, ReadCount);
    private static readonly Option<string?> PrecisionName = Word("--precision", CommandHelp.Precision);
    private static readonly Option<string?> SpecMethodName = Word("--spec-method", CommandHelp.SpecMethod);
    private static readonly Option<string?> NewMethod = Word("--new-method", CommandHelp.NewMethod);
    private static readonly Option<string?> Engine = Text("--engine", "NAME", CommandHelp.Engine);
    private static readonly Option<Sequence?> SequenceOption = new("--sequence")
    {
        HelpName = "ISL/OSL",
        Description = CommandHelp.ImportSequence,
        CustomParser = argument => Sequence.TryParse(One(argument), out var sequence) ? sequence : Flaw<Sequence>(argument, CommandHelp.Expected.Lengths),
    };

    private static readonly Option<DateOnly?> Date = Checked("--date", "DAY", CommandHelp.Date, CommandHelp.Expected.Day, text => DayText.Day(text));
    private static readonly Option<string?> Run = Text("--run", "NAME", CommandHelp.Run);
    private static readonly Option<string?> Image = Text("--image", "NAME", CommandHelp.Image);
    private static readonly Option<int?> DraftTokens = Checked("--draft-tokens", "K", CommandHelp.DraftTokens, CommandHelp.Expected.Number, ReadCount);
    private static readonly Option<string?> EngineVersion = Text("--engine-version", "VERSION", CommandHelp.EngineVersion);
    private static readonly Option<string?> Acceptance = Text("--acceptance", "FROM", CommandHelp.Acceptance);
    private static readonly Option<string?> Thinking = Word("--thinking", CommandHelp.Thinking);
    private static readonly Option<double?> Prefill =
        Checked("--prefill-ms", "MS", CommandHelp.Prefill, CommandHelp.Expected.Milliseconds, ReadMilliseconds);
    private static readonly Option<double?> InFlight =
        Checked("--concurrency", "N", CommandHelp.Concurrency, CommandHelp.Expected.Number, ReadConcurrency);
    private static readonly Option<string[]> ServedModel = new("--served-model") { HelpName = "NAME", Description = CommandHelp.ServedModel };
    private static readonly Option<bool> Strict = new("--strict") { Description = CommandHelp.Strict };
    private static readonly Option<bool> ExcludeFlagged = new("--exclude-flagged") { Description = CommandHelp.ExcludeFlagged };
    private static readonly Option<bool> SkipBadRows = new("--skip-bad-rows") { Description = CommandHelp.SkipBadRows };
    private static readonly Option<string?> RejectLog = Text("--reject-log", "FILE", CommandHelp.RejectLog);

    public static IReadOnlyList<Option> All =>
    [
        Format, Model, GpuName, Gpus, PrecisionName, SpecMethodName, NewMethod, Engine, SequenceOption,
        Date, Run, Image, DraftTokens, EngineVersion, Acceptance, Thinking, Prefill, InFlight, ServedModel,
        Strict, ExcludeFlagged, SkipBadRows, RejectLog,
    ];

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
        Thinking = parsed.GetValue(Thinking),
        PrefillMilliseconds = parsed.GetValue(Prefill),
        Concurrency = parsed.GetValue(InFlight),
        ServedModels = parsed.GetValue(ServedModel) ?? [],
        Flagged = parsed.GetValue(Strict) ? FlaggedPoints.Refused : parsed.GetValue(ExcludeFlagged) ? FlaggedPoints.Excluded : FlaggedPoints.Counted,
        SkipBadRows = parsed.GetValue(SkipBadRows),
        RejectLog = parsed.GetValue(RejectLog),
    };

    /// <summary>Flagged measurements are refused or kept out of curves: a command that asks for both means one of them.</summary>
    public static void RefuseBothOutcomes(CommandResult command)
    {
        if (command.GetValue(Strict) && command.GetValue(ExcludeFlagged))
            command.AddError(CommandHelp.BothOutcomes(Strict.Name, ExcludeFlagged.Name));
    }

    // A value of spaces would pass for a name.
    private static Option<string?> Text(string name, string helpName, string description) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = argument => One(argument).Trim() is { Length: > 0 } text ? text : Flaw<string>(argument, CommandHelp.Expected.Text),
    };

    private static Option<string?> Word(string name, string description) => new(name)
    {
        HelpName = "NAME",
        Description = description,
        CustomParser = argument => One(argument) is { Length: > 0 } text && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? text
            : Flaw<string>(argument, CommandHelp.Expected.Word),
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

    private static double? ReadConcurrency(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Bounds.Concurrency.Contain(number) ? number : null;

    private static double? ReadMilliseconds(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Bounds.Milliseconds.Contain(number) ? number : null;

    private static string One(ArgumentResult argument) => argument.Tokens.Count > 0 ? argument.Tokens[^1].Value : "";

    private static T? Flaw<T>(ArgumentResult argument, string expected)
        where T : class
    {
        argument.AddError(CommandHelp.Wrong((argument.Parent as OptionResult)?.Option.Name, expected, One(argument)));
        return null;
    }
}
