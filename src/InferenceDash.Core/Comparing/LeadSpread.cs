namespace InferenceDash.Core.Comparing;

/// <summary>How much a leader leads over a range.</summary>
public static class LeadSpread
{
    private const int SamplesPerPiece = 32;

    /// <summary>
    /// Least and greatest ratio leader / other over a range that both curves cover. Every knot is looked at, and 31
    /// places between two of them: enough for the two digits that a headline prints.
    /// </summary>
    public static (double Least, double Most) Of(Curve leader, Curve other, InteractivityRange range)
    {
        ArgumentNullException.ThrowIfNull(leader);
        ArgumentNullException.ThrowIfNull(other);
        double least = double.PositiveInfinity, most = 0;
        foreach (var interactivity in Places(leader, other, range))
        {
            var ratio = leader.ValueAt(interactivity)!.Value / other.ValueAt(interactivity)!.Value;
            (least, most) = (Math.Min(least, ratio), Math.Max(most, ratio));
        }

        return (least, most);
    }

    /// <summary>The least and the greatest saving of the leader over a range, %; null where it cannot be stated at every place of it.</summary>
    public static (double Least, double Most)? Saving(Comparison comparison, Side winner, InteractivityRange range)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        double least = double.PositiveInfinity, most = 0;
        foreach (var interactivity in Places(comparison.Method, comparison.Off, range))
        {
            if (CostGap.Of(TargetComparison.Of(interactivity, comparison.Method, comparison.Off, comparison.Rates)) is not { PercentCheaper: { } percent } gap || gap.Cheaper != winner)
                return null;
            (least, most) = (Math.Min(least, percent), Math.Max(most, percent));
        }

        return (least, most);
    }

    private static IEnumerable<double> Places(Curve a, Curve b, InteractivityRange range)
    {
        var borders = a.Knots.Concat(b.Knots).Select(k => k.Interactivity).Where(range.Contains)
            .Append(range.Low).Append(range.High).Distinct().Order().ToArray();
        yield return borders[0];
        for (var i = 1; i < borders.Length; i++)
        {
            for (var k = 1; k < SamplesPerPiece; k++)
                yield return borders[i - 1] + ((borders[i] - borders[i - 1]) * k / SamplesPerPiece);
            yield return borders[i];
        }
    }
}
