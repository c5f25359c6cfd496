namespace InferenceDash.Words.Comparing;

/// <summary>The status of an operating point in words: what is known, and where it is not, why.</summary>
public static class StatusWords
{
    /// <summary>One phrase, in lower case.</summary>
    /// <param name="point">The operating point.</param>
    /// <param name="curve">The curve it was read off.</param>
    /// <param name="target">The target, tok/s/user.</param>
    public static string Of(OperatingPoint point, Curve curve, double target)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(curve);
        return point.Status switch
        {
            OperatingPointStatus.NoData => Say.Of("no data"),
            OperatingPointStatus.Measured => Say.Of("measured"),
            OperatingPointStatus.Published => Say.Of("published"),
            OperatingPointStatus.Composed => Say.Of("composed"),
            OperatingPointStatus.Interpolated => Say.Of($"interpolated {Bracket(point)}"),
            OperatingPointStatus.BelowRange when point.IsBound => Say.Of($"starts at {Figure.Knot(curve.Slowest!.Value)}"),
            OperatingPointStatus.BelowRange => Say.Of($"from its point at {Figure.Knot(curve.Range!.Value.Low)}, slower ones are worse"),
            _ => AboveRange(curve, target),
        };
    }

    /// <summary>One phrase of one series at a target.</summary>
    internal static string Of(TargetRow row, int series, Comparison comparison) =>
        Of(row.Points[series], comparison.Series[series].Curve.Single, row.Interactivity);

    /// <summary>The status of both series at a target in a few words: once where it is the same, else each with its name.</summary>
    public static string OfBoth(TargetRow row, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(comparison);
        // Between which points is part of the evidence.
        if (row.Points.All(p => p.Status == OperatingPointStatus.Interpolated))
            return Say.Of("interpolated");
        var phrases = comparison.Series.Select((_, i) => Of(row, i, comparison)).ToList();
        return phrases.Distinct().Count() == 1
            ? phrases[0]
            : string.Join(" · ", comparison.Series.Zip(phrases, static (s, phrase) => Say.Of($"{s.Label}: {phrase}")));
    }

    /// <summary>The knots an interpolated point lies between: <c>84–108</c>.</summary>
    internal static string Bracket(OperatingPoint point) =>
        $"{Figure.Knot(point.Bracket[0].Interactivity)}–{Figure.Knot(point.Bracket[^1].Interactivity)}";

    // A published page is known up to its band's end. Without a band nobody knows how far the series reaches: the highest
    // published point is named as that, not as the series' limit.
    private static string AboveRange(Curve curve, double target)
    {
        var highest = Figure.Knot(curve.Range!.Value.High);
        if (!curve.IsPublished)
            return Say.Of($"not reached (max {highest})");
        if (curve.Band is not { } band)
            return Say.Of($"not reached (highest published: {highest})");
        var end = Figure.Knot(band.High);
        return target <= band.High ? Say.Of($"not published between {highest} and {end}") : Say.Of($"not reached (max {end})");
    }
}
