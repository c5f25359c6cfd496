using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// The summary of an AIPerf run, <c>profile_export_aiperf.json</c>: each metric is an object with its unit, mean and
/// percentiles. Units are read, never assumed.
/// </summary>
internal sealed class AiPerf : ISourceFormat
{
    private static readonly string[] ConcurrencyFields =
        ["input_config.loadgen.concurrency", "run_info.concurrency", "input_config.concurrency"];

    private static readonly Dictionary<string, double> PerSecond = new(StringComparer.OrdinalIgnoreCase)
    {
        ["s"] = 1, ["sec"] = 1, ["seconds"] = 1, ["ms"] = 1e3, ["milliseconds"] = 1e3, ["us"] = 1e6, ["µs"] = 1e6, ["ns"] = 1e9,
    };

    public string Name => "aiperf";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) =>
        (head.Keys.Contains("request_throughput.unit") || head.Keys.Contains("request_latency.unit"))
        && (head.Keys.Contains("inter_token_latency.unit") || head.Keys.Contains("output_token_throughput.unit"));

    public void Read(SourceContent source, ImportRows rows) => JsonRows.Read(source, rows, Read);

    private static void Read(JsonFields row)
    {
        var perUser = Rate(row, "output_token_throughput_per_user", "p50", "/user", isRequired: false);
        var tpot = Seconds(row, "inter_token_latency", "p50");
        if (perUser is null && tpot is null)
        {
            row.Reject(
                "inter_token_latency.p50",
                "is required where output_token_throughput_per_user has no median: nothing else says how fast a user is served");
        }

        new LoadResult
        {
            ModelField = "input_config.endpoint.model_names.0",
            Date = row.OptionalDay("start_time", "2026-04-30T12:00:00"),
            Sequence = Sequence(row),
            Concurrency = RequestCounts.Concurrency(row, Array.Find(ConcurrencyFields, row.Has) ?? ConcurrencyFields[0]),
            Interactivity = perUser,
            TotalThroughput = Total(row),
            OutputThroughput = Rate(row, "output_token_throughput", "avg", "", isRequired: false),
            Facts = new RunFacts
            {
                Completed = row.OptionalNumber("request_count.avg"),
                Failed = row.OptionalNumber("error_request_count.avg"),
                WasCancelled = row.OptionalTruth("was_cancelled"),
                RequestRate = RequestCounts.Rate(row, "input_config.loadgen.request_rate"),
                MeanTpotSeconds = Seconds(row, "inter_token_latency", "avg"),
            },
            Figures = new Figures
            {
                [MeasuredFields.MedianTtft] = Seconds(row, "time_to_first_token", "p50"),
                [MeasuredFields.P99Ttft] = Seconds(row, "time_to_first_token", "p99"),
                [MeasuredFields.MedianE2eLatency] = Seconds(row, "request_latency", "p50"),
                [MeasuredFields.MedianTpot] = tpot,
                [MeasuredFields.P90Tpot] = Seconds(row, "inter_token_latency", "p90"),
                [MeasuredFields.P99Tpot] = Seconds(row, "inter_token_latency", "p99"),
            },
        }.Add(row);
    }

    // Versions without a total have the tokens and the time.
    private static double Total(JsonFields row)
    {
        if (row.Has("total_token_throughput.avg") || !row.Has("total_isl.avg"))
            return Rate(row, "total_token_throughput", "avg", "", isRequired: true) ?? 0;
        var tokens = row.Positive("total_isl.avg") + row.Positive("total_osl.avg");
        var seconds = Seconds(row, "benchmark_duration", "avg");
        if (seconds is null)
            row.Reject("benchmark_duration.avg", "is required where total_token_throughput is missing");
        return tokens / seconds ?? 0;
    }

    private static double? Seconds(JsonFields row, string metric, string statistic)
    {
        if (row.OptionalPositive($"{metric}.{statistic}") is not { } value)
            return null;
        var unit = row.Text($"{metric}.unit");
        if (PerSecond.TryGetValue(unit, out var perSecond))
            return value / perSecond;
        if (unit.Length > 0)
            row.Reject($"{metric}.unit", "is no unit of time that is known here: s, ms, us or ns");
        return null;
    }

    private static double? Rate(JsonFields row, string metric, string statistic, string suffix, bool isRequired)
    {
        var field = $"{metric}.{statistic}";
        if (!row.Has(field) && !isRequired)
            return null;
        var value = row.Positive(field);
        var unit = row.Text($"{metric}.unit");
        if (unit.Length > 0 && unit != "tokens/sec" + suffix && unit != "tokens/s" + suffix)
            row.Reject($"{metric}.unit", $"is not tokens/sec{suffix}");
        return value;
    }

    private static Sequence? Sequence(JsonFields row)
    {
        if (row.Source.Defaults.Sequence is not null)
            return null;
        const string input = "input_sequence_length.avg", output = "output_sequence_length.avg";
        var (inputTokens, outputTokens) = (row.Positive(input), row.Positive(output));
        return row.IsSound ? RequestCounts.Lengths(row, input, inputTokens, output, outputTokens) : null;
    }
}
