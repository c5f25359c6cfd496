namespace InferenceDash.Core.Catalogs;

/// <summary>Which of the measured points count.</summary>
public static class NewestRuns
{
    /// <summary>
    /// For each series and configuration the points of its newest run, every concurrency of it, and none of another: a
    /// curve never mixes runs of one configuration. Newest is by date, then by run id.
    /// </summary>
    public static IReadOnlyList<BenchmarkPoint> Of(IEnumerable<BenchmarkPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var counting = new List<BenchmarkPoint>();
        foreach (var configuration in points.GroupBy(p => (p.Series, p.Configuration)))
        {
            var newest = configuration
                .GroupBy(p => p.Run)
                .MaxBy(run => (run.Max(p => p.Date), run.Key), RunOrder)!;
            counting.AddRange(newest);
        }

        return counting;
    }

    // Ids are numbers at the end of an address: the longer one is the later one, then letter by letter.
    private static readonly Comparer<(DateOnly Date, string Run)> RunOrder = Comparer<(DateOnly Date, string Run)>.Create(static (a, b) =>
    {
        var byDate = a.Date.CompareTo(b.Date);
        if (byDate != 0)
            return byDate;
        var byLength = a.Run.Length.CompareTo(b.Run.Length);
        return byLength != 0 ? byLength : string.CompareOrdinal(a.Run, b.Run);
    });
}
