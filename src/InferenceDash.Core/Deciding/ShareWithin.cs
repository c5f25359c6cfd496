namespace InferenceDash.Core.Deciding;

/// <summary>A share of requests with its error.</summary>
/// <param name="Good">Requests within the limits.</param>
/// <param name="Requests">Requests that count, at least 1.</param>
public readonly record struct ShareWithin(int Good, int Requests)
{
    // Of the standard normal distribution, for an interval of 95 %.
    private const double Z = 1.959963984540054;

    /// <summary>The share, 0 to 1.</summary>
    public double Share => (double)Good / Requests;

    /// <summary>
    /// The 95 % interval of Wilson (1927), which stays within 0 and 1 and holds near them too: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n).
    /// It takes requests to be independent; they wait for each other, so the error of a run is larger rather than smaller.
    /// </summary>
    public Interval Error
    {
        get
        {
            double n = Requests;
            var (p, z2) = (Share, Z * Z);
            var centre = (p + (z2 / (2 * n))) / (1 + (z2 / n));
            var half = Z * Math.Sqrt((p * (1 - p) / n) + (z2 / (4 * n * n))) / (1 + (z2 / n));
            return new Interval(Good == 0 ? 0 : Math.Max(0, centre - half), Good == Requests ? 1 : Math.Min(1, centre + half));
        }
    }
}
