using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// Results of <c>vllm bench serve --save-result</c> (or <c>--append-result</c>: one line a run), in milliseconds. Early
/// results of InferenceX have seconds in fields of the same names without <c>_ms</c>.
/// </summary>
internal sealed class VllmBench : ISourceFormat
{
    private static readonly Latencies Milliseconds = new("_ms", "e2el", 1000);
    private static readonly Latencies Seconds = new("", "e2el", 1);

    public string Name => "vllm-bench";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) =>
        head.Keys.Contains("total_token_throughput") && head.Keys.Contains("output_throughput") && head.Keys.Contains("completed");

    public void Read(SourceContent source, ImportRows rows) => JsonRows.Read(source, rows, Read);

    private static void Read(JsonFields row)
    {
        var latencies = row.Names(Milliseconds.MedianTpot) || !row.Names(Seconds.MedianTpot) ? Milliseconds : Seconds;
        new LoadResult
        {
            ModelField = "model_id",
            Engine = Engine(row),
            Date = row.OptionalDay("date", "20260430-120000"),
            Sequence = RequestCounts.Sequence(row, "total_input_tokens", "total_output_tokens", "completed"),
            Concurrency = RequestCounts.Concurrency(row, "max_concurrency"),
            TotalThroughput = row.Positive("total_token_throughput"),
            OutputThroughput = row.OptionalPositive("output_throughput"),
            Figures = latencies.Of(row),
            Facts = new RunFacts
            {
                Completed = row.OptionalNumber("completed"),
                Failed = row.OptionalNumber("failed"),
                ConcurrencyCeiling = row.OptionalNumber("max_concurrency"),
                PeakConcurrency = row.OptionalNumber("max_concurrent_requests"),
                RequestRate = RequestCounts.Rate(row, "request_rate"),
                RampedUp = row.Has("ramp_up_strategy"),
                MeanTpotSeconds = row.OptionalNumber(latencies.MedianTpot.Replace("median", "mean", StringComparison.Ordinal)) / latencies.PerSecond,
            },
            Drafts = new Drafts { Tool = "vLLM", Field = "spec_decode_acceptance_length", Length = row.OptionalPositive("spec_decode_acceptance_length") },
        }.Add(row);
    }

    // Its client speaks to any server; only with its own protocol, or the one that it speaks by default, is it vLLM's own.
    private static string? Engine(JsonFields row)
    {
        var protocol = row.Optional("endpoint_type") ?? row.Optional("backend");
        return protocol is null or "vllm" or "vllm-chat" or "openai" or "openai-chat" ? "vLLM" : null;
    }
}
