namespace InferenceDash.Words.Comparing;

/// <summary>What a comparison says at one target, as a paragraph.</summary>
/// <param name="Interactivity">The target, tok/s/user.</param>
/// <param name="Where">Its place in words: <c>lower part of the band 60–157</c>.</param>
/// <param name="Text">The paragraph.</param>
public sealed record Paragraph(double Interactivity, string Where, string Text);

/// <summary>
/// One generated paragraph per target, under a heading that names target and place, so that each fact is said once; the figures
/// are those of the table, at its precision.
/// </summary>
public sealed class Narrative
{
    private readonly Comparison _comparison;
    private readonly string _gpu;

    private Narrative(Comparison comparison, string gpu) => (_comparison, _gpu) = (comparison, gpu);

    /// <summary>The paragraphs of a comparison, in the order of its targets.</summary>
    /// <param name="comparison">Two series on one GPU.</param>
    /// <param name="gpu">Label of the GPU: <c>H100</c>.</param>
    public static IReadOnlyList<Paragraph> Of(Comparison comparison, string gpu)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var narrative = new Narrative(comparison, gpu);
        return [.. comparison.Rows.Select(narrative.ParagraphOf)];
    }

    private Paragraph ParagraphOf(TargetRow row)
    {
        var place = PlaceOf(row.Interactivity);
        var sentences = row.IsCompared
            ?
            [
                Throughput(row), Gain(row), Cost(row), Saving(row), Concurrency(row), Origin(row),
                Held(row.Points[0], First), Held(row.Points[1], Second),
            ]
            : NarrativeOfOneSeries.Sentences(row, _comparison);
        return new Paragraph(
            row.Interactivity, Where(place), Listed.Sentences(sentences.Append(FlaggedWords.Rests(_comparison, row)).Where(s => s.Length > 0)));
    }

    private InteractivityRange? Known =>
        _comparison.Band ?? _comparison.Union;

    private string First => _comparison.Series[0].Label;

    private string Second => _comparison.Series[1].Label;

    private string Range => Known is { } known ? Figure.Range(new InteractivityRange(Rounded(known.Low), Rounded(known.High))) : "";

    private string RangeWord => _comparison switch
    {
        { Band: not null } => Say.Of("band"),
        _ when _comparison.IsPublished => Say.Of("published range"),
        _ => Say.Of($"{SourceWords.Of(_comparison)} range"),
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
        _ when Known is null => Say.Of("no data"),
        Place.Low => Say.Of($"lower part of the {RangeWord} {Range}"),
        Place.Middle => Say.Of($"middle of the {RangeWord} {Range}"),
        Place.High => Say.Of($"upper part of the {RangeWord} {Range}"),
        _ => Say.Of($"outside the {RangeWord} {Range}"),
    };

    private string Throughput(TargetRow row)
    {
        var (with, without) = (Metrics.Throughput.Print(row.Points[0]), Metrics.Throughput.Print(row.Points[1]));
        return Say.Of($"One {_gpu} delivers {with}\u00A0tok/s with {First} and {without} with {Second}.");
    }

    private string Gain(TargetRow row)
    {
        if (FlaggedWords.NoVerdict(_comparison, row, Metrics.Throughput) is { } none)
            return Say.Of($"{none}. {FlaggedWords.WithoutThem(_comparison, row, Metrics.Throughput)}");
        if (row.Ahead is not { } leader)
            return Say.Of($"That is a tie within 1\u00A0%.");
        var gain = row.Ratio(Metrics.Throughput, leader, 1 - leader)!.Value;
        var (name, percent, ratio) = (_comparison.Series[leader].Label, Figure.Percent((gain - 1) * 100), Figure.Ratio(gain));
        return gain < 2 ? Say.Of($"{name} is ahead by {percent}.") : Say.Of($"{name} delivers {ratio} as much.");
    }

    private string Cost(TargetRow row)
    {
        if (CostGap.Of(row.Points[0], row.Points[1]) is null)
            return Say.Of("Without a price for this GPU there is no cost.");
        var (with, without) = (Metrics.Cost.Print(row.Points[0]), Metrics.Cost.Print(row.Points[1]));
        return Say.Of($"A million tokens cost ${with} with {First} and ${without} with {Second}.");
    }

    // One percentage: what is saved, or where rounding leaves only that, what the dearer one costs more.
    private string Saving(TargetRow row)
    {
        if (CostGap.Of(row.Points[0], row.Points[1]) is not { } gap || !_comparison.SupportOf(row, Metrics.Throughput).Holds)
            return "";
        var (cheaper, dearer) = gap.Cheaper == 1 ? (Second, First) : (First, Second);
        return gap switch
        {
            { IsTie: true } => Say.Of($"The costs are the same within 1\u00A0%."),
            { IsEqualAsPrinted: true } => Say.Of("The published costs are the same."),
            { Cheaper: not null, PercentCheaper: { } saved } => Say.Of($"{cheaper} is {Figure.Saving(saved)} cheaper per token."),
            { Cheaper: not null, PercentMore: { } more } => Say.Of($"{dearer} costs {Figure.Percent(more)} more per token."),
            _ => Say.Of("The costs are rounded too coarsely for a percentage."),
        };
    }

    private string Concurrency(TargetRow row)
    {
        if (row.Points[0].Concurrency is not { } a || row.Points[1].Concurrency is not { } b)
            return "";
        var (with, without) = (Figure.Print(a, 0), Figure.Print(b, 0));
        return Say.Of($"That takes about {with} concurrent requests with {First} and about {without} with {Second}.");
    }

    private string Origin(TargetRow row)
    {
        return (KnotGap.Of(row.Points[0]), KnotGap.Of(row.Points[1])) switch
        {
            (null, null) => "",
            ({ } one, null) => Say.Of($"The {First} figure is interpolated between {Low(one)} and {High(one)}\u00A0tok/s/user."),
            (null, { } one) => Say.Of($"The {Second} figure is interpolated between {Low(one)} and {High(one)}\u00A0tok/s/user."),
            ({ } a, { } b) when (Low(a), High(a)) == (Low(b), High(b)) =>
                Say.Of($"Both figures are interpolated between {Low(a)} and {High(a)}\u00A0tok/s/user."),
            ({ } a, { } b) =>
                Say.Of($"Both figures are interpolated: {First} between {Low(a)} and {High(a)}\u00A0tok/s/user, "
                    + $"{Second} between {Low(b)} and {High(b)}."),
        };
    }

    // Slower points were measured and are worse: the figure is that of a faster point.
    private static string Held(OperatingPoint point, string name) => point.Status == OperatingPointStatus.BelowRange
        ? Say.Of($"The {name} figure is that of {Figure.Knot(point.Bracket[0].Interactivity)}\u00A0tok/s/user: its slower points are worse.")
        : "";

    private static string Low(KnotGap gap) => Figure.Knot(gap.Low.Interactivity);

    private static string High(KnotGap gap) => Figure.Knot(gap.High.Interactivity);

    private static double Rounded(double interactivity) => Math.Round(interactivity, interactivity >= 10 ? 0 : 1);
}
