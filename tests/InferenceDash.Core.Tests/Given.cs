namespace InferenceDash.Core.Tests;

/// <summary>What the tests are about, made from the figures that matter to them.</summary>
internal static class Given
{
    /// <summary>The assumption set that published figures were published with.</summary>
    public const string PublishedSet = "2026-04";

    /// <summary>Rates of no published page: everything derived.</summary>
    public static readonly GpuRates Rates = new("2026-07", PriceBasis.Hyperscaler, UsdPerGpuHour: 1.17, KwPerGpu: 1.37);

    /// <summary>The rates that published figures were published with, here of an H200.</summary>
    public static readonly GpuRates PublishedRates = new(PublishedSet, PriceBasis.Hyperscaler, UsdPerGpuHour: 1.41, KwPerGpu: 1.73);

    /// <summary>Where published points of these tests stand.</summary>
    public static readonly Publication Page = new("A publisher", "a-page", AssumptionSet: PublishedSet, PriceBasis: PriceBasis.Hyperscaler);

    public static readonly GpuRates NoRates = new("2026-07", PriceBasis.Rental, UsdPerGpuHour: null, KwPerGpu: null);

    private static readonly SeriesKey AnySeries = new("a-model", "h200", new Precision("fp8"), new Sequence(1024, 1024), SpecMethod.Mtp);

    private static readonly Parallelism AnyParallelism = new(8, 1, DataParallelAttention: false, Workers: 1, Gpus: 8);

    public static CurvePoint[] Points(params (double Interactivity, double Throughput)[] points) =>
        Array.ConvertAll(points, static p => new CurvePoint(p.Interactivity, p.Throughput));

    public static Curve Curve(params (double Interactivity, double Throughput)[] points) => Core.Curves.Curve.Of(Points(points));

    public static Curve CurveWithConcurrency(params (double Interactivity, double Throughput, double? Concurrency)[] points) =>
        Core.Curves.Curve.Of(Array.ConvertAll(points, static p => new CurvePoint(p.Interactivity, p.Throughput, p.Concurrency)));

    public static CurvePoint Measured(double interactivity, double throughput, double concurrency, string engine, DateOnly date) =>
        CurvePoint.Of(new BenchmarkPoint(
            AnySeries,
            new Configuration(engine, Disaggregated: false, Multinode: false, AnyParallelism, AnyParallelism),
            Run: "a run",
            date,
            concurrency,
            interactivity,
            throughput));

    public static CurvePoint Published(
        double interactivity, double throughput, double? cost = null, double? power = null, InteractivityRange? band = null,
        Publication? source = null) =>
        CurvePoint.Of(new PublishedPoint(
            AnySeries,
            interactivity,
            throughput,
            ThroughputDecimals: 1,
            cost,
            CostDecimals: 3,
            power,
            Concurrency: null,
            band,
            source ?? Page));

    public static Curve PublishedCurve(params (double Interactivity, double Throughput, double? Cost)[] points) =>
        Core.Curves.Curve.Of(Array.ConvertAll(points, static p => Published(p.Interactivity, p.Throughput, p.Cost)));

    /// <summary>A curve with one value for every abscissa, for crossings that are easy to see.</summary>
    public static Curve CurveOn(double[] interactivity, params double[] throughput) =>
        Curve([.. interactivity.Zip(throughput)]);

    /// <summary>A published figure as a page prints it; without decimals the cost is derived and exact.</summary>
    public static OperatingPoint Printed(
        double throughput, double? cost, int? costDecimals = null, int throughputDecimals = 1) => new(OperatingPointStatus.Published)
    {
        ThroughputPerGpu = throughput,
        CostPerMillionTokens = cost,
        IsCostPublished = costDecimals is not null,
        Bracket = [PrintedPoint(throughput, throughputDecimals, cost, costDecimals ?? 0)],
    };

    /// <summary>The gap of two costs.</summary>
    public static CostGap? CostGap(double method, double off, int? decimals = null) =>
        Core.Comparing.CostGap.Of(Printed(100, method, decimals), Printed(100, off, decimals));

    /// <summary>MTP against Off on one GPU, as a series each.</summary>
    public static Comparison Compare(Curve method, Curve off, GpuRates rates, params double[] targets) =>
        Comparison.Of([Series(SpecMethod.Mtp, method, rates), Series(SpecMethod.Off, off, rates)], baseline: 1, targets);

    /// <summary>A series of one spec method.</summary>
    public static ComparedSeries Series(SpecMethod method, Curve curve, GpuRates rates) => new(
        new SeriesSpec(AnySeries.Model, AnySeries.Gpu, AnySeries.Precision, method), method.Key, method.Label,
        SeriesCurve.Of([new RecipeCurve(method, curve)]), rates);

    private static CurvePoint PrintedPoint(double throughput, int throughputDecimals, double? cost, int costDecimals) => CurvePoint.Of(new PublishedPoint(
        AnySeries,
        Interactivity: 50, throughput, throughputDecimals, cost, costDecimals, TokensPerSecondPerMegawatt: null, Concurrency: null, Band: null, Page));
}
