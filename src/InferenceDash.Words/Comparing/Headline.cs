namespace InferenceDash.Words.Comparing;

/// <summary>The answer of a comparison in one line, and what else belongs to it in a second one.</summary>
/// <param name="Answer">The answer, in pieces.</param>
/// <param name="Also">The second line; may be empty.</param>
public sealed record Headline(IReadOnlyList<TextRun> Answer, string Also)
{
    // A lead below this is said as a percentage: "1.0×" would be none.
    private const double LeastRatio = 1.1;

    /// <summary>The answer as plain text.</summary>
    public string Text => string.Concat(Answer.Select(r => r.Text));

    /// <summary>The headline of a comparison.</summary>
    /// <param name="comparison">Two series on one GPU.</param>
    public static Headline Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Withheld(comparison) ?? Given(comparison) with { Caveat = LeadCaveat.Of(comparison, Metrics.Throughput) ?? "" };
    }

    /// <summary>That measurements behind the answer are flagged, and why, or did not serve the same work; may be empty.</summary>
    public string Caveat { get; init; } = "";

    /// <summary>Whether the answer names no winner, because flagged measurements alone would decide.</summary>
    public bool IsWithheld { get; private init; }

    // One stretch that hangs on flagged measurements is enough: the answer is one sentence. The one in the middle goes first.
    private static Headline? Withheld(Comparison comparison)
    {
        if (comparison.Sound is null || comparison.Overlap is not { } overlap)
            return null;
        var center = LeadHeadline.Middle(overlap);
        foreach (var lead in comparison.BreakEven.Leads.OrderBy(l => !l.Range.Contains(center)))
        {
            var row = comparison.At(lead.Range.Contains(center) ? center : LeadHeadline.Middle(lead.Range));
            if (FlaggedWords.NoVerdict(comparison, row, Metrics.Throughput) is { } answer)
            {
                return new(LeadHeadline.Mentioning(comparison, answer), FlaggedWords.WithoutThem(comparison, row, Metrics.Throughput))
                {
                    Caveat = FlaggedWords.Rests(comparison, row),
                    IsWithheld = true,
                };
            }
        }

        return null;
    }

    private static Headline Given(Comparison comparison)
    {
        return comparison.BreakEven switch
        {
            { Status: BreakEvenStatus.NoOverlap } => new([new(NotComparable(comparison))], ""),
            { Status: BreakEvenStatus.Crossings } => new(Crossing(comparison), HeadlineDetail.OfCrossings(comparison)),
            { Winner: { } winner } => new(Ahead(comparison, winner), HeadlineDetail.OfLeader(comparison, winner)),
            _ => new([new(Tied(comparison))], HeadlineDetail.OfTie(comparison)),
        };
    }

    /// <summary>The headline of the same series at other targets: only what is said of one before a break-even depends on them.</summary>
    /// <param name="comparison">The comparison with those targets.</param>
    public Headline For(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return !IsWithheld && comparison.BreakEven.Status == BreakEvenStatus.Crossings ? this with { Also = HeadlineDetail.OfCrossings(comparison) } : this;
    }

    private static string NotComparable(Comparison comparison)
    {
        var (first, second) = (comparison.Series[0], comparison.Series[1]);
        if (first.Curve.Range is { } one && second.Curve.Range is { } another)
            return Apart(comparison, one, another);
        var named = first.Curve.Range is not null ? first.Label : second.Curve.Range is not null ? second.Label : null;
        var other = first.Curve.Range is not null ? second.Label : first.Label;
        return (named, comparison.Ceiling, comparison.IsPublished) switch
        {
            (null, { } ceiling, _) => Say.Of($"No point is known to meet {CeilingWords.Label(ceiling)}"),
            (null, null, true) => Say.Of("No published points here"),
            (null, null, false) => Say.Of($"No {SourceWords.Of(comparison)} points here"),
            ({ } only, { } ceiling, _) => Say.Of($"Only {only} has points known to meet {CeilingWords.Label(ceiling)}; {other} has none"),
            ({ } only, null, true) => Say.Of($"Only {only} is published here; {other} has no points"),
            ({ } only, null, false) => Say.Of($"Only {only} {SourceWords.Done(comparison)} here; {other} has no points"),
        };
    }

    private static string Apart(Comparison comparison, InteractivityRange one, InteractivityRange another)
    {
        var (first, second) = (comparison.Series[0].Label, comparison.Series[1].Label);
        var (here, there) = (Figure.AboutRange(one), Figure.AboutRange(another));
        return comparison.IsPublished
            ? Say.Of($"Not comparable: {first} is published at {here} tok/s/user, {second} at {there}")
            : Say.Of($"Not comparable: {first} {SourceWords.Done(comparison)} at {here} tok/s/user, {second} at {there}");
    }

    private static string Tied(Comparison comparison)
    {
        var range = comparison.BreakEven.Leads[0].Range;
        var (low, high) = (Figure.About(range.Low), Figure.About(range.High));
        var (first, second) = (comparison.Series[0].Label, comparison.Series[1].Label);
        return range.Low == range.High
            ? Say.Of($"{first} and {second} are within 1\u00A0% of each other at {Figure.Interactivity(range.Low)}\u00A0tok/s/user")
            : Say.Of($"{first} and {second} stay within 1\u00A0% of each other from {low} to {high}\u00A0tok/s/user");
    }

    // The middle leads; the edges of a curve are said after it, and never as the answer.
    private static IReadOnlyList<TextRun> Ahead(Comparison comparison, int winner)
    {
        var range = comparison.BreakEven.Leads[0].Range;
        var at = LeadPlace.Of(comparison, range);
        var leader = NameOf(comparison, winner);
        var half = LeadSpread.Of(CurveOf(comparison, winner), CurveOf(comparison, 1 - winner), LeadPlace.MiddleHalf(range));
        var (low, high) = (Figure.RoughRatio(half.Least), Figure.RoughRatio(half.Most));
        IReadOnlyList<TextRun> answer = Runs.Of($"At {Figure.About(at)}\u00A0tok/s/user {leader} delivers {Gain(comparison, winner, at)}");
        return range.Low == range.High || low == high || half.Least < LeastRatio
            ? answer
            : [.. answer, new TextRun(Say.Of($"; {low} to {high} over the middle half of the common range"), IsQuiet: true)];
    }

    private static string Gain(Comparison comparison, int winner, double at)
    {
        var ratio = LeadSpread.Of(CurveOf(comparison, winner), CurveOf(comparison, 1 - winner), new InteractivityRange(at, at)).Least;
        return ratio < LeastRatio
            ? Say.Of($"{Figure.Percent((ratio - 1) * 100)} more throughput per\u00A0GPU")
            : Say.Of($"{Figure.RoughRatio(ratio)} the throughput per\u00A0GPU");
    }

    private static TextRun NameOf(Comparison comparison, int series) => new(comparison.Series[series].Label, series);

    private static Curve CurveOf(Comparison comparison, int series) => comparison.Series[series].Curve.Single;

    // The stretches in a row, and what the last leader delivers in the middle of its own.
    private static IReadOnlyList<TextRun> Crossing(Comparison comparison)
    {
        var leads = comparison.BreakEven.Leads;
        var stretches = Runs.List(leads.Select((lead, i) => Stretch(lead, i, leads.Count, comparison)));
        if (leads[^1] is not { Leader: { } last } end)
            return stretches;
        var at = LeadPlace.Of(comparison, end.Range);
        return [.. stretches, new(Say.Of($": {Gain(comparison, last, at)} at {Figure.About(at)}"))];
    }

    private static IReadOnlyList<TextRun> Stretch(LeadStretch lead, int index, int count, Comparison comparison)
    {
        var leader = lead.Leader is { } series ? NameOf(comparison, series) : null;
        var (low, high) = (Figure.About(lead.Range.Low), Figure.About(lead.Range.High));
        return (index, leader) switch
        {
            (0, null) => Runs.Of($"Neither leads below {high}\u00A0tok/s/user"),
            (0, { } first) => Runs.Of($"{first} leads below {high}\u00A0tok/s/user"),
            (1, null) when count == 2 => Runs.Of($"neither above"),
            (1, { } second) when count == 2 => Runs.Of($"{second} above"),
            (_, null) when index == count - 1 => Runs.Of($"neither above {low}"),
            (_, { } last) when index == count - 1 => Runs.Of($"{last} above {low}"),
            (_, null) => Runs.Of($"neither from {low} to {high}"),
            (_, { } next) => Runs.Of($"{next} from {low} to {high}"),
        };
    }
}
