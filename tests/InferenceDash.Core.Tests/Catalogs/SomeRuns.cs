namespace InferenceDash.Core.Tests.Catalogs;

/// <summary>Catalogs made of measured runs and published points, for tests of what can be compared with what.</summary>
internal static class SomeRuns
{
    public static readonly Sequence Short = new(1024, 1024), Long = new(8192, 1024);

    private static readonly Parallelism EightGpus = new(8, 1, DataParallelAttention: false, Workers: 1, Gpus: 8);

    public static Catalog Catalog(params object[] points) => new(new Dataset(
        "ab12cd34", DateTimeOffset.UnixEpoch,
        [new Model("phi-4", "Phi 4", [], ["phi"]), new Model("phi-4-rtx", "Phi 4 RTX", [], []), new Model("qwen", "Qwen", [], [])],
        [new Gpu("h100", "H100", "NVIDIA", "Hopper"), new Gpu("b200", "B200", "NVIDIA", "Blackwell"),
            new Gpu("rtx-5090", "RTX 5090", "NVIDIA", "Blackwell"), new Gpu("5090", "5090", "NVIDIA", "Blackwell")],
        [new AssumptionSet("2026-04", new Dictionary<string, GpuAssumptions>()), new AssumptionSet("2026-07", new Dictionary<string, GpuAssumptions>())],
        [.. points.OfType<PublishedPoint>()],
        [.. points.OfType<BenchmarkPoint>()]));

    public static BenchmarkPoint Measured(
        double interactivity = 50, double throughput = 500, string model = "phi-4", string gpu = "b200", string precision = "fp8", string method = "mtp",
        string engine = "vLLM", int? k = null, string date = "2026-05-01", string run = "run-1", double concurrency = 4, Sequence? on = null,
        int order = 0) => new(
        new SeriesKey(model, gpu, new Precision(precision), on ?? Short, new SpecMethod(method)),
        new Configuration(engine, Disaggregated: false, Multinode: false, EightGpus, EightGpus) { DraftTokens = k },
        run, DateOnly.ParseExact(date, "O"), concurrency, interactivity, throughput)
    {
        ImportOrder = order,
    };

    public static PublishedPoint Published(double interactivity = 50, double throughput = 500, string gpu = "b200", string precision = "fp8",
        string method = "mtp", Sequence? on = null) => new(
        new SeriesKey("phi-4", gpu, new Precision(precision), on ?? Short, new SpecMethod(method)),
        interactivity, throughput, ThroughputDecimals: 0, CostPerMillionTokens: null, CostDecimals: 0,
        TokensPerSecondPerMegawatt: null, Concurrency: null, Band: null, Given.Page);

    public static SeriesSpec Spec(string gpu = "b200", string method = "mtp", string precision = "fp8") =>
        new("phi-4", gpu, new Precision(precision), new SpecMethod(method));
}
