using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// Metrics as GenAI-Perf and AIPerf write them: objects with a unit, a mean (<c>avg</c>) and percentiles. Units are read, never
/// assumed.
/// </summary>
internal static class UnitMetrics
{
    public const string InputTokens = "input_sequence_length.avg";
    public const string OutputTokens = "output_sequence_length.avg";

    private const string Tpot = "inter_token_latency";
    private const string Ttft = "time_to_first_token";
    private const string PerUser = "output_token_throughput_per_user";

    private static readonly Dictionary<string, double> PerSecond = new(StringComparer.OrdinalIgnoreCase)
    {
        ["s"] = 1, ["sec"] = 1, ["seconds"] = 1, ["ms"] = 1e3, ["milliseconds"] = 1e3, ["us"] = 1e6, ["µs"] = 1e6, ["ns"] = 1e9,
    };

    /// <summary>Whether a file has them.</summary>
    public static bool AreIn(SourceHead head) =>
        (head.Keys.Contains("request_throughput.unit") || head.Keys.Contains("request_latency.unit"))
        && (head.Keys.Contains("inter_token_latency.unit") || head.Keys.Contains("output_token_throughput.unit"));

    /// <summary>How fast a user is served; null, and the row unsound, where nothing says it.</summary>
    public static UserSpeed? Speed(JsonFields row)
    {
        var perUser = Rate(row, PerUser, "p50", "/user", isRequired: false);
        if (perUser is not null || Seconds(row, Tpot, "p50") is not null)
            return new UserSpeed(perUser);
        // A flaw of the two metrics is reported already.
        if (row.IsSound && row.Has(Ttft + ".avg"))
            row.Reject(Tpot + ".p50", $"is required where {PerUser} has no median: no other field has the speed of a user");
        else if (row.IsSound)
            Streaming.Refuse(row, Tpot + ".p50", "measure with streamed responses");

        return null;
    }

    /// <summary>The latencies of a row, in seconds.</summary>
    public static Figures Latencies(JsonFields row) => new()
    {
        [MeasuredFields.MedianTtft] = Seconds(row, Ttft, "p50"),
        [MeasuredFields.P99Ttft] = Seconds(row, Ttft, "p99"),
        [MeasuredFields.MedianE2eLatency] = Seconds(row, "request_latency", "p50"),
        [MeasuredFields.MedianTpot] = Seconds(row, Tpot, "p50"),
        [MeasuredFields.P90Tpot] = Seconds(row, Tpot, "p90"),
        [MeasuredFields.P99Tpot] = Seconds(row, Tpot, "p99"),
    };

    /// <summary>A time in seconds; null where the row has none.</summary>
    public static double? Seconds(JsonFields row, string metric, string statistic)
    {
        if (row.OptionalPositive($"{metric}.{statistic}") is not { } value)
            return null;
        var unit = row.Text($"{metric}.unit");
        if (PerSecond.TryGetValue(unit, out var perSecond))
            return value / perSecond;
        if (unit.Length > 0)
            row.Reject($"{metric}.unit", "is not a known unit of time: s, ms, us or ns");
        return null;
    }

    /// <summary>Tokens per second; null where the row has none.</summary>
    public static double? Rate(JsonFields row, string metric, string statistic, string suffix, bool isRequired)
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

    /// <summary>The sequence of the mean lengths; null with an option that says it, and where one is missing.</summary>
    public static Sequence? Sequence(JsonFields row)
    {
        if (row.Source.Defaults.Sequence is not null)
            return null;
        var (input, output) = (row.Positive(InputTokens), row.Positive(OutputTokens));
        return row.IsSound ? RequestCounts.Lengths(row, InputTokens, input, OutputTokens, output) : null;
    }
}

/// <summary>How fast a user is served.</summary>
/// <param name="PerUser">Median tok/s/user as the tool took it by request; null: 1 / median TPOT.</param>
internal readonly record struct UserSpeed(double? PerUser);
