using InferenceDash.Core.Quality;

namespace InferenceDash.Core.Tests.Quality;

/// <summary>
/// A run with nothing wrong, to be spoiled in one thing: 16 requests in flight on 8 GPUs, 1k/1k, a token in 10 ms after 0.2 s.
/// By Little's law the streams allow 16 × 2048 / (0.2 + 1023 × 0.01) tok/s.
/// </summary>
internal static class SoundRun
{
    public const int Gpus = 8;
    public const double Streams = 16 * 2048 / (0.2 + (1023 * 0.01));

    public static readonly RunFacts Facts = new() { Completed = 160, Failed = 0, ConcurrencyCeiling = 16, MeanTpotSeconds = 0.01 };

    public static readonly BenchmarkPoint Point = On(new Sequence(1024, 1024), 16, 0.01, Streams, Gpus) with
    {
        MedianTtftSeconds = 0.2,
        P99TtftSeconds = 0.9,
        MedianE2eLatencySeconds = 0.2 + (1023 * 0.01),
    };

    public static BenchmarkPoint On(Sequence sequence, double concurrency, double tpot, double throughput, int gpus, string method = "mtp")
    {
        var workers = new Parallelism(null, null, null, null, gpus);
        return new BenchmarkPoint(
            new SeriesKey("a-model", "h200", new Precision("fp8"), sequence, new SpecMethod(method)),
            new Configuration("vLLM", false, false, workers, workers),
            "a run",
            new DateOnly(2026, 5, 22),
            concurrency,
            1 / tpot,
            throughput / gpus) { MedianTpotSeconds = tpot };
    }

    public static string Flags(BenchmarkPoint point, RunFacts? facts = null) =>
        string.Join(' ', QualityJudge.Of(point, facts ?? Facts).Select(flag => flag.Rule.Key));
}
