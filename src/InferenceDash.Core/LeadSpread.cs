namespace InferenceDash.Core;

/// <summary>How much a leader leads over a range.</summary>
internal static class LeadSpread
{
    private const int SamplesPerPiece = 32;

    /// <summary>
    /// Least and greatest ratio leader / other over a range that both curves cover. Every knot is looked at, and 31
    /// places between two of them: enough for the two digits that a headline prints.
    /// </summary>
    public static (double Least, double Most) Of(Curve leader, Curve other, InteractivityRange range)
    {
        double least = double.PositiveInfinity, most = 0;
        var borders = leader.Knots.Concat(other.Knots).Select(k => k.Interactivity).Where(range.Contains)
            .Append(range.Low).Append(range.High).Distinct().Order().ToArray();
        Look(borders[0]);
        for (var i = 1; i < borders.Length; i++)
        {
            for (var k = 1; k < SamplesPerPiece; k++)
                Look(borders[i - 1] + ((borders[i] - borders[i - 1]) * k / SamplesPerPiece));
            Look(borders[i]);
        }

        return (least, most);

        void Look(double interactivity)
        {
            var ratio = leader.ThroughputAt(interactivity)!.Value / other.ThroughputAt(interactivity)!.Value;
            (least, most) = (Math.Min(least, ratio), Math.Max(most, ratio));
        }
    }
}
