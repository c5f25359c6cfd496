using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>Results of SGLang's <c>bench_serving</c>: one line a run, in milliseconds, input and output throughput apart.</summary>
internal sealed class SglangBench : ISourceFormat
{
    private const string InputTokens = "total_input_tokens";
    private const string OutputTokens = "total_output_tokens";

    // Within it random requests have the length that was asked for.
    private const double LengthTolerance = 0.05;

    private static readonly Latencies Milliseconds = new("_ms", "e2e_latency", 1000);

    public string Name => "sglang-bench";

    public bool DefinesNames => false;

    // The server's description may be larger than what is looked at, and the figures stand behind it: then what was asked of
    // the tool tells the format.
    public bool Recognises(SourceHead head) =>
        head.Keys.Contains("backend") && !head.Keys.Contains("total_token_throughput") && !head.Keys.Contains("tokenizer_id")
        && ((head.Keys.Contains("input_throughput") && head.Keys.Contains("output_throughput"))
            || (head.Keys.Contains("random_input_len") && head.Keys.Contains("random_range_ratio")));

    public void Read(SourceContent source, ImportRows rows) => JsonRows.Read(source, rows, Read, lists: RequestList.ParallelLists());

    private static void Read(JsonFields row)
    {
        if (RequestCounts.NothingCompleted(row, "completed", row.NumberIfAny("failed")))
            return;
        var outputTokens = RequestCounts.Mean(row, OutputTokens, "completed");
        var (input, output) = (InputThroughput(row), row.Positive("output_throughput"));
        var asked = AskedLengths(row, outputTokens);
        var concurrency = RequestCounts.Concurrency(row, "max_concurrency");
        var engine = Engine(row.Optional("backend"));
        new LoadResult
        {
            ModelField = row.Has("model") ? "model" : row.TextIfAny(SglangServer.ModelPath) is null ? "model" : SglangServer.ModelPath,
            Engine = engine,
            Sequence = asked ?? RequestCounts.Sequence(row, InputTokens, OutputTokens, "completed"),
            LengthsAreAsked = asked is not null,
            MeanInputTokens = RequestCounts.Mean(row, InputTokens, "completed"),
            MeanOutputTokens = outputTokens,
            Concurrency = concurrency,
            TotalThroughput = input + output,
            OutputThroughput = output,
            Figures = Milliseconds.Of(row, outputTokens),
            Facts = new RunFacts
            {
                Completed = row.NumberIfAny("completed"),
                ConcurrencyCeiling = concurrency,
                MeanConcurrency = row.NumberIfAny("concurrency"),
                PeakConcurrency = row.NumberIfAny("max_concurrent_requests"),
                RequestRate = RequestCounts.Rate(row, "request_rate"),
                FollowedTrace = row.TextIfAny("request_rate") == "trace",
                MeanTpotSeconds = Milliseconds.MeanTpotSeconds(row),
                Prompts = RequestCounts.Prompts(row.Optional("dataset_name")),
            },
            Requests = RequestList.OfParallelLists(row),
            Deployment = engine == "SGLang" ? SglangServer.Deployment(row) : Deployment.Unknown,
            Drafts = SglangServer.Drafts(row),
        }.Add(row);
    }

    private static double InputThroughput(JsonFields row) => row.Names("input_throughput") || !row.Has("duration")
        ? row.Positive("input_throughput")
        : row.Positive(InputTokens) / row.Positive("duration");

    // The lengths that were asked for are written whatever the requests were: they are theirs only when all are random and of
    // one length, and then the totals agree. Null: they are not.
    private static Sequence? AskedLengths(JsonFields row, double? outputTokens)
    {
        if (row.Source.Defaults.Sequence is not null)
            return null;
        var inputTokens = RequestCounts.Mean(row, InputTokens, "completed");
        var areRandom = row.Optional("dataset_name")?.StartsWith("random", StringComparison.Ordinal) ?? inputTokens is null;
        var haveOneLength = row.NumberIfAny("random_range_ratio") is null or 1;
        if (!areRandom || (inputTokens is not null && !haveOneLength))
            return null;
        var (input, output) = (row.Count("random_input_len"), row.Count("random_output_len"));
        return !row.IsSound || Differ(inputTokens, input) || Differ(outputTokens, output) ? null : new Sequence(input, output);
    }

    private static bool Differ(double? tokens, int asked) => Math.Abs((tokens ?? asked) - asked) > LengthTolerance * asked;

    private static string? Engine(string? backend) => backend switch
    {
        "vllm" or "vllm-chat" => "vLLM",
        not null when backend.StartsWith("sglang", StringComparison.Ordinal) => "SGLang",
        _ => null,
    };
}
