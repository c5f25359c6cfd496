namespace InferenceDash.Words.Comparing;

/// <summary>What a comparison says at one target, as a paragraph.</summary>
/// <param name="Interactivity">The target, tok/s/user.</param>
/// <param name="Where">Its place in words: <c>lower part of the band 60–157</c>.</param>
/// <param name="Text">The paragraph.</param>
public sealed record Paragraph(double Interactivity, string Where, string Text);

/// <summary>
/// One generated paragraph per target. The wording varies with the target's place, so that a page does not read like
/// a form letter; the figures are those of the table, at its precision.
/// </summary>
public sealed class Narrative
{
    private readonly Comparison _comparison;
    private readonly string _method;
    private readonly string _gpu;

    private Narrative(Comparison comparison, string method, string gpu) => (_comparison, _method, _gpu) = (comparison, method, gpu);

    /// <summary>The paragraphs of a comparison, in the order of its targets.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="method">Label of the method: <c>MTP</c>.</param>
    /// <param name="gpu">Label of the GPU: <c>H100</c>.</param>
    public static IReadOnlyList<Paragraph> Of(Comparison comparison, string method, string gpu)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var narrative = new Narrative(comparison, method, gpu);
        return [.. comparison.Targets.Select(narrative.ParagraphOf)];
    }

    private Paragraph ParagraphOf(TargetComparison target)
    {
        var place = PlaceOf(target.Interactivity);
        var text = target.ThroughputRatio is null
            ? WithoutBoth(target)
            : string.Join(' ', Sentences(target, place).Where(s => s.Length > 0));
        return new Paragraph(target.Interactivity, Where(place), text);
    }

    private IEnumerable<string> Sentences(TargetComparison target, Place place)
    {
        yield return Throughput(target, place);
        yield return Cost(target, place);
        yield return Concurrency(target, place);
        yield return Origin(target);
    }

    private InteractivityRange? Known =>
        _comparison.Band ?? InteractivityRange.Union(_comparison.Method.Range, _comparison.Off.Range);

    private string RangeWord => _comparison.Band is not null ? "band" : IsPublished ? "published range" : "measured range";

    private bool IsPublished => _comparison.Method.IsPublished || _comparison.Off.IsPublished;

    private Place PlaceOf(double target)
    {
        if (Known is not { } known || !known.Contains(target))
            return Place.Outside;
        var share = known.High == known.Low ? 0.5 : (target - known.Low) / (known.High - known.Low);
        return share < 1 / 3.0 ? Place.Low : share <= 2 / 3.0 ? Place.Middle : Place.High;
    }

    private string Where(Place place)
    {
        if (Known is not { } known)
            return "no data";
        var range = $"the {RangeWord} {Figure.Range(new InteractivityRange(Rounded(known.Low), Rounded(known.High)))}";
        return place switch
        {
            Place.Low => $"lower part of {range}",
            Place.Middle => $"middle of {range}",
            Place.High => $"upper part of {range}",
            _ => $"outside {range}",
        };
    }

    private string LeadIn(double target, Place place)
    {
        var range = Known is { } known ? $"the {RangeWord} ({Figure.Range(new InteractivityRange(Rounded(known.Low), Rounded(known.High)))}{Figure.Nbsp}tok/s/user)" : "";
        var at = $"at {Figure.Interactivity(target)}{Figure.Nbsp}tok/s/user";
        return place switch
        {
            Place.Low => $"Near the low end of {range}, {at},",
            Place.Middle => $"Around the middle of {range}, {at},",
            Place.High => $"Toward the upper end of {range}, {at},",
            _ => $"A{at[1..]},",
        };
    }

    private string Throughput(TargetComparison target, Place place)
    {
        var (a, b) = (Metrics.Throughput.Print(target.Method), Metrics.Throughput.Print(target.Off));
        var leadIn = LeadIn(target.Interactivity, place);
        var (more, less) = target.ThroughputRatio < 1 ? ("Off", _method) : (_method, "Off");
        var (most, least) = target.ThroughputRatio < 1 ? (b, a) : (a, b);
        return place switch
        {
            Place.Low => $"{leadIn} one {_gpu} delivers {a}{Figure.Nbsp}tok/s with {_method} and {b} without: {Gain(target)}.",
            Place.High => $"{leadIn} {more} gets {most}{Figure.Nbsp}tok/s out of each GPU and {less} {least}: {Gain(target)}.",
            _ => $"{leadIn} throughput per GPU is {a}{Figure.Nbsp}tok/s with {_method} against {b} without: {Gain(target)}.",
        };
    }

    private string Gain(TargetComparison target)
    {
        if (target.Verdict == Verdict.Tie)
            return $"a tie within 1{Figure.Nbsp}%";
        var winner = target.Verdict == Verdict.Method ? _method : "Off";
        var ratio = Math.Max(target.ThroughputRatio!.Value, 1 / target.ThroughputRatio.Value);
        return ratio < 2
            ? $"{winner} is ahead by {Figure.Percent((ratio - 1) * 100)}"
            : $"{winner} delivers {Figure.Ratio(ratio)} as much";
    }

    private string Cost(TargetComparison target, Place place)
    {
        if (CostGap.Of(target) is not { } gap)
            return "Without a price for this GPU there is no cost.";
        var (a, b) = ("$" + Metrics.Cost.Print(target.Method), "$" + Metrics.Cost.Print(target.Off));
        var difference = Difference(gap);
        return place switch
        {
            Place.Low => $"A million tokens cost {a} with {_method} and {b} without{difference}.",
            Place.High => $"A million tokens come to {a} with {_method} and to {b} with it off{difference}.",
            _ => $"The cost per million tokens is {a} against {b}{difference}.",
        };
    }

    private string Difference(CostGap gap)
    {
        if (gap.IsTie)
            return $", the same within 1{Figure.Nbsp}%";
        if (gap.IsEqualAsPrinted)
            return ", the same as published";
        if (gap.Cheaper is not { } cheaper)
            return ", figures too coarsely rounded for a percentage";
        var (less, more) = cheaper == Side.Method ? (_method, "Off") : ("Off", _method);
        return gap switch
        {
            { PercentMore: { } dearer, PercentCheaper: { } saved } => $": {more} costs {Figure.Percent(dearer)} more per token, {less} is {Figure.Saving(saved)} cheaper",
            { PercentCheaper: { } saved } => $": {less} is {Figure.Saving(saved)} cheaper per token",
            { PercentMore: { } dearer } => $": {more} costs {Figure.Percent(dearer)} more per token",
            _ => ", figures too coarsely rounded for a percentage",
        };
    }

    private string Concurrency(TargetComparison target, Place place)
    {
        if (target.Method.Concurrency is not { } a || target.Off.Concurrency is not { } b)
            return "";
        var (with, without) = (Figure.Print(a, 0), Figure.Print(b, 0));
        return place switch
        {
            Place.Low => $"{_method} holds this pace with about {with} requests in flight, Off with about {without}.",
            Place.High => $"In flight at this pace: about {with} requests with {_method}, about {without} without.",
            _ => $"To keep up, {_method} serves about {with} requests at once and Off about {without}.",
        };
    }

    private static string Origin(TargetComparison target)
    {
        var (a, b) = (target.Method, target.Off);
        if (a.Status != OperatingPointStatus.Interpolated && b.Status != OperatingPointStatus.Interpolated)
            return "";
        if (a.Status == b.Status)
        {
            return StatusWords.Bracket(a) == StatusWords.Bracket(b)
                ? $"Both are interpolated between {Between(a)}."
                : $"Both are interpolated: with the method between {Between(a)}, without between {Between(b)}.";
        }

        return a.Status == OperatingPointStatus.Interpolated
            ? $"The figure with the method is interpolated between {Between(a)}."
            : $"The figure without is interpolated between {Between(b)}.";
    }

    private static string Between(OperatingPoint point) =>
        $"{Figure.Knot(point.Bracket[0].Interactivity)} and {Figure.Knot(point.Bracket[^1].Interactivity)}";

    private string WithoutBoth(TargetComparison target)
    {
        var at = $"At {Figure.Interactivity(target.Interactivity)}{Figure.Nbsp}tok/s/user";
        return $"{at}, {One(Side.Method, target.Method)}; {One(Side.Off, target.Off)}.{Decision(target)}";

        string One(Side side, OperatingPoint point)
        {
            var name = side == Side.Method ? _method : "Off";
            return point.Status switch
            {
                OperatingPointStatus.BelowRange =>
                    $"{name} delivers at least {Figure.Print(point.ThroughputPerGpu!.Value, 1, Metrics.Throughput.Digits(point))}{Figure.Nbsp}tok/s per GPU, what it does at its lowest point ({Figure.Knot(point.Bracket[0].Interactivity)})",
                OperatingPointStatus.AboveRange or OperatingPointStatus.NoData => $"{name} has no figure: {StatusWords.Of(point, _comparison.Of(side), target.Interactivity)}",
                _ => $"{name} delivers {Metrics.Throughput.Print(point)}{Figure.Nbsp}tok/s per GPU ({StatusWords.Of(point, _comparison.Of(side), target.Interactivity)}){CostOf(point)}",
            };
        }
    }

    private static string CostOf(OperatingPoint point) =>
        point.CostPerMillionTokens is null ? "" : $" at ${Metrics.Cost.Print(point)} per million tokens";

    private static string Decision(TargetComparison target) => target switch
    {
        { Verdict: Verdict.OnlyMethod or Verdict.OnlyOff } => "",
        { Method.Status: OperatingPointStatus.BelowRange } or { Off.Status: OperatingPointStatus.BelowRange } => " A bound has no winner.",
        _ => "",
    };

    private static double Rounded(double interactivity) => Math.Round(interactivity, interactivity >= 10 ? 0 : 1);
}
