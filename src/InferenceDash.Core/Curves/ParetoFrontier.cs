using System.Globalization;

namespace InferenceDash.Core.Curves;

/// <summary>The points that no other point matches or beats in both interactivity and throughput.</summary>
public static class ParetoFrontier
{
    /// <summary>
    /// The frontier, by rising interactivity and so by strictly falling throughput. Equal interactivity keeps the higher
    /// throughput; of points equal in both, one is kept, whatever order they came in.
    /// </summary>
    /// <param name="points">Points in any order; may be empty.</param>
    /// <exception cref="ArgumentException">An interactivity or a throughput is not a finite number above 0.</exception>
    public static CurvePoint[] Of(IReadOnlyList<CurvePoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return OfSorted(Sorted(points));
    }

    /// <summary>
    /// Which of a set of places no other one matches or beats on both axes, in the order given; of places equal in both
    /// the first is kept.
    /// </summary>
    /// <param name="x">Horizontal figures; finite.</param>
    /// <param name="moreXIsBetter">Whether more is better along x.</param>
    /// <param name="y">Vertical figures, one for each of <paramref name="x"/>; finite.</param>
    /// <param name="moreYIsBetter">Whether more is better along y.</param>
    public static bool[] Mask(IReadOnlyList<double> x, bool moreXIsBetter, IReadOnlyList<double> y, bool moreYIsBetter)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Count != y.Count)
            throw new ArgumentException($"{x.Count} horizontal and {y.Count} vertical figures.", nameof(y));

        // From the best x downwards a place is kept exactly when its y is better than all before.
        var (sx, sy) = (moreXIsBetter ? -1 : 1, moreYIsBetter ? -1 : 1);
        var kept = new bool[x.Count];
        var best = double.PositiveInfinity;
        foreach (var i in Enumerable.Range(0, x.Count).OrderBy(i => sx * x[i]).ThenBy(i => sy * y[i]))
        {
            kept[i] = sy * y[i] < best;
            best = Math.Min(best, sy * y[i]);
        }

        return kept;
    }

    /// <summary>All points, by rising interactivity and, where equal, by rising throughput.</summary>
    internal static CurvePoint[] Sorted(IReadOnlyList<CurvePoint> points)
    {
        var sorted = new CurvePoint[points.Count];
        for (var i = 0; i < sorted.Length; i++)
        {
            var point = points[i];
            if (!IsPositive(point.Interactivity) || !IsPositive(point.ThroughputPerGpu))
                throw Unusable(i, point, nameof(points));
            sorted[i] = point;
        }

        Array.Sort(sorted, Order);
        return sorted;
    }

    /// <summary>The frontier of points in the order of <see cref="Sorted"/>.</summary>
    internal static CurvePoint[] OfSorted(CurvePoint[] sorted)
    {
        // From the fastest user downwards a point is on the frontier exactly when it has more throughput than all before.
        var kept = 0;
        var best = 0.0;
        for (var i = sorted.Length - 1; i >= 0; i--)
        {
            if (sorted[i].ThroughputPerGpu > best)
            {
                best = sorted[i].ThroughputPerGpu;
                kept++;
            }
        }

        var frontier = new CurvePoint[kept];
        best = 0;
        for (var i = sorted.Length - 1; i >= 0; i--)
        {
            if (sorted[i].ThroughputPerGpu > best)
            {
                best = sorted[i].ThroughputPerGpu;
                frontier[--kept] = sorted[i];
            }
        }

        return frontier;
    }

    private static readonly Comparison<CurvePoint> Order = static (a, b) =>
    {
        if (a.Interactivity != b.Interactivity)
            return a.Interactivity < b.Interactivity ? -1 : 1;
        if (a.ThroughputPerGpu != b.ThroughputPerGpu)
            return a.ThroughputPerGpu < b.ThroughputPerGpu ? -1 : 1;
        return Duplicates(a, b);
    };

    // Equal in both figures: a fixed order, so that the one kept, the last, does not depend on the order of the input. A
    // known date or concurrency stands before an unknown one.
    private static int Duplicates(CurvePoint a, CurvePoint b)
    {
        var byDate = Nullable.Compare(a.Date, b.Date);
        if (byDate != 0)
            return byDate;
        var byConcurrency = (b.Concurrency ?? double.PositiveInfinity).CompareTo(a.Concurrency ?? double.PositiveInfinity);
        return byConcurrency != 0 ? byConcurrency : string.CompareOrdinal(b.Engine, a.Engine);
    }

    private static bool IsPositive(double value) => value > 0 && double.IsFinite(value);

    private static ArgumentException Unusable(int index, CurvePoint point, string argument) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"Point {index} has interactivity {point.Interactivity} and throughput {point.ThroughputPerGpu}; both must be finite and above 0."),
        argument);
}
