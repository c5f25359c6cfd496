namespace InferenceDash.Benchmarks;

/// <summary>Two sweeps as benchmarks bring them: 20 points a side, 12 of them on the frontier, which cross once.</summary>
internal static class Sweeps
{
    public static readonly GpuRates Rates = new("2026-07", PriceBasis.Hyperscaler, UsdPerGpuHour: 1.17, KwPerGpu: 1.37);

    // Interactivity, tok/s/GPU, requests in flight, in the order in which a sweep was run: one configuration after another.
    public static CurvePoint[] Method { get; } = Points(
        (23.1, 2610, 512), (31.4, 2390, 256), (44.8, 1893, 128), (59.6, 1402, 64), (77.2, 1018, 32), (96.9, 706, 16), (118.3, 471, 8),
        (25.6, 2380, 512), (36.2, 2205, 256), (51.7, 1395, 128), (68.1, 1211, 64), (86.5, 862, 32), (107.4, 588, 16), (133.0, 342, 8),
        (22.4, 2210, 512), (30.8, 1987, 256), (41.0, 1530, 128), (54.4, 1105, 64), (70.9, 760, 32), (84.7, 401, 8));

    public static CurvePoint[] Off { get; } = Points(
        (14.2, 3105, 512), (21.0, 2790, 256), (29.7, 2341, 128), (40.3, 1610, 64), (52.9, 1004, 32), (66.1, 590, 16), (79.8, 318, 8),
        (17.5, 2780, 512), (25.1, 2577, 256), (34.6, 1989, 128), (46.0, 1288, 64), (59.2, 770, 32), (72.4, 431, 16),
        (13.3, 2540, 512), (19.2, 2287, 256), (26.9, 1820, 128), (36.0, 1240, 64), (47.1, 801, 32), (58.8, 455, 16), (65.0, 250, 8));

    public static double[] Targets { get; } = [36, 50, 65];

    /// <summary>Throws where the sweeps are not what they are said to be.</summary>
    public static void Verify()
    {
        var comparison = Comparison.Of(SeriesOf(Curve.Of(Method), Curve.Of(Off)), 1, Targets);
        var knots = string.Join(" and ", comparison.Series.Select(s => s.Curve.KnotCount));
        if (knots != "12 and 12" || comparison.BreakEven.Interactivity.Count != 1)
            throw new InvalidOperationException($"Knots {knots}, {comparison.BreakEven.Interactivity.Count} crossings.");
    }

    /// <summary>Both curves as series of one GPU.</summary>
    public static ComparedSeries[] SeriesOf(Curve method, Curve off) => [SeriesOf(SpecMethod.Mtp, method), SeriesOf(SpecMethod.Off, off)];

    private static ComparedSeries SeriesOf(SpecMethod method, Curve curve) => new(
        new SeriesSpec("a-model", "a-gpu", new Precision("fp8"), method), method.Key, method.Label, SeriesCurve.Of([new RecipeCurve(method, curve)]), Rates);

    private static CurvePoint[] Points(params (double Interactivity, double Throughput, double Concurrency)[] points) =>
        Array.ConvertAll(points, static p => new CurvePoint(p.Interactivity, p.Throughput, p.Concurrency));
}
