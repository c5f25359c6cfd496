namespace InferenceDash.Core.Catalogs;

/// <summary>Why measured points do not count.</summary>
public enum SetAsideReason
{
    /// <summary>Their configuration has a newer run.</summary>
    OlderRun,

    /// <summary>A newer import has the same measurements.</summary>
    ImportedAgain,

    /// <summary>Their run is dated after the day that was asked for.</summary>
    AfterDate,
}

/// <summary>Points of one run that do not count.</summary>
/// <param name="Run">The run, with as many points as do not count.</param>
/// <param name="Reason">Why.</param>
/// <param name="Counting">The run that has its place; null: the configuration has none as of the day that was asked for.</param>
public sealed record SetAsideRun(MeasuredRun Run, SetAsideReason Reason, MeasuredRun? Counting);

/// <summary>
/// Which of the measured points count: for each series and configuration those of its newest run, every concurrency of it
/// and none of another, so that a curve never mixes runs of one configuration (methodology, Series). What is set aside is
/// told, so that nothing is dropped silently.
/// </summary>
public sealed class CountingRuns
{
    private CountingRuns(IReadOnlyList<BenchmarkPoint> points, IReadOnlyList<SetAsideRun> setAside) => (Points, SetAside) = (points, setAside);

    /// <summary>The points that count, configuration by configuration.</summary>
    public IReadOnlyList<BenchmarkPoint> Points { get; }

    /// <summary>What does not count, by run.</summary>
    public IReadOnlyList<SetAsideRun> SetAside { get; }

    /// <summary>Chooses among the points of all runs.</summary>
    /// <param name="points">The points, in the order in which they were imported.</param>
    /// <param name="asOf">Runs dated after this day do not count; null: all days do.</param>
    public static CountingRuns Of(IReadOnlyList<BenchmarkPoint> points, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        var counting = new List<BenchmarkPoint>(points.Count);
        var setAside = new List<SetAsideRun>();
        var once = Measurements.Once(points);
        foreach (var configuration in ByConfiguration(once))
        {
            var runs = RunsOf(configuration);
            var dated = runs.Select(r => r.Run).Where(r => asOf is not { } day || r.Date <= day).ToList();
            var newest = dated.Count == 0 ? null : MeasuredRun.Newest(dated);
            foreach (var (run, own) in runs)
            {
                if (ReferenceEquals(run, newest))
                    counting.AddRange(own);
                else
                    setAside.Add(new SetAsideRun(run, run.Date > asOf ? SetAsideReason.AfterDate : SetAsideReason.OlderRun, newest));
            }
        }

        setAside.AddRange(RepeatsAmong(points, once));
        return new CountingRuns(counting, setAside);
    }

    private static IEnumerable<IEnumerable<BenchmarkPoint>> ByConfiguration(IEnumerable<BenchmarkPoint> points)
    {
        var (series, configurations) = (new Numbering<SeriesKey>(), new Numbering<Configuration>());
        return points.GroupBy(p => (series.Of(p.Series), configurations.Of(p.Configuration)));
    }

    private static List<(MeasuredRun Run, IReadOnlyList<BenchmarkPoint> Points)> RunsOf(IEnumerable<BenchmarkPoint> points)
    {
        var names = new Numbering<string>(StringComparer.OrdinalIgnoreCase);
        return
        [
            // By their last points, so that the one that stands last in an import is the last here.
            .. points.Select((point, place) => (Point: point, Place: place))
                .GroupBy(p => names.Of(p.Point.Run))
                .OrderBy(run => run.Max(p => p.Place))
                .Select(run => RunOf([.. run.Select(p => p.Point)])),
        ];
    }

    private static (MeasuredRun Run, IReadOnlyList<BenchmarkPoint> Points) RunOf(IReadOnlyList<BenchmarkPoint> points)
    {
        var first = points[0];
        var (date, importOrder) = (points.Max(p => p.Date), points.Max(p => p.ImportOrder));
        return (new MeasuredRun(first.Series, first.Configuration, first.Run, date, importOrder, points.Count), points);
    }

    private static IEnumerable<SetAsideRun> RepeatsAmong(IReadOnlyList<BenchmarkPoint> points, IReadOnlyList<BenchmarkPoint> once)
    {
        if (once.Count == points.Count)
            yield break;
        var kept = new HashSet<BenchmarkPoint>(once, ReferenceEqualityComparer.Instance);
        var counting = once.ToLookup(p => (p.Series, p.Configuration));
        foreach (var configuration in points.Where(p => !kept.Contains(p)).GroupBy(p => (p.Series, p.Configuration)))
        {
            var runs = RunsOf(counting[configuration.Key]);
            foreach (var (run, _) in RunsOf(configuration))
                yield return new SetAsideRun(run, SetAsideReason.ImportedAgain, runs.First(r => r.Run.IsSameRun(run)).Run);
        }
    }
}
