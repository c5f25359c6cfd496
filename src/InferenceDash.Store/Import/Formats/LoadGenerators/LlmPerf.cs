using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// Summaries of LLMPerf, <c>*_summary.json</c>. What it calls inter-token latency is the whole request by its tokens, the
/// first one included, so the time per token after the first is worked out from the means of latency, TTFT and tokens.
/// </summary>
internal sealed class LlmPerf : ISourceFormat
{
    private const string Completed = "results_num_completed_requests";
    private const string OutputTokens = "results_number_output_tokens_mean";
    private const string Ttft = "results_ttft_s_";
    private const string EndToEnd = "results_end_to_end_latency_s_";
    private const string Concurrency = "num_concurrent_requests";
    private const double SecondsPerMinute = 60;

    public string Name => "llmperf";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) => LlmPerfRequests.Are(head) || IsSummary(head);

    private static bool IsSummary(SourceHead head) => head.Keys.Contains("results_mean_output_throughput_token_per_s") && head.Keys.Contains(Concurrency);

    public void Read(SourceContent source, ImportRows rows)
    {
        if (LlmPerfRequests.Are(SourceHead.Of(source.Name, source.Open)))
            LlmPerfRequests.Leave(source, rows);
        else
            JsonRows.Read(source, rows, Read);
    }

    private static void Read(JsonFields row)
    {
        if (RequestCounts.NothingCompleted(row, Completed, row.NumberIfAny("results_number_errors")))
            return;
        // Clients that do not stream write 0 or -1.
        if (row.IsNumber(Ttft + "mean") && row.OptionalNumber(Ttft + "mean") <= 0)
        {
            Streaming.Refuse(row, Ttft + "mean", "measure with an API of LLMPerf that streams, such as --llm-api openai");
            return;
        }

        var (input, output) = (row.Positive("results_number_input_tokens_mean"), row.Positive(OutputTokens));
        var (ttft, endToEnd) = (row.Positive(Ttft + "mean"), row.Positive(EndToEnd + "mean"));
        if (row.IsSound && (output <= 1 || endToEnd <= ttft))
            row.Reject(output <= 1 ? OutputTokens : EndToEnd + "mean", "leaves no token after the first, so nothing says how fast a user is served");
        var outputThroughput = row.Positive("results_mean_output_throughput_token_per_s");
        var tpot = (endToEnd - ttft) / (output - 1);
        new LoadResult
        {
            ModelField = "model",
            Date = row.OptionalUnixDay("timestamp"),
            Sequence = Sequence(row, input, output),
            LengthsAreAsked = row.Has("mean_input_tokens") && row.Has("mean_output_tokens"),
            MeanInputTokens = input,
            MeanOutputTokens = output,
            Concurrency = RequestCounts.Concurrency(row, Concurrency),
            Interactivity = 1 / tpot,
            TotalThroughput = outputThroughput * (input + output) / output,
            OutputThroughput = outputThroughput,
            Requests = LlmPerfRequests.Beside(row),
            Facts = new RunFacts
            {
                Completed = row.OptionalNumber(Completed),
                Failed = row.OptionalNumber("results_number_errors"),
                ConcurrencyCeiling = row.OptionalNumber(Concurrency),
                MeanConcurrency = row.OptionalNumber("results_num_completed_requests_per_min") / SecondsPerMinute * endToEnd,
            },
            Figures = new Figures
            {
                [MeasuredFields.MedianTtft] = row.OptionalPositive(Ttft + "quantiles_p50"),
                [MeasuredFields.P99Ttft] = row.OptionalPositive(Ttft + "quantiles_p99"),
                [MeasuredFields.MedianE2eLatency] = row.OptionalPositive(EndToEnd + "quantiles_p50"),
            },
        }.Add(row);
    }

    // What was asked for, as far as the file says; requests end where the model ends them.
    private static Sequence? Sequence(JsonFields row, double input, double output)
    {
        if (row.Source.Defaults.Sequence is not null || !row.IsSound)
            return null;
        return RequestCounts.Lengths(
            row,
            "mean_input_tokens", row.OptionalPositive("mean_input_tokens") ?? input,
            "mean_output_tokens", row.OptionalPositive("mean_output_tokens") ?? output);
    }
}
