namespace InferenceDash.Core.Deciding;

/// <summary>
/// Finds the runs at which a series changed, by a rule for few runs: a run is compared with the centre of those since the last
/// change, as on a control chart for single values (methodology, Changes over runs).
/// </summary>
public static class RunChanges
{
    /// <summary>A smaller change is none, as a share.</summary>
    public const double Tolerance = GateRule.DefaultMaxLoss;

    /// <summary>
    /// From this many runs on, their own spread says what is noise: a shift and a single odd run are three of at least seven
    /// distances, and leave their median to the others.
    /// </summary>
    public const int FewestRuns = 8;

    // The median distance of two values that vary by chance is 0.954 standard deviations of one of them: √2 · 0.6745.
    private const double MedianDistance = 0.954;
    private const double Limits = 3;

    /// <summary>The changes of a series at one target.</summary>
    /// <param name="runs">The series as of each day with a run, by rising day.</param>
    /// <param name="target">Interactivity, tok/s/user; finite and above 0.</param>
    /// <returns>By rising day; none with fewer than two runs that have a value there.</returns>
    public static IReadOnlyList<RunChange> Of(IReadOnlyList<RunCurve> runs, double target)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var known = Known(runs, target);
        var spread = SpreadOf(known);
        var changes = new List<RunChange>();
        List<Run> stretch = [.. known.Take(1)];
        for (var i = 1; i < known.Count; i++)
        {
            if (NoiseOf(known[i], stretch, spread, target) is not { } noise)
            {
                stretch.Add(known[i]);
                continue;
            }

            var kind = i + 1 == known.Count ? RunChangeKind.Latest
                : NoiseOf(known[i + 1], stretch, spread, target) is null ? RunChangeKind.Single
                : RunChangeKind.Lasting;
            changes.Add(new RunChange(known[i].Day, CentreOf(stretch), stretch.Count, known[i].Throughput, kind, noise));
            if (kind != RunChangeKind.Single)
                stretch = [known[i]];
        }

        return changes;
    }

    // What tells a run from those before; null: it is like them.
    private static RunNoise? NoiseOf(Run run, List<Run> before, double? spread, double target)
    {
        var change = Math.Abs(Math.Log(run.Throughput / CentreOf(before)));
        if (change <= Math.Log(1 + Tolerance))
            return null;
        if (IntervalOf(run, before[^1], target) is { } interval)
            return interval.IsWithinNoise ? null : RunNoise.Repeats;
        if (spread is not { } own)
            return RunNoise.Unknown;
        return change > Limits * own * Math.Sqrt(1 + (1.0 / before.Count)) ? RunNoise.Runs : null;
    }

    private static RatioInterval? IntervalOf(Run run, Run before, double target)
    {
        var pair = Comparison.Of([SeriesOf(run), SeriesOf(before)], baseline: 1, [target]);
        return pair.IntervalOf(pair.Rows[0], 0);
    }

    // Rates and names change no throughput.
    private static ComparedSeries SeriesOf(Run run) => new(Nameless, "", "", run.Curve, NoRates);

    private static readonly SeriesSpec Nameless = new("", "", new Precision("fp8"), SpecMethod.Best);

    private static readonly GpuRates NoRates = new("", PriceBasis.Hyperscaler, UsdPerGpuHour: null, KwPerGpu: null);

    // A day whose runs leave the figure as it was is no run of it.
    private static List<Run> Known(IReadOnlyList<RunCurve> runs, double target)
    {
        var known = new List<Run>();
        foreach (var run in runs)
        {
            var point = run.Curve.At(target, NoRates);
            if (!point.HasValue)
                continue;
            var points = point.Bracket.Select(p => (p.Interactivity, p.ThroughputPerGpu, p.Date, p.Measured?.Run)).ToList();
            if (known.Count == 0 || !known[^1].Points.SequenceEqual(points))
                known.Add(new Run(run.Day, run.Curve, point.ThroughputPerGpu!.Value, points));
        }

        return known;
    }

    private static double? SpreadOf(List<Run> runs)
    {
        if (runs.Count < FewestRuns)
            return null;
        double[] distances = [.. runs.Skip(1).Zip(runs, (run, before) => Math.Abs(Math.Log(run.Throughput / before.Throughput))).Order()];
        return (distances[(distances.Length - 1) / 2] + distances[distances.Length / 2]) / 2 / MedianDistance;
    }

    private static double CentreOf(List<Run> runs) => Centre.Of([.. runs.Select(r => r.Throughput)]);

    private sealed record Run(
        DateOnly Day, SeriesCurve Curve, double Throughput, IReadOnlyList<(double Interactivity, double Throughput, DateOnly? Date, string? Run)> Points);
}
