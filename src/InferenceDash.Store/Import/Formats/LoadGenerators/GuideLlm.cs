using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// Reports of GuideLLM: one object with a list of benchmarks, each a row. Of its two times per token only the
/// inter-token latency leaves the first token out, and so is what interactivity is made of.
/// </summary>
internal sealed class GuideLlm : ISourceFormat
{
    private const string Prompt = "metrics.prompt_token_count.successful.mean";
    private const string Output = "metrics.output_token_count.successful.mean";
    private const string Tpot = "metrics.inter_token_latency_ms.successful.";
    private const string Ttft = "metrics.time_to_first_token_ms.successful.";
    private const double MillisecondsPerSecond = 1000;

    public string Name => "guidellm";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) =>
        head.Keys.Contains("benchmarks") && (head.Keys.Contains("metadata.version") || head.Keys.Contains("metadata.guidellm_version"));

    public void Read(SourceContent source, ImportRows rows) => JsonRows.Read(source, rows, Read, list: "benchmarks");

    private static void Read(JsonFields row)
    {
        new LoadResult
        {
            Date = Day(row),
            Sequence = Sequence(row),
            // The mean of the requests in flight, whatever drove them.
            Concurrency = row.Positive("metrics.request_concurrency.successful.mean"),
            TotalThroughput = row.Positive("metrics.tokens_per_second.successful.mean"),
            OutputThroughput = row.OptionalPositive("metrics.output_tokens_per_second.successful.mean"),
            Facts = new RunFacts
            {
                Completed = row.OptionalNumber("metrics.request_totals.successful"),
                Failed = row.OptionalNumber("metrics.request_totals.errored"),
                CutOff = row.OptionalNumber("metrics.request_totals.incomplete"),
            },
            Figures = new Figures
            {
                [MeasuredFields.MedianTtft] = row.OptionalPositive(Ttft + "median") / MillisecondsPerSecond,
                [MeasuredFields.P99Ttft] = row.OptionalPositive(Ttft + "percentiles.p99") / MillisecondsPerSecond,
                // The one latency that it writes in seconds.
                [MeasuredFields.MedianE2eLatency] = row.OptionalPositive("metrics.request_latency.successful.median"),
                [MeasuredFields.MedianTpot] = row.Positive(Tpot + "median") / MillisecondsPerSecond,
                [MeasuredFields.P90Tpot] = row.OptionalPositive(Tpot + "percentiles.p90") / MillisecondsPerSecond,
                [MeasuredFields.P99Tpot] = row.OptionalPositive(Tpot + "percentiles.p99") / MillisecondsPerSecond,
            },
        }.Add(row);
    }

    private static Sequence? Sequence(JsonFields row)
    {
        if (row.Source.Defaults.Sequence is not null)
            return null;
        var (input, output) = (row.Positive(Prompt), row.Positive(Output));
        return row.IsSound ? RequestCounts.Lengths(row, Prompt, input, Output, output) : null;
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
