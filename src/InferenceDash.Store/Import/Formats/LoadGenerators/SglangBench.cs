using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>Results of SGLang's <c>bench_serving</c>: one line a run, in milliseconds, input and output throughput apart.</summary>
internal sealed class SglangBench : ISourceFormat
{
    private static readonly Latencies Milliseconds = new("_ms", "e2e_latency", 1000);

    public string Name => "sglang-bench";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) =>
        head.Keys.Contains("backend") && head.Keys.Contains("input_throughput") && head.Keys.Contains("output_throughput")
        && !head.Keys.Contains("total_token_throughput");

    public void Read(SourceContent source, ImportRows rows) => JsonRows.Read(source, rows, Read);

    private static void Read(JsonFields row)
    {
        var (input, output) = (row.Positive("input_throughput"), row.Positive("output_throughput"));
        new LoadResult
        {
            ModelField = "model",
            Engine = Engine(row.Optional("backend")),
            Sequence = Sequence(row),
            Concurrency = RequestCounts.Concurrency(row, "max_concurrency"),
            TotalThroughput = input + output,
            OutputThroughput = output,
            Figures = Milliseconds.Of(row),
            Facts = new RunFacts
            {
                Completed = row.OptionalNumber("completed"),
                ConcurrencyCeiling = row.OptionalNumber("max_concurrency"),
                MeanConcurrency = row.OptionalNumber("concurrency"),
                RequestRate = RequestCounts.Rate(row, "request_rate"),
                MeanTpotSeconds = row.OptionalNumber("mean_tpot_ms") / Milliseconds.PerSecond,
            },
            Drafts = new Drafts { Tool = "SGLang (server lifetime)", Field = "accept_length", Length = row.OptionalPositive("accept_length") },
        }.Add(row);
    }

    // The lengths of random requests are written whatever the requests were, so they hold for random ones only.
    private static Sequence? Sequence(JsonFields row)
    {
        var areRandom = row.Optional("dataset_name")?.StartsWith("random", StringComparison.Ordinal) ?? !row.Has("total_input_tokens");
        if (!areRandom || row.Source.Defaults.Sequence is not null)
            return RequestCounts.Sequence(row, "total_input_tokens", "total_output_tokens", "completed");
        var (input, output) = (row.Count("random_input_len"), row.Count("random_output_len"));
        return row.IsSound ? new Sequence(input, output) : null;
    }

    private static string? Engine(string? backend) => backend switch
    {
        "vllm" or "vllm-chat" => "vLLM",
        not null when backend.StartsWith("sglang", StringComparison.Ordinal) => "SGLang",
        _ => null,
    };
}
