using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace InferenceDash.Web.Commands;

/// <summary>The options of <c>gate</c> beside those of <c>import</c>.</summary>
internal static partial class GateArguments
{
    private const int MostTargets = 20;

    public static readonly Option<string[]> Baseline = Paths("--baseline", "SNAPSHOT|FILE", CommandHelp.Baseline);
    public static readonly Option<string[]> Candidate = Paths("--candidate", "FILE", CommandHelp.Candidate);
    public static readonly Option<string?> Json = new("--json") { Description = CommandHelp.JsonFile, HelpName = "FILE" };
    public static readonly Option<string?> JUnit = new("--junit") { Description = CommandHelp.JUnitFile, HelpName = "FILE" };
    public static readonly Option<string?> Markdown = new("--markdown") { Description = CommandHelp.MarkdownFile, HelpName = "FILE" };
    public static readonly Option<string?> Svg = new("--svg") { Description = CommandHelp.SvgFile, HelpName = "FILE" };

    private static readonly Option<IReadOnlyList<double>?> At = Read("--at", "T,T", CommandHelp.At, CommandHelp.Expected.Targets, TargetsOf);
    private static readonly Option<InteractivityRange?> Range = new("--range")
    {
        Description = CommandHelp.GateRange,
        HelpName = "LOW-HIGH",
        CustomParser = argument => RangeOf(One(argument)) is { } range ? range : Flaw<InteractivityRange?>(argument, CommandHelp.Expected.Range),
    };

    private static readonly Option<double?> MaxLoss = new("--max-loss")
    {
        Description = CommandHelp.MaxLoss,
        HelpName = "PERCENT",
        CustomParser = LossOf,
    };

    private static readonly Option<Metric?> MetricOption = new("--metric")
    {
        Description = CommandHelp.GateMetric,
        HelpName = "NAME",
        CustomParser = argument => GateRule.Metrics.FirstOrDefault(m => m.Key == One(argument)) ?? Flaw<Metric>(argument, CommandHelp.Expected.Metric),
    };

    private static readonly Option<string?> Price = new("--price") { Description = CommandHelp.GatePrice, HelpName = "NAME" };
    private static readonly Option<string?> Rates = new("--rates") { Description = CommandHelp.GateRates, HelpName = "SET" };
    private static readonly Option<string?> Usd = new("--usd") { Description = CommandHelp.GateUsd, HelpName = "GPU:USD" };

    public static IReadOnlyList<Option> All =>
        [Baseline, Candidate, At, Range, MaxLoss, MetricOption, Price, Rates, Usd, Json, JUnit, Markdown, Svg, .. ImportArguments.All];

    public static GateRule RuleOf(ParseResult parsed) =>
        new(parsed.GetValue(MetricOption) ?? GateRule.Metrics[0], parsed.GetValue(MaxLoss) ?? GateRule.DefaultMaxLoss);

    public static GatePlaces PlacesOf(ParseResult parsed) => new(parsed.GetValue(At), parsed.GetValue(Range));

    /// <summary>Whose prices hold.</summary>
    public static ParsedQuery RatesOf(ParseResult parsed) =>
        QueryParser.Parse(SiteUrls.RatesQuery(parsed.GetValue(Price), parsed.GetValue(Rates), parsed.GetValue(Usd)), isPlain: true);

    /// <summary>Targets are named or spread over a range, and standard output takes one answer.</summary>
    public static void RefuseConflicts(CommandResult command)
    {
        if (command.GetResult(At) is { Implicit: false } && command.GetResult(Range) is { Implicit: false })
            command.AddError(CommandHelp.BothOutcomes(At.Name, Range.Name));
        Option<string?>[] answers = [Json, JUnit, Markdown];
        if (answers.Where(o => command.GetResult(o) is not null && command.GetValue(o) == GateCommand.StandardOutput).ToList() is [var one, var other, ..])
            command.AddError(CommandHelp.BothOutcomes($"{one.Name} -", $"{other.Name} -"));
        if (command.GetResult(Svg) is not null && command.GetValue(Svg) == GateCommand.StandardOutput)
            command.AddError(CommandHelp.Wrong(Svg.Name, CommandHelp.Expected.File, GateCommand.StandardOutput));
    }

    private static Option<string[]> Paths(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        Required = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        Validators = { RefuseOptions },
    };

    // What follows the first path would otherwise pass for further paths.
    private static void RefuseOptions(OptionResult paths)
    {
        foreach (var token in paths.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
            paths.AddError(CommandHelp.NoOptionOf("gate", token.Value));
    }

    private static Option<T?> Read<T>(string name, string helpName, string description, string expected, Func<string, T?> read)
        where T : class => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = argument => read(One(argument)) ?? Flaw<T>(argument, expected),
    };

    private static IReadOnlyList<double>? TargetsOf(string text)
    {
        var targets = text.Split(',').Select(part => TargetText.TryParse(part, out var target, out _, isPlain: true) ? (double?)target : null).ToList();
        return targets.Count > MostTargets || targets.Contains(null) ? null : [.. targets.OfType<double>().Distinct()];
    }

    private static InteractivityRange? RangeOf(string text) =>
        text.Split('-') is [var low, var high] && TargetText.TryParse(low, out var least, out _, isPlain: true)
        && TargetText.TryParse(high, out var greatest, out _, isPlain: true) && least < greatest
            ? new InteractivityRange(least, greatest)
            : null;

    // 0.03 without a sign may be meant as 3 %.
    private static double? LossOf(ArgumentResult argument)
    {
        var text = One(argument);
        if (!Percentage().IsMatch(text)
            || !double.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent >= 100)
        {
            Flaw<object>(argument, CommandHelp.Expected.Loss);
            return null;
        }

        if (percent is > 0 and < 0.1 && text[^1] != '%')
            argument.AddError(CommandHelp.FractionOfLoss(MaxLoss.Name, text, Figure.AsTyped(percent * 100)));
        return percent / 100;
    }

    private static string One(ArgumentResult argument) => argument.Tokens.Count > 0 ? argument.Tokens[^1].Value : "";

    private static T? Flaw<T>(ArgumentResult argument, string expected)
    {
        argument.AddError(CommandHelp.Wrong((argument.Parent as OptionResult)?.Option.Name, expected, One(argument)));
        return default;
    }

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?%?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Percentage();
}
