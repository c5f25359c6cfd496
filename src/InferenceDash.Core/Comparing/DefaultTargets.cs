namespace InferenceDash.Core.Comparing;

/// <summary>The targets a comparison shows until its reader names others.</summary>
public static class DefaultTargets
{
    private const int Most = 3;
    private static readonly double[] Shares = [0.25, 0.5, 0.75];

    /// <summary>
    /// Of published points: the interactivities that all series have, at most three of them (first, middle, last). Otherwise
    /// the 25, 50 and 75 % points of what all series cover, or of their union where they share nothing, as integers, or to one
    /// decimal where integers coincide or leave that range (finer only where one decimal leaves it too); duplicates once.
    /// </summary>
    /// <param name="series">The series; those without points are passed over.</param>
    /// <returns>One to three interactivities, rising; none without points.</returns>
    public static IReadOnlyList<double> Of(IReadOnlyList<SeriesCurve> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var known = series.Where(s => s.Range is not null).ToList();
        if (series.Count > 0 && series.All(s => s.IsPublished) && Shared(series) is { Length: > 0 } shared)
            return shared.Length <= Most ? shared : [shared[0], shared[(shared.Length - 1) / 2], shared[^1]];

        var ranges = known.Select(s => s.Range);
        var overlap = known.Count == series.Count ? ranges.Aggregate(InteractivityRange.Overlap) : null;
        return (overlap ?? ranges.Aggregate((InteractivityRange?)null, InteractivityRange.Union)) is { } range ? Quartiles(range) : [];
    }

    private static double[] Shared(IReadOnlyList<SeriesCurve> series) =>
        [.. series.Select(s => s.Points.Select(p => p.Interactivity)).Aggregate((a, b) => a.Intersect(b)).Distinct().Order()];

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
