namespace InferenceDash.Words.Comparing;

/// <summary>What a comparison says at one target, as a paragraph.</summary>
/// <param name="Interactivity">The target, tok/s/user.</param>
/// <param name="Where">Its place in words: <c>lower part of the band 60–157</c>.</param>
/// <param name="Text">The paragraph.</param>
public sealed record Paragraph(double Interactivity, string Where, string Text);

/// <summary>
/// One generated paragraph per target. Its beginning follows the target's place, so that a page does not read like a form
/// letter; the figures are those of the table, at its precision.
/// </summary>
public sealed class Narrative
{
    private readonly Comparison _comparison;
    private readonly Labels _names;
    private readonly string _gpu;

    private Narrative(Comparison comparison, Labels names, string gpu) => (_comparison, _names, _gpu) = (comparison, names, gpu);

    /// <summary>The paragraphs of a comparison, in the order of its targets.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="names">Names of its sides.</param>
    /// <param name="gpu">Label of the GPU: <c>H100</c>.</param>
    public static IReadOnlyList<Paragraph> Of(Comparison comparison, Labels names, string gpu)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(names);
        var narrative = new Narrative(comparison, names, gpu);
        return [.. comparison.Targets.Select(narrative.ParagraphOf)];
    }

    private Paragraph ParagraphOf(TargetComparison target)
    {
        var place = PlaceOf(target.Interactivity);
        var sentences = target.ThroughputRatio is null
            ? NarrativeOfOneSide.Sentences(target, _comparison, _names)
            : [Throughput(target, place), Gain(target), Cost(target), Saving(target), Concurrency(target), Origin(target), Held(target.Method, _names.Method), Held(target.Off, _names.Off)];
        return new Paragraph(target.Interactivity, Where(place), string.Join(' ', sentences.Where(s => s.Length > 0)));
    }

    private InteractivityRange? Known =>
        _comparison.Band ?? InteractivityRange.Union(_comparison.Method.Range, _comparison.Off.Range);

    private string Range => Known is { } known ? Figure.Range(new InteractivityRange(Rounded(known.Low), Rounded(known.High))) : "";

    private string RangeWord => _comparison switch
    {
        { Band: not null } => "band",
        _ when _comparison.IsPublished() => "published range",
        _ => "measured range",
    };

    private Place PlaceOf(double target)
    {
        if (Known is not { } known || !known.Contains(target))
            return Place.Outside;
        var share = known.High == known.Low ? 0.5 : (target - known.Low) / (known.High - known.Low);
        return share < 1 / 3.0 ? Place.Low : share <= 2 / 3.0 ? Place.Middle : Place.High;
    }

    private string Where(Place place) => place switch
    {
        _ when Known is null => "no data",
        Place.Low => $"lower part of the {RangeWord} {Range}",
        Place.Middle => $"middle of the {RangeWord} {Range}",
        Place.High => $"upper part of the {RangeWord} {Range}",
        _ => $"outside the {RangeWord} {Range}",
    };

    private string Throughput(TargetComparison target, Place place)
    {
        var (with, without) = (Metrics.Throughput.Print(target.Method), Metrics.Throughput.Print(target.Off));
        var (method, off, at) = (_names.Method, _names.Off, Figure.Interactivity(target.Interactivity));
        const string s = Figure.Nbsp;
        return place switch
        {
            Place.Low =>
                $"Near the low end of the {RangeWord} ({Range}{s}tok/s/user), at {at}{s}tok/s/user, "
                    + $"one {_gpu} delivers {with}{s}tok/s with {method} and {without} with {off}.",
            Place.Middle =>
                $"Around the middle of the {RangeWord} ({Range}{s}tok/s/user), at {at}{s}tok/s/user, "
                    + $"one {_gpu} delivers {with}{s}tok/s with {method} and {without} with {off}.",
            Place.High =>
                $"Toward the upper end of the {RangeWord} ({Range}{s}tok/s/user), at {at}{s}tok/s/user, "
                    + $"one {_gpu} delivers {with}{s}tok/s with {method} and {without} with {off}.",
            _ => $"At {at}{s}tok/s/user, one {_gpu} delivers {with}{s}tok/s with {method} and {without} with {off}.",
        };
    }

    private string Gain(TargetComparison target)
    {
        var gain = Math.Max(target.ThroughputRatio!.Value, 1 / target.ThroughputRatio.Value);
        var (leader, percent, ratio) = (target.Verdict == Verdict.Method ? _names.Method : _names.Off, Figure.Percent((gain - 1) * 100), Figure.Ratio(gain));
        return target.Verdict switch
        {
            Verdict.Tie => $"That is a tie within 1{Figure.Nbsp}%.",
            _ when gain < 2 => $"{leader} is ahead by {percent}.",
            _ => $"{leader} delivers {ratio} as much.",
        };
    }

    private string Cost(TargetComparison target)
    {
        if (CostGap.Of(target.Method, target.Off) is null)
            return "Without a price for this GPU there is no cost.";
        var (with, without) = (Metrics.Cost.Print(target.Method), Metrics.Cost.Print(target.Off));
        return $"A million tokens cost ${with} with {_names.Method} and ${without} with {_names.Off}.";
    }

    // One percentage: what is saved, or where rounding leaves only that, what the dearer side costs more.
    private string Saving(TargetComparison target)
    {
        if (CostGap.Of(target.Method, target.Off) is not { } gap)
            return "";
        var (cheaper, dearer) = (_names[gap.Cheaper ?? 0], _names[1 - (gap.Cheaper ?? 0)]);
        return gap switch
        {
            { IsTie: true } => $"The costs are the same within 1{Figure.Nbsp}%.",
            { IsEqualAsPrinted: true } => "The published costs are the same.",
            { Cheaper: not null, PercentCheaper: { } saved } => $"{cheaper} is {Figure.Saving(saved)} cheaper per token.",
            { Cheaper: not null, PercentMore: { } more } => $"{dearer} costs {Figure.Percent(more)} more per token.",
            _ => "The costs are rounded too coarsely for a percentage.",
        };
    }

    private string Concurrency(TargetComparison target)
    {
        if (target.Method.Concurrency is not { } a || target.Off.Concurrency is not { } b)
            return "";
        var (with, without) = (Figure.Print(a, 0), Figure.Print(b, 0));
        return $"That takes about {with} concurrent requests with {_names.Method} and about {without} with {_names.Off}.";
    }

    private string Origin(TargetComparison target)
    {
        var (first, second) = (KnotGap.Of(target.Method), KnotGap.Of(target.Off));
        return (first, second) switch
        {
            (null, null) => "",
            ({ } one, null) => $"The {_names.Method} figure is interpolated between {Low(one)} and {High(one)}{Figure.Nbsp}tok/s/user.",
            (null, { } one) => $"The {_names.Off} figure is interpolated between {Low(one)} and {High(one)}{Figure.Nbsp}tok/s/user.",
            ({ } a, { } b) when (Low(a), High(a)) == (Low(b), High(b)) =>
                $"Both figures are interpolated between {Low(a)} and {High(a)}{Figure.Nbsp}tok/s/user.",
            ({ } a, { } b) =>
                $"Both figures are interpolated: {_names.Method} between {Low(a)} and {High(a)}{Figure.Nbsp}tok/s/user, "
                    + $"{_names.Off} between {Low(b)} and {High(b)}.",
        };
    }

    // Slower points were measured and are worse: the figure is that of a faster point.
    private static string Held(OperatingPoint point, string name) => point.Status == OperatingPointStatus.BelowRange
        ? $"The {name} figure is that of {Figure.Knot(point.Bracket[0].Interactivity)}{Figure.Nbsp}tok/s/user: its slower points are worse."
        : "";

    private static string Low(KnotGap gap) => Figure.Knot(gap.Low.Interactivity);

    private static string High(KnotGap gap) => Figure.Knot(gap.High.Interactivity);

    private static double Rounded(double interactivity) => Math.Round(interactivity, interactivity >= 10 ? 0 : 1);
}
