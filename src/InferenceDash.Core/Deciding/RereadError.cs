namespace InferenceDash.Core.Deciding;

/// <summary>
/// How far re-reading is off where one configuration was measured at two acceptance lengths: each of two points is read at the
/// other's length and compared with it.
/// </summary>
/// <param name="Pairs">How many readings were compared.</param>
/// <param name="Interactivity">Centre of |estimate / measured − 1| of the interactivity (<see cref="Centre"/>).</param>
/// <param name="WorstInteractivity">The greatest of them.</param>
/// <param name="Throughput">The same of the throughput.</param>
/// <param name="WorstThroughput">The greatest of them.</param>
public sealed record RereadError(int Pairs, double Interactivity, double WorstInteractivity, double Throughput, double WorstThroughput)
{
    // Closer lengths would measure the noise of the runs.
    private const double Apart = 0.05;

    // Of one place: each is read at the length of each other one, and a store may hold it for every night of years.
    private const int MostOfPlace = 16;

    /// <summary>The error of a series; null: no two points of one configuration, concurrency and different acceptance length.</summary>
    /// <param name="points">Every measured point of the series, of all runs, in the order of their imports; of each place the newest 16 count.</param>
    public static RereadError? Of(IEnumerable<BenchmarkPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var (interactivity, throughput) = (new List<double>(), new List<double>());
        foreach (var place in points.Where(p => p.AcceptanceLength is not null).GroupBy(p => (p.Configuration, p.Series.Sequence, p.Concurrency)))
        {
            List<BenchmarkPoint> alike = [.. place.TakeLast(MostOfPlace)];
            foreach (var (from, to) in alike.SelectMany(a => alike.Select(b => (a, b))))
            {
                if (Math.Abs((from.AcceptanceLength!.Value / to.AcceptanceLength!.Value) - 1) < Apart
                    || AcceptanceReread.PointOf(from, to.AcceptanceLength.Value, 0) is not { } estimate)
                    continue;
                interactivity.Add(Math.Abs((estimate.Interactivity / to.Interactivity) - 1));
                throughput.Add(Math.Abs((estimate.ThroughputPerGpu / to.ThroughputPerGpu) - 1));
            }
        }

        return interactivity.Count == 0
            ? null
            : new RereadError(interactivity.Count, Centre.Of([.. interactivity]), interactivity.Max(), Centre.Of([.. throughput]), throughput.Max());
    }
}
