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

    /// <summary>
    /// The least and the greatest saving of a series against another over a range that both cover, %; null where it cannot be
    /// stated at every place of it.
    /// </summary>
    public static (double Least, double Most)? Saving(ComparedSeries leader, ComparedSeries other, InteractivityRange range)
    {
        ArgumentNullException.ThrowIfNull(leader);
        ArgumentNullException.ThrowIfNull(other);
        double least = double.PositiveInfinity, most = 0;
        foreach (var interactivity in Places(leader.Curve.Single, other.Curve.Single, range))
        {
            if (CostGap.Of(leader.At(interactivity), other.At(interactivity)) is not { Cheaper: 0, PercentCheaper: { } percent })
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
