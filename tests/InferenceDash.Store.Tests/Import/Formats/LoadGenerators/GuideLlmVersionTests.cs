namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

/// <summary>Reports as each version of GuideLLM writes them: where things stand differs, what they say does not.</summary>
public sealed class GuideLlmVersionTests
{
    private static readonly ImportOptions Given = Reading.Given with { Gpus = 1, Date = null, SpecMethod = "none" };

    // The figures of a report of June 2025, one of the test assets of version 0.3.1: 46 requests of 257.1 + 128 tokens in 30 s.
    private const string Metrics = """
        {"requests_per_second": {"successful": {"mean": 1.5481806532737452}},
         "request_concurrency": {"successful": {"mean": 0.9977627456483604, "max": 1.0}, "total": {"mean": 0.9977433642674269, "max": 1.0}},
         "request_latency": {"successful": {"mean": 0.6444743664368339, "median": 0.6424565315246582}},
         "prompt_token_count": {"successful": {"mean": 257.1086956521739, "total_sum": 11827.0}},
         "output_token_count": {"successful": {"mean": 127.99999999999999, "total_sum": 5888.0}},
         "time_to_first_token_ms": {"successful": {"median": 16.38054847717285, "percentiles": {"p99": 21.281957626342773}}},
         "inter_token_latency_ms": {"successful": {"mean": 4.941609043733832, "median": 4.9241227427805505, "percentiles": {"p90": 4.97, "p99": 5.26}}},
         "output_tokens_per_second": {"successful": {"mean": 198.13346751788123}},
         "tokens_per_second": {"successful": {"mean": 992.6867036588937, "median": 614.3700014647723}}}
        """;

    private const string Time = "\"start_time\": 1749157168.1827004, \"end_time\": 1749157198.1799018, \"duration\": 29.997201442718506";
    private const string Totals = """{"successful": 46, "errored": 0, "incomplete": 1, "total": 47}""";

    private const string Early = $$"""
        {"benchmarks": [{"type_": "generative_benchmark", "args": {"profile": {"type_": "sweep"}, "strategy": {"type_": "synchronous"} },
          "run_stats": {"requests_made": {"successful": 1, "errored": 0} }, "worker": {"backend_model": "Qwen/Qwen3.5"}, "metrics": {{Metrics}},
          {{Time}}, "request_totals": {{Totals}}, "requests": {"successful": [{"prompt": "text", "output_tokens": 128}]} }]}
        """;

    private const string Version04 = $$"""
        {"benchmarks": [{"type_": "generative_benchmark", "run_index": 0, "scheduler": {"strategy": {"type_": "synchronous"}, "state": {} },
          "benchmarker": {"profile": {}, "backend": {"model": "Qwen/Qwen3.5"} }, "run_stats": {"requests_made": {"successful": 46} },
          {{Time}}, "metrics": {{Metrics}}, "request_totals": {{Totals}}, "requests": {"successful": []} }]}
        """;

    private const string Version08 = $$"""
        {"metadata": {"version": 2, "guidellm_version": "0.8.0"}, "config": {"spec": {"profile": {"kind": "synchronous"} } },
         "benchmarks": [{"config": {"strategy": {"kind": "synchronous"}, "backend": {"model": "Qwen/Qwen3.5"} }, {{Time}},
          "metrics": {"request_totals": {{Totals}}, "requests_per_second": {"successful": {"mean": 1.5} },
        """;

    public static TheoryData<string, string> Versions => new()
    {
        { "0.2 and 0.3", Early },
        { "0.4", Version04 },
        { "0.8", Version08 + Metrics.TrimStart()[1..].Replace("\"requests_per_second\": {\"successful\": {\"mean\": 1.5481806532737452}},", "") + "}]}" },
        { "0.8 without metadata, as its YAML begins", Yaml },
    };

    private static string Yaml => $$"""
        args: {data: ["prompt_tokens=256,output_tokens=128"]}
        benchmarks:
        - config:
            backend: {model: Qwen/Qwen3.5}
            strategy:
              type_: synchronous
          duration: 29.997201442718506
          metrics: {"request_totals": {{Totals}},
           {{Metrics.TrimStart()[1..].Replace("\n", "\n   ", StringComparison.Ordinal)}}
          start_time: 1749157168.1827004
        metadata: {guidellm_version: 0.6.0, version: 1}
        """;

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_report_says_the_same_in_every_version(string version, string report)
    {
        var point = await Reading.PointAsync(report, Given with { Model = null });

        point.Series.Model.ShouldBe("qwen-3-5", version);
        point.Concurrency.ShouldBe(1, version);
        point.ThroughputPerGpu.ShouldBe((11827 + 5888) / 29.997201442718506, tolerance: 1e-9, version);
        point.OutputThroughputPerGpu!.Value.ShouldBe(5888 / 29.997201442718506, tolerance: 1e-9, version);
        point.Interactivity.ShouldBe(1000 / 4.9241227427805505, tolerance: 1e-9, version);
        point.MedianTtftSeconds.ShouldBe(16.38054847717285 / 1000, version);
        point.Date.ShouldBe(new DateOnly(2025, 6, 5), version);
        point.Quality.ShouldBeEmpty(version);
    }

    [Fact]
    public async Task A_report_is_recognised_where_its_requests_stand_before_all_metrics()
    {
        var request = """{"prompt": "some text of some length, as prompts are", "output_tokens": 128}""";
        var requests = "[" + string.Join(',', Enumerable.Repeat(request, 8000)) + "]";
        var report = $$"""
            {"benchmarks": [{"config": {"strategy": {"type_": "synchronous"} }, "requests": {{requests}}, {{Time}}, "request_totals": {{Totals}},
              "metrics": {{Metrics}} }]}
            """;

        (await Reading.PointAsync(report, Given)).Concurrency.ShouldBe(1);
    }

    [Fact]
    public async Task Failed_and_cut_off_requests_are_seen_where_early_versions_count_them()
    {
        var report = Early.Replace(Totals, """{"successful": 46, "errored": 4, "incomplete": 10, "total": 60}""", StringComparison.Ordinal);

        (await Reading.PointAsync(report, Given)).Quality.ToString().ShouldBe("failed-requests=0.06666666666666667;cancelled-requests=0.16666666666666666");
    }
}
