namespace InferenceDash.Web.Comparing;

/// <summary>The target that "add target" proposes: the middle of the widest gap that the present ones leave.</summary>
public static class NextTarget
{
    /// <summary>An interactivity that no column shows yet, rounded as far as that leaves it new.</summary>
    public static double After(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var range = comparison.Overlap ?? comparison.Union ?? new InteractivityRange(1, 100);
        var taken = comparison.Rows.Select(r => r.Interactivity).ToHashSet();
        var borders = taken.Where(range.Contains).Append(range.Low).Append(range.High).Distinct().Order().ToList();
        var widest = Enumerable.Range(1, borders.Count - 1)
            .Select(i => (Low: borders[i - 1], High: borders[i]))
            .DefaultIfEmpty((range.Low, range.Low * 2))
            .MaxBy(g => g.Item2 - g.Item1);
        var middle = (widest.Item1 + widest.Item2) / 2;
        for (var decimals = 0; decimals <= 6; decimals++)
        {
            var rounded = Math.Round(middle, decimals, MidpointRounding.AwayFromZero);
            if (rounded > 0 && !taken.Contains(rounded))
                return rounded;
        }

        return middle;
    }
}
