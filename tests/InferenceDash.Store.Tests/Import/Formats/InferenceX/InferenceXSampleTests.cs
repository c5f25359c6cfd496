namespace InferenceDash.Store.Tests.Import.Formats.InferenceX;

/// <summary>Real rows, and every number that follows from them, against a plain computation of its own.</summary>
public sealed class InferenceXSampleTests
{
    private const double Tolerance = 1e-9;

    // All-in kW and $/GPU-hour of the assumption set 2026-07, hyperscaler.
    private static readonly Dictionary<string, (double Kw, double Usd)> Rates = new(StringComparer.Ordinal)
    {
        ["h100"] = (1.37, 1.17), ["h200"] = (1.37, 1.22), ["b200"] = (1.71, 1.73), ["b300"] = (1.9, 2.26), ["gb200"] = (1.87, 1.86),
        ["gb300"] = (2.12, 2.31), ["mi300x"] = (1.39, 0.95), ["mi325x"] = (1.69, 1.1), ["mi355x"] = (2.09, 1.5),
    };

    [SampleFact]
    public async Task Every_row_becomes_a_point()
    {
        using var temporary = await TemporaryStore.BundledAsync();

        var result = await temporary.Store.ImportAsync([SampleFactAttribute.Path!], new ImportOptions());

        (result.Stored.BenchmarkPoints, result.RejectedCount).ShouldBe((435, 0));
        var measured = (await temporary.ReadAsync()).Measured;
        CountingRuns.Of(measured).Points.Count.ShouldBe(432);
        measured.Where(point => !point.Configuration.Disaggregated).ShouldAllBe(point => point.Configuration.TotalGpus <= 8);
    }

    [SampleFact]
    public async Task Few_rows_of_a_careful_benchmark_are_flagged_and_each_for_a_reason()
    {
        using var temporary = await TemporaryStore.BundledAsync();

        var flagged = (await temporary.Store.ImportAsync([SampleFactAttribute.Path!], new ImportOptions())).Flagged;

        flagged.Select(row => row.Line).Distinct().Count().ShouldBe(7);
        flagged.GroupBy(row => row.Flag.Rule.Key).OrderBy(rule => rule.Key).Select(rule => (rule.Key, rule.Count()))
            .ShouldBe([("idle-streams", 1), ("token-basis", 1), ("tpot-stall", 1), ("ttft-stall", 5)]);
    }

    [SampleFact]
    public async Task Both_sides_of_every_comparison_agree_with_plain_arithmetic()
    {
        var catalog = await CatalogAsync();
        var rows = PlainArithmetic.NewestRuns(PlainArithmetic.Rows(SampleFactAttribute.Path!));
        rows.Count.ShouldBe(432);
        var checkedTargets = 0;
        var oneSided = 0;
        foreach (var pair in rows.GroupBy(row => (row.Gpu, row.Sequence, row.Precision)))
        {
            if (pair.All(row => row.Method == "none"))
                continue;
            var matchup = catalog.Find($"deepseek-r1-{pair.Key.Gpu}-{pair.Key.Precision}-mtp-vs-none")!;
            var curves = matchup.Series.Select(s => catalog.Pool.CurveOf(s, SequenceOf(pair.Key.Sequence), PointSource.Measured).Single).ToList();
            var (method, off) = (curves[0], curves[1]);
            var (expectedMethod, expectedOff) = (Knots(pair, "mtp"), Knots(pair, "none"));
            Agree(method, expectedMethod);
            Agree(off, expectedOff);
            if (expectedMethod.Length == 0 || expectedOff.Length == 0)
            {
                oneSided++;
                continue;
            }

            var rates = RatesOf(catalog, pair.Key.Gpu);
            foreach (var target in Targets(Math.Max(expectedMethod[0].X, expectedOff[0].X), Math.Min(expectedMethod[^1].X, expectedOff[^1].X)))
            {
                Agree(method.At(target, rates), expectedMethod, target, pair.Key.Gpu);
                Agree(off.At(target, rates), expectedOff, target, pair.Key.Gpu);
                checkedTargets++;
            }
        }

        checkedTargets.ShouldBeGreaterThan(100);
        oneSided.ShouldBeGreaterThan(0);
    }

    [SampleFact]
    public async Task Every_curve_agrees_over_its_whole_range_single_knots_and_pairs_included()
    {
        var catalog = await CatalogAsync();
        var rows = PlainArithmetic.NewestRuns(PlainArithmetic.Rows(SampleFactAttribute.Path!));
        var counts = new Dictionary<int, int>();
        foreach (var series in CountingRuns.Of(catalog.Dataset.Measured).Points.GroupBy(point => point.Series))
        {
            var (gpu, sequence) = (series.Key.Gpu, series.Key.Sequence);
            var knots = PlainArithmetic.Frontier(rows.Where(row =>
                row.Gpu == gpu && SequenceOf(row.Sequence) == sequence && row.Precision == series.Key.Precision.Key && row.Method == series.Key.Method.Key));
            var curve = Curve.Of([.. series.Select(CurvePoint.Of)]);
            Agree(curve, knots);
            foreach (var target in Targets(knots[0].X, knots[^1].X).Concat(knots.Select(knot => knot.X)))
                Agree(curve.At(target, RatesOf(catalog, gpu)), knots, target, gpu);
            var kind = Math.Min(knots.Length, 3);
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }

        counts.Keys.Order().ShouldBe([1, 2, 3]);
    }

    private static async Task<Catalog> CatalogAsync()
    {
        using var temporary = await TemporaryStore.BundledAsync();
        (await temporary.Store.ImportAsync([SampleFactAttribute.Path!], new ImportOptions())).Rejected.ShouldBeEmpty();
        return new Catalog(await temporary.ReadAsync());
    }

    // Nowhere near a knot by design, and nowhere at all without an overlap.
    private static IEnumerable<double> Targets(double low, double high) =>
        low < high ? Enumerable.Range(1, 12).Select(i => low + ((high - low) * i / 13.0)) : low == high ? [low] : [];

    private static (double X, double Y)[] Knots(IEnumerable<PlainArithmetic.Row> rows, string method) =>
        PlainArithmetic.Frontier(rows.Where(row => row.Method == method));

    private static Sequence SequenceOf(string text) => Sequence.TryParse(text, out var sequence) ? sequence : throw new FormatException(text);

    private static GpuRates RatesOf(Catalog catalog, string gpu) => GpuRates.Of(catalog.FindAssumptions("2026-07"), gpu, PriceBasis.Hyperscaler);

    private static void Agree(Curve curve, (double X, double Y)[] knots) =>
        curve.Knots.Select(knot => (knot.Interactivity, knot.ThroughputPerGpu)).ShouldBe(knots);

    private static void Agree(OperatingPoint point, (double X, double Y)[] knots, double target, string gpu)
    {
        var throughput = PlainArithmetic.Throughput(knots, target);
        Close(point.ThroughputPerGpu, throughput);
        Close(point.CostPerMillionTokens, Rates[gpu].Usd * 1e6 / 3600 / throughput);
        Close(point.TokensPerSecondPerMegawatt, throughput / Rates[gpu].Kw * 1000);
    }

    private static void Close(double? actual, double expected) =>
        (Math.Abs(actual.ShouldNotBeNull() - expected) / expected).ShouldBeLessThan(Tolerance);
}
