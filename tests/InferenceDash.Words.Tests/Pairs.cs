namespace InferenceDash.Words.Tests;

/// <summary>Pairs of a map, made from the points of both sides.</summary>
internal static class Pairs
{
    private static readonly Parallelism EightGpus = new(8, 1, DataParallelAttention: false, Workers: 1, Gpus: 8);

    public static MapPair Of((double Interactivity, double Throughput)[] method, (double Interactivity, double Throughput)[] off, SpecMethod? spec = null)
    {
        BenchmarkPoint[] points = [.. Points(spec ?? SpecMethod.Mtp, method), .. Points(SpecMethod.Off, off)];
        var catalog = new Catalog(new Dataset(
            "ab12cd34", DateTimeOffset.UnixEpoch, [new Model("a-model", "A Model", [], [])], [new Gpu("h200", "H200", "NVIDIA", "Hopper")],
            [], [], [.. points]));
        return catalog.MapOf().Pairs.ShouldHaveSingleItem();
    }

    private static IEnumerable<BenchmarkPoint> Points(SpecMethod method, (double Interactivity, double Throughput)[] points)
    {
        var series = new SeriesKey("a-model", "h200", new Precision("fp8"), new Sequence(1024, 1024), method);
        var configuration = new Configuration("vLLM", Disaggregated: false, Multinode: false, EightGpus, EightGpus);
        return points.Select(p => new BenchmarkPoint(
            series, configuration, Run: "a run", new DateOnly(2026, 6, 11), Concurrency: 800 / p.Interactivity, p.Interactivity, p.Throughput));
    }
}
