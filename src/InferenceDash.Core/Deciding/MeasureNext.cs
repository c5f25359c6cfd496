namespace InferenceDash.Core.Deciding;

/// <summary>The measurement that would narrow the widest gap on any frontier.</summary>
/// <param name="Series">Index of the series to measure.</param>
/// <param name="Concurrency">Requests in flight to measure at, a whole number that neither knot of the gap has.</param>
/// <param name="Interactivity">About the speed it would have, tok/s/user: the geometric middle of the gap.</param>
/// <param name="Gap">The gap.</param>
public sealed record MeasureNext(int Series, double Concurrency, double Interactivity, KnotGap Gap)
{
    /// <summary>
    /// The proposal for a comparison; null where the points are published ones, which nobody here can add to, where no gap
    /// has a concurrency at both ends, or where no whole number lies between them.
    /// </summary>
    public static MeasureNext? Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return comparison.Series.SelectMany((s, i) => s.Curve.Recipes.SelectMany(r => Proposals(r.Curve, i))).MaxBy(p => p.Gap.ThroughputRatio);
    }

    private static IEnumerable<MeasureNext> Proposals(Curve curve, int series)
    {
        if (curve.IsPublished)
            yield break;
        foreach (var gap in KnotGap.All(curve))
        {
            var middle = Math.Sqrt(gap.Low.Interactivity * gap.High.Interactivity);
            if (curve.ConcurrencyAt(middle) is not { } exact)
                continue;
            var concurrency = Math.Max(1, Math.Round(exact, MidpointRounding.AwayFromZero));
            if (concurrency != gap.Low.Concurrency && concurrency != gap.High.Concurrency)
                yield return new MeasureNext(series, concurrency, middle, gap);
        }
    }
}
