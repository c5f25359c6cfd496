using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// Reports that <c>trtllm-bench</c> writes with <c>--report_json</c>, in milliseconds. The benchmark runs the engine
/// itself, so the file knows engine, GPUs and, where the weights are quantised, their precision.
/// </summary>
internal sealed class TrtLlmBench : ISourceFormat
{
    private const string Requests = "request_info.num_requests";
    private const string InputLength = "request_info.avg_input_length";
    private const string OutputLength = "request_info.avg_output_length";
    private const string InFlight = "request_info.avg_num_concurrent_requests";
    private const string OutputThroughput = "performance.system_output_throughput_tok_s";
    private const string TotalThroughput = "performance.system_total_throughput_tok_s";
    private const string Tpot = "streaming_metrics.tpot_percentiles.";
    private const string Ttft = "streaming_metrics.ttft_percentiles.";
    private const string Quantization = "engine.quantization";
    private const double MillisecondsPerSecond = 1000;

    public string Name => "trtllm-bench";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) =>
        head.Keys.Contains("engine") && head.Keys.Contains("world_info.tp_size") && head.Keys.Contains("performance");

    public void Read(SourceContent source, ImportRows rows) => JsonRows.Read(source, rows, Read);

    private static void Read(JsonFields row)
    {
        if (RequestCounts.NothingCompleted(row, Requests, row.NumberIfAny("request_info.num_failed_requests")))
            return;
        if (!row.Has("streaming_metrics"))
        {
            Streaming.Refuse(row, "streaming_metrics", "measure with --streaming");
            return;
        }

        var (input, output) = (row.Positive(InputLength), row.Positive(OutputLength));
        var outputThroughput = row.Positive(OutputThroughput);
        new LoadResult
        {
            ModelField = "engine.model",
            Engine = "TRT-LLM",
            Deployment = new Deployment
            {
                EngineVersion = row.Optional("engine.version"),
                Gpu = Gpu(row),
                TensorParallel = row.OptionalCount("world_info.tp_size"),
                ExpertParallel = row.OptionalCount("world_info.ep_size"),
                Gpus = row.OptionalCount("world_info.world_size"),
                GpusField = "world_info.world_size",
                Precision = Precision(row),
            },
            Sequence = row.IsSound && row.Source.Defaults.Sequence is null
                ? RequestCounts.Lengths(row, InputLength, input, OutputLength, output)
                : null,
            MeanInputTokens = input,
            MeanOutputTokens = output,
            // The report has no setting of it, so without the option the mean that was measured stands for it.
            Concurrency = row.Source.Defaults.Concurrency ?? row.Positive(InFlight),
            // The first reports have no total.
            TotalThroughput = row.OptionalPositive(TotalThroughput) ?? (outputThroughput * (input + output) / output),
            OutputThroughput = outputThroughput,
            Drafts = TrtLlmDrafts.Of(row),
            Facts = new RunFacts
            {
                Completed = row.OptionalNumber(Requests),
                ConcurrencyCeiling = row.Source.Defaults.Concurrency,
                MeanConcurrency = row.OptionalNumber(InFlight),
                MeanTpotSeconds = row.OptionalNumber(Tpot + "average") / MillisecondsPerSecond,
            },
            Figures = new Figures
            {
                [MeasuredFields.MedianTtft] = row.OptionalPositive(Ttft + "p50") / MillisecondsPerSecond,
                [MeasuredFields.P99Ttft] = row.OptionalPositive(Ttft + "p99") / MillisecondsPerSecond,
                [MeasuredFields.MedianE2eLatency] = row.OptionalPositive("performance.request_latency_percentiles_ms.p50") / MillisecondsPerSecond,
                [MeasuredFields.MedianTpot] = row.Positive(Tpot + "p50") / MillisecondsPerSecond,
                [MeasuredFields.P90Tpot] = row.OptionalPositive(Tpot + "p90") / MillisecondsPerSecond,
                [MeasuredFields.P99Tpot] = row.OptionalPositive(Tpot + "p99") / MillisecondsPerSecond,
                [MeasuredFields.JoulesPerToken] = row.OptionalPositive("energy.total_energy_j") / (row.OptionalNumber(Requests) * (input + output)),
            },
        }.Add(row);
    }

    // Of the first GPU; the others of a deployment are of its kind.
    private static Stated<string>? Gpu(JsonFields row) =>
        row.Optional("machine.name") is { } name && DeviceNames.Key(row.Rows.Names, name) is { } key ? new Stated<string>("machine.name", key) : null;

    // A report without quantization may be of weights that were quantised elsewhere, so it says nothing.
    private static Stated<string>? Precision(JsonFields row) => row.Optional(Quantization) switch
    {
        "FP8" or "FP8_BLOCK_SCALES" => new Stated<string>(Quantization, "fp8"),
        "NVFP4" => new Stated<string>(Quantization, "fp4"),
        "W4A16_AWQ" or "W4A16_GPTQ" => new Stated<string>(Quantization, "int4"),
        _ => null,
    };
}
