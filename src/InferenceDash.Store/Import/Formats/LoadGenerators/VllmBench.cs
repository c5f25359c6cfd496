using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// Results of <c>vllm bench serve --save-result</c> (or <c>--append-result</c>: one line a run), in milliseconds, and the
/// runs of <c>vllm bench sweep serve</c>. Early results of InferenceX have seconds in fields of the same names without
/// <c>_ms</c>. The first versions have no total throughput. The client of <c>trtllm-serve</c> descends from it and adds the
/// throughput of a user.
/// </summary>
internal sealed class VllmBench : ISourceFormat
{
    private const string Total = "total_token_throughput";
    private const string InputTokens = "total_input_tokens";
    private const string OutputTokens = "total_output_tokens";

    private static readonly Latencies Milliseconds = new("_ms", "e2el", 1000);
    private static readonly Latencies Seconds = new("", "e2el", 1);

    public string Name => "vllm-bench";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) =>
        (head.Keys.Contains("output_throughput") && head.Keys.Contains("completed")
            && (head.Keys.Contains(Total) || (IsOfVllm(head) && head.Keys.Contains("input_throughput"))))
        || VllmByProducts.Of(head) is not null;

    public void Read(SourceContent source, ImportRows rows)
    {
        if (VllmByProducts.Of(source) is { } what)
            rows.LeaveOut(what);
        else
            JsonRows.Read(source, rows, Read, lists: RequestList.ParallelLists());
    }

    private static bool IsOfVllm(SourceHead head) => head.Keys.Contains("tokenizer_id") || head.Keys.Contains("model_id");

    private static void Read(JsonFields row)
    {
        if (!VllmSweep.Counts(row))
            return;
        var failed = RequestCounts.Failed(row, "failed", "num_prompts", "completed");
        if (RequestCounts.NothingCompleted(row, "completed", failed))
            return;
        var isOfTrtLlm = row.Names("user_throughput");
        var latencies = row.Names(Milliseconds.MedianTpot) || !row.Names(Seconds.MedianTpot) ? Milliseconds : Seconds;
        var outputTokens = RequestCounts.Mean(row, OutputTokens, "completed");
        var concurrency = RequestCounts.Concurrency(row, "max_concurrency");
        new LoadResult
        {
            ModelField = "model_id",
            Engine = isOfTrtLlm ? "TRT-LLM" : Engine(row),
            Date = row.OptionalDay("date", "20260430-120000"),
            Sequence = RequestCounts.Sequence(row, InputTokens, OutputTokens, "completed"),
            MeanInputTokens = RequestCounts.Mean(row, InputTokens, "completed"),
            MeanOutputTokens = outputTokens,
            Concurrency = concurrency,
            TotalThroughput = TotalThroughput(row),
            OutputThroughput = row.OptionalPositive("output_throughput"),
            Figures = latencies.Of(row, outputTokens),
            Facts = new RunFacts
            {
                Completed = row.NumberIfAny("completed"),
                Failed = failed,
                ConcurrencyCeiling = concurrency,
                PeakConcurrency = row.NumberIfAny("max_concurrent_requests"),
                RequestRate = RequestCounts.Rate(row, "request_rate"),
                RampedUp = row.Has("ramp_up_strategy"),
                MeanTpotSeconds = latencies.MeanTpotSeconds(row),
                Prompts = RequestCounts.Prompts(row.TextIfAny("dataset_name")),
            },
            Requests = RequestList.OfParallelLists(row),
            Deployment = VllmSweep.Deployment(row),
            Drafts = isOfTrtLlm ? VllmDrafts.OfTrtLlm(row) : VllmDrafts.Of(row),
        }.Add(row);
    }

    private static double TotalThroughput(JsonFields row) => row.Has(Total) || !row.Has("input_throughput")
        ? row.Positive(Total)
        : row.Positive("input_throughput") + row.Positive("output_throughput");

    // Its client speaks to any server; only with its own protocol, or the one that it speaks by default, is it vLLM's own.
    private static string? Engine(JsonFields row)
    {
        var protocol = row.Optional("endpoint_type") ?? row.Optional("backend");
        return protocol is null or "vllm" or "vllm-chat" or "openai" or "openai-chat" ? "vLLM" : null;
    }
}
