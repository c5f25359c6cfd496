using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// Reports of GuideLLM, in JSON or YAML: one object with a list of benchmarks, each a row. Of its two times per token only
/// the inter-token latency leaves the first token out, and so is what interactivity is made of. Its rates are not used: their
/// means are of other things in each version.
/// </summary>
internal sealed class GuideLlm : ISourceFormat
{
    private const string Prompt = "metrics.prompt_token_count.successful.";
    private const string Output = "metrics.output_token_count.successful.";
    private const string Tpot = "metrics.inter_token_latency_ms.successful.";
    private const string Ttft = "metrics.time_to_first_token_ms.successful.";
    private const string Latency = "metrics.request_latency.successful.";
    private const double MillisecondsPerSecond = 1000;

    // Version 0.5 moved them into the metrics.
    private static readonly string[] Totals = ["metrics.request_totals.", "request_totals."];

    // From version 0.5 on, in 0.4, and before.
    private static readonly string[] Models = ["config.backend.model", "benchmarker.backend.model", "worker.backend_model"];

    // What stands early in a benchmark: its strategy, or the first of its metrics in the order of a version or of the alphabet.
    private static readonly string[] Marks =
    [
        "benchmarks[].config.strategy", "benchmarks[].scheduler.strategy", "benchmarks[].args.strategy",
        "benchmarks[].metrics.requests_per_second", "benchmarks[].metrics.request_totals", "benchmarks[].metrics.inter_token_latency_ms",
    ];

    public string Name => "guidellm";

    public bool DefinesNames => false;

    // Reports before version 0.5 have no metadata, and YAML has it behind the benchmarks.
    public bool Recognises(SourceHead head) => head.Keys.Contains("benchmarks")
        && (head.Keys.Contains("metadata.version") || head.Keys.Contains("metadata.guidellm_version") || Array.Exists(Marks, head.Keys.Contains));

    public void Read(SourceContent source, ImportRows rows) => JsonRows.Read(source, rows, Read, list: "benchmarks", lists: GuideLlmRequests.Lists());

    private static void Read(JsonFields row)
    {
        var totals = Array.Find(Totals, name => row.Has(name + "successful")) ?? Totals[0];
        var (completed, failed, cutOff) =
            (row.NumberIfAny(totals + "successful"), row.NumberIfAny(totals + "errored"), row.NumberIfAny(totals + "incomplete"));
        if (RequestCounts.NothingCompleted(row, totals + "successful", failed) || !WasStreamed(row))
            return;
        var load = GuideLlmLoad.Of(row);
        var (input, output) = (row.Positive(Prompt + "mean"), row.Positive(Output + "mean"));
        var requests = CompletedPerSecond(row, totals + "successful");
        if (load.IsHeld)
            requests *= ShareOfOthers(row, load, completed, failed, cutOff);
        new LoadResult
        {
            ModelField = Array.Find(Models, row.Has),
            Date = Day(row),
            Sequence = row.Source.Defaults.Sequence is null && row.IsSound ? RequestCounts.Lengths(row, Prompt + "mean", input, Output + "mean", output) : null,
            MeanInputTokens = input,
            MeanOutputTokens = output,
            Concurrency = load.Concurrency,
            TotalThroughput = requests * (input + output),
            OutputThroughput = requests * output,
            Requests = GuideLlmRequests.Of(row, cutOff),
            Facts = new RunFacts
            {
                Completed = completed,
                Failed = failed,
                CutOff = cutOff,
                ConcurrencyCeiling = load.HasCeiling ? load.Concurrency : null,
                MeanConcurrency = load.MeanConcurrency,
                RequestRate = load.RequestRate,
                FollowedTrace = load.FollowedTrace,
                RampedUp = load.RampedUp,
                MeanTpotSeconds = row.NumberIfAny(Tpot + "mean") / MillisecondsPerSecond,
            },
            Figures = new Figures
            {
                [MeasuredFields.MedianTtft] = row.OptionalPositive(Ttft + "median") / MillisecondsPerSecond,
                [MeasuredFields.P99Ttft] = row.OptionalPositive(Ttft + "percentiles.p99") / MillisecondsPerSecond,
                // The one latency that it writes in seconds.
                [MeasuredFields.MedianE2eLatency] = row.OptionalPositive(Latency + "median"),
                [MeasuredFields.MedianTpot] = row.Positive(Tpot + "median") / MillisecondsPerSecond,
                [MeasuredFields.P90Tpot] = row.OptionalPositive(Tpot + "percentiles.p90") / MillisecondsPerSecond,
                [MeasuredFields.P99Tpot] = row.OptionalPositive(Tpot + "percentiles.p99") / MillisecondsPerSecond,
            },
        }.Add(row);
    }

    // Without a stream it writes 0 for everything that it would have seen in one.
    private static bool WasStreamed(JsonFields row)
    {
        if (row.NumberIfAny(Tpot + "median") is not 0 || row.NumberIfAny(Ttft + "median") is > 0)
            return true;
        Streaming.RefuseNothingBetween(row, Tpot + "median", row.NumberIfAny(Output + "mean"), "measure with streamed responses");
        return false;
    }

    private static double CompletedPerSecond(JsonFields row, string field)
    {
        var seconds = row.Has("duration") || row.NumberIfAny("end_time") is null
            ? row.Positive("duration")
            : row.Positive("end_time") - row.Positive("start_time");
        return row.Positive(field) / seconds;
    }

    // Requests that were cut off, or that a warm-up or a cool-down was cut from, held streams too. What the server gave is
    // then what it gave to the completed ones, for as long as they took, in as many streams as were busy.
    private static double ShareOfOthers(JsonFields row, GuideLlmLoad load, double? completed, double? failed, double? cutOff)
    {
        var isCut = cutOff / (completed + failed + cutOff) > QualityRules.CancelledRequests.Limit;
        var isWindow = row.NumberIfAny("warmup_duration") > 0 || row.NumberIfAny("cooldown_duration") > 0;
        if (failed > 0 || !(isCut || isWindow))
            return 1;
        var busy = completed * row.NumberIfAny(Latency + "mean") / row.NumberIfAny("duration");
        return load.MeanConcurrency / busy is > 0 and var share && double.IsFinite(share) ? share : 1;
    }

    // Seconds since 1970, where the version writes them.
    private static DateOnly? Day(JsonFields row)
    {
        if (!row.IsNumber("start_time") || row.OptionalPositive("start_time") is not { } seconds)
            return null;
        var day = DayText.DayOfUnixSeconds(seconds);
        if (day is null)
            row.Reject("start_time", "is not a time in seconds since 1970");
        return day;
    }
}
