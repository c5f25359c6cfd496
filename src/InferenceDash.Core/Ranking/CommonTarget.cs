namespace InferenceDash.Core.Ranking;

/// <summary>The interactivity that a ranking shows until its reader names another.</summary>
public static class CommonTarget
{
    private const int MostDecimals = 6;

    private static readonly double[] Round = [5, 10, 20, 40, 60, 80, 100, 150, 200, 300, 400, 600, 800, 1000];

    /// <summary>
    /// The middle of the stretch that most series cover, of several the widest: an integer, or with as few decimals as it takes
    /// to stay in that stretch (methodology, Ranking).
    /// </summary>
    /// <param name="ranges">What each series covers; those without points are null.</param>
    /// <returns>An interactivity, tok/s/user; null without points.</returns>
    public static double? Of(IEnumerable<InteractivityRange?> ranges)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        var known = ranges.OfType<InteractivityRange>().ToList();
        if (known.Count == 0)
            return null;

        // Where coverage is greatest a range begins; it lasts until the first end of those that cover that place.
        var stretches = known.Select(r => r.Low).Distinct().Order()
            .Select(low => (Low: low, Covering: known.Where(r => r.Contains(low)).ToList()))
            .Select(s => (s.Covering.Count, Range: new InteractivityRange(s.Low, s.Covering.Min(r => r.High))))
            .ToList();
        var most = stretches.Max(s => s.Count);
        return Middle(stretches.Where(s => s.Count == most).MaxBy(s => s.Range.High - s.Range.Low).Range);
    }

    /// <summary>The round interactivities, tok/s/user, that at least one series covers; rising.</summary>
    /// <param name="ranges">What each series covers; those without points are null.</param>
    public static IReadOnlyList<double> RoundOnes(IEnumerable<InteractivityRange?> ranges)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        var known = ranges.OfType<InteractivityRange>().ToList();
        return [.. Round.Where(target => known.Exists(r => r.Contains(target)))];
    }

    private static double Middle(InteractivityRange range)
    {
        var middle = range.Low + ((range.High - range.Low) / 2);
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            var rounded = Math.Round(middle, decimals, MidpointRounding.AwayFromZero);
            if (range.Contains(rounded) && rounded > 0)
                return rounded;
        }

        return middle;
    }
}
