namespace InferenceDash.Core;

/// <summary>A piece of a sentence; <paramref name="Side"/> is set where it names a side that is ahead.</summary>
/// <param name="Text">The words.</param>
/// <param name="Side">The side they name; null: none.</param>
public sealed record TextRun(string Text, Side? Side = null);

/// <summary>The answer of a comparison in one line, and what else belongs to it in a second one.</summary>
/// <param name="Answer">The answer, in pieces.</param>
/// <param name="Also">The second line; may be empty.</param>
public sealed record Headline(IReadOnlyList<TextRun> Answer, string Also)
{
    private const string Unit = "tok/s/user";

    /// <summary>The answer as plain text.</summary>
    public string Text => string.Concat(Answer.Select(r => r.Text));

    /// <summary>The headline of a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="method">Label of the method: <c>MTP</c>.</param>
    public static Headline Of(Comparison comparison, string method)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var names = new Names(method);
        var verb = comparison.Method.IsPublished || comparison.Off.IsPublished ? "published" : "measured";
        return comparison.BreakEven switch
        {
            { Status: BreakEvenStatus.NoOverlap } => new(NoOverlap(comparison, names, verb), ""),
            { Status: BreakEvenStatus.Crossings } b => new(Crossing(comparison, b, names), CrossingAlso(comparison, b, names)),
            { Winner: { } winner } b => new(Ahead(comparison, b.Leads[0].Range, winner, names), AheadAlso(comparison, winner, names, verb)),
            { } b => new([new($"{method} and Off stay within 1{Figure.Nbsp}% of each other {FromTo(b.Leads[0].Range)}")], OneSideBeyond(comparison, names, verb)),
        };
    }

    private static List<TextRun> NoOverlap(Comparison comparison, Names names, string verb)
    {
        string Covers(Side side) => comparison.Of(side).Range is { } range ? $"{names[side]} covers {Span(range)}" : "";
        if (comparison.Ceiling is { } ceiling && (comparison.Method.Range is null || comparison.Off.Range is null))
            return [new(UnderCeiling(comparison, ceiling, names))];
        if (comparison.Method.Range is null && comparison.Off.Range is null)
            return [new($"Nothing is {verb} here")];
        if (comparison.Method.Range is null)
            return [new($"Only Off is {verb} here: {names[Side.Method]} has no points to compare")];
        return comparison.Off.Range is null
            ? [new($"Only {names[Side.Method]} is {verb} here: Off has no points to compare")]
            : [new($"No shared speed: {Covers(Side.Method)}, {Covers(Side.Off)} {Unit}")];
    }

    private static string UnderCeiling(Comparison comparison, TtftCeiling ceiling, Names names) => (comparison.Method.Range, comparison.Off.Range) switch
    {
        (null, null) => $"No point is known to meet {ceiling.Label}",
        (null, _) => $"Only Off has points that meet {ceiling.Label}: of {names[Side.Method]} none is known to",
        _ => $"Only {names[Side.Method]} has points that meet {ceiling.Label}: of Off none is known to",
    };

    private static List<TextRun> Ahead(Comparison comparison, InteractivityRange range, Side winner, Names names) =>
        [new($"{names[winner]} ahead", winner), new($" {FromTo(range)}: {Gain(comparison, range, winner)}")];

    private static List<TextRun> Crossing(Comparison comparison, BreakEven breakEven, Names names)
    {
        var runs = new List<TextRun>();
        for (var i = 0; i < breakEven.Leads.Count; i++)
        {
            var lead = breakEven.Leads[i];
            if (i > 0)
                runs.Add(new(", "));
            runs.Add(lead.Leader is { } leader ? new($"{names[leader]} ahead", leader) : new(i == 0 ? "A tie" : "a tie"));
            var (low, high) = (Figure.About(lead.Range.Low), Figure.About(lead.Range.High));
            if (i == 0)
                runs.Add(new($" below {high}{Figure.Nbsp}{Unit}"));
            else if (i < breakEven.Leads.Count - 1)
                runs.Add(new($" from {low} to {high}"));
            else
                runs.Add(new(breakEven.Leads.Count == 2 ? " above" : $" above {low}"));
        }

        var last = breakEven.Leads[^1];
        if (last.Leader is { } final)
            runs.Add(new($": {UpTo(comparison, last.Range, final)}"));
        return runs;
    }

    private static string CrossingAlso(Comparison comparison, BreakEven breakEven, Names names)
    {
        var crossing = $"Throughput crosses at {List(breakEven.Interactivity)}";
        var costs = !HasPublishedCosts(comparison) || breakEven.CostInteractivity.SequenceEqual(breakEven.Interactivity)
            ? ""
            : breakEven.CostInteractivity.Count == 0 ? "; the published costs do not cross" : $"; the published costs cross at {List(breakEven.CostInteractivity)}";
        var first = comparison.Targets.FirstOrDefault(t => t.Interactivity < breakEven.Interactivity[0] && t.Verdict is Verdict.Method or Verdict.Off);
        return $"{crossing}{costs}.{(first is null ? "" : " " + AtTarget(first, names))}";
    }

    private static bool HasPublishedCosts(Comparison comparison) =>
        comparison.Method.CostPublishedUnder(comparison.Rates) is not null && comparison.Off.CostPublishedUnder(comparison.Rates) is not null;

    private static string AtTarget(TargetComparison target, Names names)
    {
        var winner = target.Verdict == Verdict.Method ? Side.Method : Side.Off;
        var ratio = Math.Max(target.ThroughputRatio!.Value, 1 / target.ThroughputRatio.Value);
        var gain = ratio < 2 ? $"{Figure.Percent((ratio - 1) * 100)} more" : $"{Figure.Ratio(ratio)} as much";
        var cost = CostGap.Of(target) is { PercentCheaper: { } percent } gap && gap.Cheaper == winner ? $" and is {CostGap.PrintSaving(percent)} cheaper per token" : "";
        return $"At {Figure.Interactivity(target.Interactivity)}, {names[winner]} delivers {gain}{cost}.";
    }

    private static string AheadAlso(Comparison comparison, Side winner, Names names, string verb)
    {
        // Of the stretch that the headline names, whatever the targets are.
        var saving = LeadSpread.Saving(comparison, winner, comparison.BreakEven.Leads[0].Range);
        var (least, most) = saving is { } s ? (CostGap.PrintSaving(s.Least), CostGap.PrintSaving(s.Most)) : ("", "");
        var cost = saving is null ? "" : least == most ? $"It is also {least} cheaper per token. " : $"It is also {least} to {most} cheaper per token. ";
        return $"{cost}The curves do not cross where both are {verb}. {OneSideBeyond(comparison, names, verb)}".TrimEnd();
    }

    // Of measured points it is worth a word where one side goes on alone; published pages show both at the same speeds.
    private static string OneSideBeyond(Comparison comparison, Names names, string verb)
    {
        if (verb == "published" || comparison.Method.Range is not { } method || comparison.Off.Range is not { } off || method.High == off.High)
            return "";
        var (further, border) = method.High > off.High ? (Side.Method, off.High) : (Side.Off, method.High);
        return $"Beyond {Figure.About(border)}{Figure.Nbsp}{Unit} only {names[further]} {(comparison.Ceiling is { } ceiling ? $"is known to meet {ceiling.Label}" : "was measured")}.";
    }

    private static string Gain(Comparison comparison, InteractivityRange range, Side winner)
    {
        var (least, most) = LeadSpread.Of(comparison.Of(winner), comparison.Of(Other(winner)), range);
        if (least < 1.1)
            return UpTo(comparison, range, winner);
        return Figure.RoughRatio(least) == Figure.RoughRatio(most)
            ? $"{Figure.RoughRatio(most)} the throughput per{Figure.Nbsp}GPU"
            : $"{Figure.RoughRatio(least)} to {Figure.RoughRatio(most)} the throughput per{Figure.Nbsp}GPU";
    }

    private static string UpTo(Comparison comparison, InteractivityRange range, Side winner)
    {
        var (_, most) = LeadSpread.Of(comparison.Of(winner), comparison.Of(Other(winner)), range);
        return most < 1.1
            ? $"by up to {Figure.Percent((most - 1) * 100)}"
            : $"up to {Figure.RoughRatio(most)} the throughput per{Figure.Nbsp}GPU";
    }

    private static Side Other(Side side) => side == Side.Method ? Side.Off : Side.Method;

    private static string FromTo(InteractivityRange range) => range.Low == range.High
        ? $"at {Figure.Interactivity(range.Low)}{Figure.Nbsp}{Unit}"
        : $"from {Whole(range.Low)} to {Whole(range.High)}{Figure.Nbsp}{Unit}";

    private static string Span(InteractivityRange range) => range.Low == range.High
        ? Whole(range.Low)
        : $"{Whole(range.Low)} to {Whole(range.High)}";

    private static string Whole(double interactivity) => Figure.About(interactivity);

    private static string List(IReadOnlyList<double> values) => values.Count == 1
        ? Figure.Crossing(values[0])
        : string.Join(", ", values.Take(values.Count - 1).Select(Figure.Crossing)) + " and " + Figure.Crossing(values[^1]);

    private sealed record Names(string Method)
    {
        public string this[Side side] => side == Side.Method ? Method : SpecMethod.Off.Label;
    }
}
