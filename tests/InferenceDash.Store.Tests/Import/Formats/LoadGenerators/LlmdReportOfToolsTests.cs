namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

/// <summary>What the load generators behind a report of llm-d mean by its fields.</summary>
public sealed class LlmdReportOfToolsTests
{
    private const string Report = ToolFixture.LlmdReport;
    private const string Aggregate = "results.request_performance.aggregate.";
    private const string Load = "scenario.load.standardized.";

    private static readonly ImportOptions Open = new() { Precision = "fp8", SpecMethod = "mtp", Engine = "vLLM" };

    // Figures of a report that llm-d made of a run of vLLM's benchmark: 2 of 200 requests failed, and its mean input length
    // counts them, while its throughput does not.
    [Fact]
    public async Task YAML_of_a_run_of_vLLM_is_read_in_its_milliseconds()
    {
        const string yaml = """
            results:
              request_performance:
                aggregate:
                  latency:
                    inter_token_latency: {mean: 13.5139, p50: 13.4501, units: ms/token}
                    request_latency: {mean: 13834.4001, p50: 13863.1789, units: ms}
                    time_per_output_token: {mean: 13.4707, p50: 13.4965, p90: 14.8646, p99: 15.8575, units: ms/token}
                    time_to_first_token: {mean: 53.8569, p50: 50.8835, p99: 114.7431, units: ms}
                  requests:
                    failures: 2
                    input_length: {mean: 233.93, units: count}
                    output_length: {mean: 1024.0, units: count}
                    total: 200
                  throughput:
                    output_token_rate: {mean: 5197.9355, units: tokens/s}
                    request_rate: {mean: 5.0761, units: queries/s}
                    total_token_rate: {mean: 6397.3841, units: tokens/s}
            run:
              time:
                end: '2026-09-12T18:15:30Z'
              uid: 00000000-0000-0000-0000-000000000000
            scenario:
              load:
                standardized:
                  concurrency: 512
                  rate_qps: 8.0
                  source: sampled
                  tool: vllm-benchmark
            version: '0.2'
            """;

        var point = await Reading.PointAsync(yaml, Reading.Given with { Date = null });

        (point.Date, point.Concurrency, point.Interactivity).ShouldBe((new DateOnly(2026, 9, 12), 512, 1 / 0.0134965));
        (point.MedianTtftSeconds, point.MedianE2eLatencySeconds, point.ThroughputPerGpu).ShouldBe((50.8835 / 1000, 13863.1789 / 1000, 6397.3841 / 8));
        point.Series.Sequence.ShouldBe(new Sequence(236, 1024));
        point.Quality.Select(flag => flag.Rule).ShouldContain(QualityRules.RateDriven);
    }

    // Figures of a report that llm-d made of a run of GuideLLM: its time per output token has the first one in it, and its
    // rates are means of a distribution over time.
    [Fact]
    public async Task Of_GuideLLM_the_inter_token_latency_and_the_tokens_by_duration_count()
    {
        var file = Fixture.With(
            Report,
            (Load + "tool", "\"guidellm\""), ("run.time.duration", "\"PT5.01964807510376S\""),
            (Aggregate + "requests", """{"total": 2, "failures": 0, "incomplete": 0, "input_length": {"mean": 71.5}, "output_length": {"mean": 8.0}}"""),
            (Aggregate + "latency.inter_token_latency", """{"units": "ms/token", "mean": 1.1508464813232422, "p50": 1.0459763663155692}"""),
            (Aggregate + "latency.time_per_output_token", """{"units": "ms/token", "mean": 2.4421364068984985, "p50": 2.3760199546813965}"""),
            (Aggregate + "throughput.total_token_rate.mean", "31.75098409128402"), (Aggregate + "throughput.output_token_rate.mean", "3.1950675815128577"));

        var point = await Reading.PointAsync(file, Open);

        point.Interactivity.ShouldBe(1000 / 1.0459763663155692, tolerance: 1e-9);
        point.ThroughputPerGpu.ShouldBe(2 * 79.5 / 5.01964807510376 / 8, tolerance: 1e-6);
    }

    // Figures of a report that llm-d made of a run of AIPerf.
    [Fact]
    public async Task Of_AIPerf_the_inter_token_latency_is_by_request()
    {
        var file = Fixture.With(
            Report,
            (Load + "tool", "\"aiperf\""), (Load + "concurrency", "16"), (Load + "source", "\"random\""),
            (Aggregate + "requests", """{"total": 500, "failures": 0, "input_length": {"mean": 1009.944}, "output_length": {"mean": 200.0}}"""),
            (Aggregate + "latency", """
                {"inter_token_latency": {"units": "s/token", "mean": 0.0117452, "p50": 0.0117458, "p90": 0.0129413, "p99": 0.0137627},
                 "request_latency": {"units": "s", "mean": 2.4582684, "p50": 2.4598133},
                 "time_to_first_token": {"units": "s", "mean": 0.1209825, "p50": 0.1154416, "p99": 0.2245952}}
                """),
            (Aggregate + "throughput.total_token_rate.mean", "7720.6841"), (Aggregate + "throughput.output_token_rate.mean", "1276.2052"),
            (Aggregate + "throughput.request_rate.mean", "6.381"));

        var point = await Reading.PointAsync(file, Open);

        (point.Concurrency, point.Interactivity, point.ThroughputPerGpu).ShouldBe((16, 1 / 0.0117458, 7720.6841 / 8));
        point.Series.Sequence.ShouldBe(new Sequence(1010, 200));
        point.Quality.Select(flag => flag.Rule).ShouldBe([QualityRules.RandomText]);
    }

    // Figures of a report that llm-d made of a run of InferenceMAX, as fast as its four requests in flight allowed.
    [Fact]
    public async Task An_infinite_rate_drove_nothing()
    {
        const string yaml = """
            results:
              request_performance:
                aggregate:
                  latency:
                    request_latency: {mean: 22689.0214, p99: 26124.8532, units: ms}
                    time_per_output_token: {mean: 24.3235, p50: 24.3859, p90: 25.5548, p99: 26.493, units: ms/token}
                    time_to_first_token: {mean: 835.0397, p50: 836.9362, p99: 914.7835, units: ms}
                  requests:
                    failures: 0
                    input_length: {mean: 9073.65625, units: count}
                    output_length: {mean: 899.09375, units: count}
                    total: 32
                  throughput:
                    output_token_rate: {mean: 153.4732, units: tokens/s}
                    request_rate: {mean: 0.1707, units: queries/s}
                    total_token_rate: {mean: 1702.325, units: tokens/s}
            run: {time: {duration: PT187.466S, end: '2026-09-12T19:12:04Z'}, uid: u}
            scenario: {load: {standardized: {concurrency: 4, rate_qps: .inf, source: sampled, tool: inferencemax}}}
            version: '0.2'
            """;

        var point = await Reading.PointAsync(yaml, Reading.Given with { Date = null });

        (point.Concurrency, point.Interactivity, point.ThroughputPerGpu).ShouldBe((4, 1 / 0.0243859, 1702.325 / 8));
        point.Quality.ShouldBe(QualityFlags.None);
    }
}
