namespace InferenceDash.Web.Tests.Exploring;

/// <summary>Views over points made for a test, without a store.</summary>
internal static class MadePoints
{
    public static readonly IReadOnlyList<Gpu> Gpus =
    [
        new("h100", "H100", "NVIDIA", "Hopper"), new("b200", "B200", "NVIDIA", "Blackwell"),
        new("gb200", "GB200 NVL72", "NVIDIA", "Blackwell"), new("mi355x", "MI355X", "AMD", "CDNA 4"),
        new("tpu9", "TPU 9", "Google", "-"),
    ];

    private static readonly Sequence Sequence = new(8192, 1024);
    private static readonly Parallelism Eight = new(8, 1, DataParallelAttention: false, Workers: 1, Gpus: 8);

    public static BenchmarkPoint Point(
        string gpu, SpecMethod method, double interactivity, double throughput,
        string precision = "fp8", string engine = "SGLang", double? concurrency = null) => new(
            new SeriesKey("a-model", gpu, new Precision(precision), Sequence, method),
            new Configuration(engine, Disaggregated: false, Multinode: false, Eight, Eight),
            "a run", new DateOnly(2026, 6, 11), concurrency ?? 160 / interactivity, interactivity, throughput)
        {
            MedianTtftSeconds = throughput / 1000,
            MedianE2eLatencySeconds = 1000 / interactivity,
        };

    public static ExplorerView View(IEnumerable<BenchmarkPoint> points, string query = "") => ExplorerView.Of(
        new Catalog(new Dataset("ab12cd34", DateTimeOffset.UnixEpoch, [new Model("a-model", "A model", [], [])], Gpus, [], [], [.. points])),
        QueryParser.Parse(query)).ShouldNotBeNull();

    /// <summary>The same with a series for every precision, method and engine.</summary>
    public static ExplorerView SplitView(IEnumerable<BenchmarkPoint> points, string query = "") => View(points, $"{KnownAddresses.FullSplit}&{query}");

    /// <summary>Falling curves with points off them: every pair of GPU, method and precision, so many of each.</summary>
    public static IEnumerable<BenchmarkPoint> Many(int each)
    {
        var random = new Random(20260611);
        var series = 0;
        foreach (var gpu in Gpus)
        {
            foreach (var precision in new[] { "fp4", "fp8" })
            {
                foreach (var method in new[] { SpecMethod.Mtp, SpecMethod.Off })
                {
                    var top = 4000.0 + (900 * series++);
                    for (var i = 0; i < each; i++)
                    {
                        var x = 20 + (180.0 * i / each) + random.NextDouble();
                        yield return Point(gpu.Key, method, x, top * Math.Exp(-x / 90) * (0.6 + (0.4 * random.NextDouble())), precision, concurrency: i + 1);
                    }
                }
            }
        }
    }
}
