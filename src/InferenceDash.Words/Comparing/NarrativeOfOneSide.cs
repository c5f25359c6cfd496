namespace InferenceDash.Words.Comparing;

/// <summary>The paragraph of a target at which the two sides cannot be compared: what each side has there instead.</summary>
internal static class NarrativeOfOneSide
{
    public static IEnumerable<string> Sentences(TargetComparison target, Comparison comparison, Labels names) =>
    [
        Opening(target, names),
        OfSide(target.Method, comparison.Method, target.Interactivity, names.Method),
        OfSide(target.Off, comparison.Off, target.Interactivity, names.Off),
        Bounds(target),
    ];

    private static string Opening(TargetComparison target, Labels names)
    {
        var (at, leader) = (Figure.Interactivity(target.Interactivity), target.Verdict == Verdict.OnlyOff ? names.Off : names.Method);
        var other = target.Verdict == Verdict.OnlyOff ? target.Method : target.Off;
        return target.Verdict switch
        {
            Verdict.OnlyMethod or Verdict.OnlyOff when other.Status == OperatingPointStatus.NoData =>
                $"At {at}{Figure.Nbsp}tok/s/user, only {leader} has a figure.",
            Verdict.OnlyMethod or Verdict.OnlyOff => $"Only {leader} reaches {at}{Figure.Nbsp}tok/s/user.",
            _ => $"At {at}{Figure.Nbsp}tok/s/user, {names.Method} and {names.Off} cannot be compared.",
        };
    }

    private static string OfSide(OperatingPoint point, Curve curve, double target, string name)
    {
        var (throughput, cost) = (Metrics.Throughput.Print(point), Metrics.Cost.Print(point));
        return point.Status switch
        {
            OperatingPointStatus.NoData => $"{name} has no points.",
            OperatingPointStatus.AboveRange => AboveRange(curve, target, name),
            _ when point.IsBound => Bound(point, curve, name),
            _ when point.CostPerMillionTokens is null => $"{name} delivers {throughput}{Figure.Nbsp}tok/s per GPU ({StatusWords.Of(point, curve, target)}).",
            _ => $"{name} delivers {throughput}{Figure.Nbsp}tok/s per GPU at ${cost} per million tokens ({StatusWords.Of(point, curve, target)}).",
        };
    }

    private static string Bound(OperatingPoint point, Curve curve, string name)
    {
        var least = Figure.Print(point.ThroughputPerGpu!.Value, Metrics.Throughput.Decimals, Metrics.Throughput.Digits(point));
        var (own, slowest) = (Figure.Knot(point.Bracket[0].Interactivity), Figure.Knot(curve.Slowest!.Value));
        return own == slowest
            ? $"{name} delivers at least {least}{Figure.Nbsp}tok/s per GPU, its figure at its slowest point ({slowest}{Figure.Nbsp}tok/s/user)."
            : $"{name} delivers at least {least}{Figure.Nbsp}tok/s per GPU, its figure at {own}{Figure.Nbsp}tok/s/user; slower points, down to {slowest}, are worse.";
    }

    private static string AboveRange(Curve curve, double target, string name)
    {
        var highest = Figure.Knot(curve.Range!.Value.High);
        return curve switch
        {
            { IsPublished: false } => $"{name} tops out at {highest}{Figure.Nbsp}tok/s/user.",
            { Band: null } => $"The fastest published {name} point is at {highest}{Figure.Nbsp}tok/s/user.",
            { Band: { } band } when target <= band.High => $"{name} is not published between {highest} and {Figure.Knot(band.High)}{Figure.Nbsp}tok/s/user.",
            { Band: { } band } => $"{name} tops out at {Figure.Knot(band.High)}{Figure.Nbsp}tok/s/user.",
        };
    }

    private static string Bounds(TargetComparison target) => target switch
    {
        { Verdict: Verdict.OnlyMethod or Verdict.OnlyOff } => "",
        { Method.IsBound: true } or { Off.IsBound: true } => "A bound does not tell who leads.",
        _ => "",
    };
}
