using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// Reports of inference-perf, in seconds: <c>stage_N_lifecycle_metrics.json</c> is a run. The summary takes all stages
/// together, whatever load each held, and so is no point.
/// </summary>
internal sealed class InferencePerf : ISourceFormat
{
    private const string Completed = "successes.count";
    private const string Failed = "failures.count";
    private const string Concurrency = "load_summary.concurrency";
    private const string RequestedRate = "load_summary.requested_rate";
    private const string Latency = "successes.latency.";
    private const string Tpot = Latency + "time_per_output_token";
    private const string Ttft = Latency + "time_to_first_token.";
    private const string EndToEnd = Latency + "request_latency.";
    private const string Throughput = "successes.throughput.";

    // Below it the cache holds no more than the beginning that every chat has.
    private const double SharedPrefix = 0.05;

    private static readonly LeftOut Summary = new(
        "summary of inference-perf", "summaries of inference-perf",
        "it takes stages together that held different loads; import stage_N_lifecycle_metrics.json of each stage");

    public string Name => "inference-perf";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) =>
        head.Keys.Contains("load_summary") && head.Keys.Contains("successes.latency") && head.Keys.Contains("successes.throughput");

    public void Read(SourceContent source, ImportRows rows) => JsonRows.Read(source, rows, Read);

    /// <summary>Whether a file with such names is of a stage: only there stands a load that was asked for.</summary>
    public static bool IsStage(IReadOnlySet<string> keys) =>
        keys.Contains("load_summary.requested_rate") && keys.Contains("successes.latency");

    private static void Read(JsonFields row)
    {
        if (RequestCounts.NothingCompleted(row, Completed, row.NumberIfAny(Failed)))
            return;
        if (!row.Has(RequestedRate) && !row.Has(Concurrency))
        {
            row.Rows.LeaveOut(Summary);
            return;
        }

        if (!row.Has(Tpot))
        {
            Streaming.Refuse(row, Tpot, "measure with api.streaming: true");
            return;
        }

        var isRateDriven = !row.Has(Concurrency);
        var rate = row.Positive(Throughput + "requests_per_sec");
        var (input, output) = (row.Positive(Throughput + "input_tokens_per_sec"), row.Positive(Throughput + "output_tokens_per_sec"));
        new LoadResult
        {
            // Lengths as the throughput counts them: of two tokenizers, the reports name both.
            Sequence = row.IsSound && row.Source.Defaults.Sequence is null
                ? RequestCounts.Lengths(
                    row, Throughput + "input_tokens_per_sec", input / rate, Throughput + "output_tokens_per_sec", output / rate)
                : null,
            MeanInputTokens = input / rate,
            MeanOutputTokens = output / rate,
            Concurrency = Held(row, isRateDriven),
            TotalThroughput = row.Positive(Throughput + "total_tokens_per_sec"),
            OutputThroughput = output,
            Facts = new RunFacts
            {
                Completed = row.OptionalNumber(Completed),
                Failed = row.OptionalNumber(Failed),
                ConcurrencyCeiling = row.OptionalNumber(Concurrency),
                MeanConcurrency = rate * row.OptionalNumber(EndToEnd + "mean"),
                RequestRate = isRateDriven ? row.OptionalPositive(RequestedRate) : null,
                MeanTpotSeconds = row.OptionalNumber(Tpot + ".mean"),
                Prompts = row.OptionalNumber("successes.prompt_tokens.cached") > SharedPrefix * row.OptionalNumber("successes.prompt_tokens.total")
                    ? PromptKind.SharedPrefix
                    : PromptKind.Unknown,
            },
            Figures = new Figures
            {
                [MeasuredFields.MedianTtft] = row.OptionalPositive(Ttft + "median"),
                [MeasuredFields.P99Ttft] = row.OptionalPositive(Ttft + "p99"),
                [MeasuredFields.MedianE2eLatency] = row.OptionalPositive(EndToEnd + "median"),
                [MeasuredFields.MedianTpot] = row.Positive(Tpot + ".median"),
                [MeasuredFields.P90Tpot] = row.OptionalPositive(Tpot + ".p90"),
                [MeasuredFields.P99Tpot] = row.OptionalPositive(Tpot + ".p99"),
            },
        }.Add(row);
    }

    private static double Held(JsonFields row, bool isRateDriven)
    {
        if (!isRateDriven || row.Source.Defaults.Concurrency is not null)
            return RequestCounts.Concurrency(row, Concurrency);
        row.Reject(
            RequestedRate,
            "drove the stage, which held no concurrency; measure with load.type: concurrent, or say with --concurrency what was held");
        return 0;
    }
}
