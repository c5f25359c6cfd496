using InferenceDash.Store.Tests.Import.Formats;
using InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

namespace InferenceDash.Store.Tests.Import.BadInput;

/// <summary>A file that imports as it stands, from which flawed ones are made.</summary>
/// <param name="Format">Name of its format.</param>
/// <param name="Options">What it does not say itself.</param>
/// <param name="Content">The text.</param>
/// <param name="Numbers">Paths of numbers that it cannot do without.</param>
/// <param name="Text">Path of a text that is read.</param>
internal sealed record SoundFile(string Format, ImportOptions Options, string Content, string[] Numbers, string Text)
{
    private static readonly ImportOptions Nothing = new();
    private static readonly ImportOptions Undated = Reading.Given with { Date = null };
    private static readonly ImportOptions Dated = new() { Date = new DateOnly(2026, 6, 12), Run = "27213443242" };

    /// <summary>One object each.</summary>
    public static readonly IReadOnlyList<SoundFile> Json =
    [
        new("vllm-bench", Undated with { Engine = null }, Fixture.Vllm, ["max_concurrency", "total_token_throughput", "median_tpot_ms"], "date"),
        new("sglang-bench", Reading.Given with { Engine = null }, Fixture.Sglang, ["max_concurrency", "output_throughput", "median_tpot_ms"], "dataset_name"),
        new(
            "guidellm", Undated, Fixture.GuideLlm,
            ["benchmarks.0.config.strategy.streams", "benchmarks.0.duration", "benchmarks.0.metrics.inter_token_latency_ms.successful.median"], ""),
        new(
            "genai-perf", Reading.Given, Fixture.GenAiPerf,
            ["input_config.perf_analyzer.stimulus.concurrency", "request_throughput.avg", "output_sequence_length.avg"], ""),
        new("aiperf", Undated, Fixture.AiPerf, ["input_config.loadgen.concurrency", "total_token_throughput.avg"], "start_time"),
        new("inferencex-api", Nothing, Fixture.ApiRow, ["conc", "isl", "metrics.tput_per_gpu"], "hardware"),
        new("inferencex-artifact v1", Dated, Fixture.ArtifactV1, ["conc", "osl", "tput_per_gpu"], "hw"),
        new("inferencex-artifact v2", Dated, Fixture.ArtifactV2, ["conc", "isl", "median_tpot"], "hw"),
        new(
            "inference-perf", Reading.Given, ToolFixture.InferencePerfStage,
            ["load_summary.concurrency", "successes.throughput.total_tokens_per_sec", "successes.latency.time_per_output_token.median"], ""),
        new(
            "llm-d-report", Undated, ToolFixture.LlmdReport,
            ["scenario.load.standardized.concurrency", "results.request_performance.aggregate.throughput.total_token_rate.mean"],
            "run.time.start"),
        new("llmperf", Undated, ToolFixture.LlmPerf, ["num_concurrent_requests", "results_number_output_tokens_mean", "results_ttft_s_mean"], "model"),
        new(
            "genai-bench", Reading.Given, ToolFixture.GenAiBench,
            ["aggregated_metrics.num_concurrency", "aggregated_metrics.stats.tpot.p50"], "_time_unit"),
        new(
            "trtllm-bench", Reading.Given, ToolFixture.TrtLlmBench,
            ["request_info.avg_num_concurrent_requests", "performance.system_output_throughput_tok_s", "streaming_metrics.tpot_percentiles.p50"],
            "engine.version"),
        new("evalscope", Reading.Given, ToolFixture.EvalScope, ["Concurrency", "Total Throughput (tok/s)", "TPOT (ms)"], ""),
    ];

    public static readonly IReadOnlyList<SoundFile> Csv =
    [
        new("models-csv", Nothing, Definitions.Models("model-a,Model A,a1 a2,first"), [], "label"),
        new("gpu-assumptions-csv", Nothing, Definitions.Assumptions("2026-09,gpu-a,GPU A,Maker,Kind,700,1.2,1,1.5,2"), [], "label"),
        new("published-points-csv", Nothing, Definitions.Published("qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,1,208590,18,60,157,table,page-a"), [], "source"),
        new("benchmark-csv", Nothing, Sweep.With(), [], "engine"),
    ];

    public static IEnumerable<SoundFile> All => Json.Concat(Csv);

    /// <summary>The content with more fields at the beginning of its first row.</summary>
    public string Opened(string fields)
    {
        // In GuideLLM's reports the rows are the objects of a list; in the others the object itself is one.
        var inside = Math.Max(0, Content.IndexOf("{\"start_time\": 1", StringComparison.Ordinal)) + 1;
        return $"{Content[..inside]}{fields}, {Content[inside..]}";
    }

    /// <summary>A case of this file with other content.</summary>
    public BadFile Bad(string flaw, string content) => BadFile.Of($"{Format}: {flaw}", Options, content);

    public BadFile Bad(string flaw, Func<byte[]> content) => BadFile.Of($"{Format}: {flaw}", Options, content);
}
