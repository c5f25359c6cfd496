namespace InferenceDash.Core.Comparing;

/// <summary>The targets a comparison shows until its reader names others.</summary>
public static class DefaultTargets
{
    private const int Most = 3;
    private static readonly double[] Shares = [0.25, 0.5, 0.75];

    /// <summary>
    /// Of published points: the interactivities that both sides have, at most three of them (first, middle, last).
    /// Otherwise the 25, 50 and 75 % points of the overlap of the two frontiers, or of their union without an overlap, as
    /// integers, or with as many decimals as it takes to tell them apart and to stay in that range; duplicates once.
    /// </summary>
    /// <returns>One to three interactivities, rising; none without points.</returns>
    public static IReadOnlyList<double> Of(Curve method, Curve off)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(off);
        if (method.IsPublished && off.IsPublished && Shared(method, off) is { Length: > 0 } shared)
            return shared.Length <= Most ? shared : [shared[0], shared[(shared.Length - 1) / 2], shared[^1]];

        var range = InteractivityRange.Overlap(method.Range, off.Range) ?? InteractivityRange.Union(method.Range, off.Range);
        return range is { } r ? Quartiles(r) : [];
    }

    private static double[] Shared(Curve method, Curve off) =>
        [.. method.Points.Select(p => p.Interactivity).Intersect(off.Points.Select(p => p.Interactivity)).Order()];

    private static double[] Quartiles(InteractivityRange range)
    {
        var exact = Array.ConvertAll(Shares, share => range.Low + (share * (range.High - range.Low)));
        var integers = Rounded(exact, 0);
        if (integers.Distinct().Count() == exact.Length && integers.All(range.Contains))
            return integers;
        for (var decimals = 1; decimals <= 6; decimals++)
        {
            var rounded = Rounded(exact, decimals);
            if (rounded.All(range.Contains))
                return [.. rounded.Distinct()];
        }

        return [.. exact.Distinct()];
    }

    private static double[] Rounded(double[] values, int decimals) =>
        Array.ConvertAll(values, v => Math.Round(v, decimals, MidpointRounding.AwayFromZero));
}
