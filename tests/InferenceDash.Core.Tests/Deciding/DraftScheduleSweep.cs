namespace InferenceDash.Core.Tests.Deciding;

/// <summary>Schedules of the sweeps over draft lengths, and plain arithmetic over the same points.</summary>
internal static class DraftScheduleSweep
{
    public static IReadOnlyList<BenchmarkPoint> PointsOf(string sweep) => sweep == "Qwen" ? DraftSweep.QwenOff : DraftSweep.DeepSeekOn;

    public static IReadOnlyList<CurvePoint> PointsOfOne(IReadOnlyList<BenchmarkPoint> points, int draftTokens) =>
        DraftSweep.Curve(points, draftTokens).Points;

    public static DraftSchedule ScheduleOf(IEnumerable<BenchmarkPoint> points) => DraftSchedule.Of(ComparisonOf([.. points]));

    public static Comparison ComparisonOf(IReadOnlyList<BenchmarkPoint> points)
    {
        int[] lengths = [8, 6, 5, 4, 3, 2, 1, 0];
        return Comparison.Of(
            [.. lengths.Select(k => new ComparedSeries(
                new SeriesSpec("m", "g", new Precision("bf16"), k == 0 ? SpecMethod.Off : SpecMethod.Mtp) { DraftTokens = k }, $"{k}", $"k = {k}",
                DraftSweep.Series(points, k), Given.Rates))],
            7, [100]);
    }

    public static BenchmarkPoint Scaled(BenchmarkPoint point, double factor) => point with { ThroughputPerGpu = point.ThroughputPerGpu * factor };

    public static Dictionary<int, double> MeansAt(IEnumerable<BenchmarkPoint> points, double concurrency) =>
        points.Where(p => p.Concurrency == concurrency).GroupBy(p => p.Configuration.DraftTokens ?? 0)
            .ToDictionary(g => g.Key, g => g.Average(p => p.ThroughputPerGpu));

    public static bool IsTie(IReadOnlyList<BenchmarkPoint> points, int draftTokens, double n) =>
        Interpolated(points, draftTokens, n) * 1.01 >= Enumerable.Range(0, 9).Where(k => k != 7).Max(k => Interpolated(points, k, n));

    public static double Interpolated(IReadOnlyList<BenchmarkPoint> points, int draftTokens, double n) => InterpolatedIn(points, draftTokens, n);

    // 0: not measured there.
    public static double InterpolatedIn(IEnumerable<BenchmarkPoint> points, int draftTokens, double n)
    {
        var means = points.Where(p => (p.Configuration.DraftTokens ?? 0) == draftTokens).GroupBy(p => p.Concurrency)
            .OrderBy(g => g.Key).Select(g => (N: g.Key, X: g.Average(p => p.ThroughputPerGpu))).ToList();
        if (means.Count == 0 || n < means[0].N || n > means[^1].N)
            return 0;
        var upper = means.First(m => m.N >= n);
        var lower = means.Last(m => m.N <= n);
        if (upper.N == lower.N)
            return upper.X;
        var t = (Math.Log(n) - Math.Log(lower.N)) / (Math.Log(upper.N) - Math.Log(lower.N));
        return Math.Exp(((1 - t) * Math.Log(lower.X)) + (t * Math.Log(upper.X)));
    }

    public static IEnumerable<double> PlacesIn(Comparison comparison)
    {
        var range = comparison.Union!.Value;
        return Enumerable.Range(0, 997).Select(i => range.Low + ((range.High - range.Low) * (i + 0.37) / 997));
    }
}
