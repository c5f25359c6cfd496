namespace InferenceDash.Words.Comparing;

/// <summary>The paragraph of a target at which two series cannot be compared: what each has there instead.</summary>
internal static class NarrativeOfOneSeries
{
    public static IEnumerable<string> Sentences(TargetRow row, Comparison comparison) =>
    [
        Opening(row, comparison),
        .. comparison.Series.Zip(row.Points, (s, p) => OfSeries(p, s.Curve.Single, row.Interactivity, s.Label)),
        Bounds(row),
    ];

    private static string Opening(TargetRow row, Comparison comparison)
    {
        var (at, first, second) = (Figure.Interactivity(row.Interactivity), comparison.Series[0].Label, comparison.Series[1].Label);
        if (row.Alone is not { } alone)
            return Say.Of($"At {at}\u00A0tok/s/user, {first} and {second} cannot be compared.");
        var name = comparison.Series[alone].Label;
        return row.Points[1 - alone].Status == OperatingPointStatus.NoData
            ? Say.Of($"At {at}\u00A0tok/s/user, only {name} has a figure.")
            : Say.Of($"Only {name} reaches {at}\u00A0tok/s/user.");
    }

    private static string OfSeries(OperatingPoint point, Curve curve, double target, string name)
    {
        var (throughput, cost) = (Metrics.Throughput.Print(point), Metrics.Cost.Print(point));
        return point.Status switch
        {
            OperatingPointStatus.NoData => Say.Of($"{name} has no points."),
            OperatingPointStatus.AboveRange => AboveRange(curve, target, name),
            _ when point.IsBound => Bound(point, curve, name),
            _ when point.CostPerMillionTokens is null => Say.Of($"{name} delivers {throughput}\u00A0tok/s per GPU ({StatusWords.Of(point, curve, target)})."),
            _ => Say.Of($"{name} delivers {throughput}\u00A0tok/s per GPU at ${cost} per million tokens ({StatusWords.Of(point, curve, target)})."),
        };
    }

    private static string Bound(OperatingPoint point, Curve curve, string name)
    {
        var least = Figure.Print(point.ThroughputPerGpu!.Value, Metrics.Throughput.Decimals, Metrics.Throughput.Digits(point));
        var (own, slowest) = (Figure.Knot(point.Bracket[0].Interactivity), Figure.Knot(curve.Slowest!.Value));
        return own == slowest
            ? Say.Of($"{name} delivers at least {least}\u00A0tok/s per GPU, its figure at its slowest point ({slowest}\u00A0tok/s/user).")
            : Say.Of($"{name} delivers at least {least}\u00A0tok/s per GPU, its figure at {own}\u00A0tok/s/user; "
              + $"slower points, down to {slowest}, are worse.");
    }

    private static string AboveRange(Curve curve, double target, string name)
    {
        var highest = Figure.Knot(curve.Range!.Value.High);
        return curve switch
        {
            { IsPublished: false } => Say.Of($"{name} tops out at {highest}\u00A0tok/s/user."),
            { Band: null } => Say.Of($"The fastest published {name} point is at {highest}\u00A0tok/s/user."),
            { Band: { } band } when target <= band.High => Say.Of($"{name} is not published between {highest} and {Figure.Knot(band.High)}\u00A0tok/s/user."),
            { Band: { } band } => Say.Of($"{name} tops out at {Figure.Knot(band.High)}\u00A0tok/s/user."),
        };
    }

    private static string Bounds(TargetRow row) => row.Points.Any(p => p.IsBound) ? Say.Of("A bound does not tell who leads.") : "";
}
