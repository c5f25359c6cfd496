using System.Xml;
using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>The figures of a benchmark report of llm-d, in seconds and tokens per second.</summary>
internal sealed class LlmdFigures
{
    private static readonly Dictionary<string, double> PerSecond =
        new(StringComparer.OrdinalIgnoreCase) { ["s"] = 1, ["s/token"] = 1, ["ms"] = 1000, ["ms/token"] = 1000 };

    private readonly JsonFields _row;
    private readonly LlmdPaths _paths;
    private readonly string _tpot;

    public LlmdFigures(JsonFields row, LlmdPaths paths)
    {
        (_row, _paths) = (row, paths);
        AreRatesMeans = row.Optional(paths.Tool) == "guidellm";
        // GuideLLM's time per output token includes the first one, and its inter-token latency is by request; AIPerf has no other.
        _tpot = AreRatesMeans || !row.Has(paths.Latency + "time_per_output_token") ? "inter_token_latency" : "time_per_output_token";
    }

    /// <summary>Whether rates are means over time of a distribution, as GuideLLM makes them, and not tokens by duration.</summary>
    public bool AreRatesMeans { get; }

    /// <summary>Field of the time per output token after the first.</summary>
    public string Tpot => _paths.Latency + _tpot;

    public bool IsStreamed => _row.Has(Tpot) && !(_row.IsNumber(Tpot + ".mean") && _row.OptionalNumber(Tpot + ".mean") == 0);

    public double? RequestRate => _paths.IsFirst ? _row.OptionalPositive(_paths.Throughput + "requests_per_sec") : Rate("request_rate", "queries/s");

    public double? MeanTpot => Seconds(_tpot, "mean");

    /// <summary>tok/s/user; the mean stands for a median that is missing.</summary>
    public double Interactivity
    {
        get
        {
            if (Seconds(_tpot, "p50") is { } median)
                return 1 / median;
            if (MeanTpot is null)
                _row.Reject(Tpot + ".p50", "is required: no other field has the speed of a user");
            else
                _row.Warn(Tpot + ".p50", "is missing, and the mean takes its place");
            return 1 / (MeanTpot ?? 1);
        }
    }

    public double? Output => Counted(_row.OptionalPositive(_paths.Requests + "output_length.mean")) ?? Tokens("output");

    public double Total
    {
        get
        {
            var lengths = _row.OptionalPositive(_paths.Requests + "input_length.mean") + _row.OptionalPositive(_paths.Requests + "output_length.mean");
            if ((Counted(lengths) ?? Tokens("total") ?? (Tokens("input") + Tokens("output"))) is { } total)
                return total;
            _row.Reject(_paths.Throughput + (_paths.IsFirst ? "total_tokens_per_sec" : "total_token_rate"), "is required and missing");
            return 0;
        }
    }

    /// <summary>A statistic of a latency.</summary>
    public double? Seconds(string metric, string statistic)
    {
        var path = _paths.Latency + metric;
        if (_row.OptionalPositive($"{path}.{statistic}") is not { } value)
            return null;
        var unit = _row.Text($"{path}.units");
        if (PerSecond.TryGetValue(unit, out var perSecond))
            return value / perSecond;
        if (unit.Length > 0)
            _row.Reject($"{path}.units", "is not a known unit of time: s, ms, s/token or ms/token");
        return null;
    }

    public Figures Latencies() => new()
    {
        [MeasuredFields.MedianTtft] = Seconds("time_to_first_token", "p50"),
        [MeasuredFields.P99Ttft] = Seconds("time_to_first_token", "p99"),
        [MeasuredFields.MedianE2eLatency] = Seconds("request_latency", "p50"),
        [MeasuredFields.MedianTpot] = Seconds(_tpot, "p50"),
        [MeasuredFields.P90Tpot] = Seconds(_tpot, "p90"),
        [MeasuredFields.P99Tpot] = Seconds(_tpot, "p99"),
    };

    // Tokens of all completed requests by the duration, where the rates are not that.
    private double? Counted(double? tokensByRequest)
    {
        if (!AreRatesMeans || Duration() is not { } seconds || seconds <= 0)
            return null;
        var completed = _row.OptionalNumber(_paths.Requests + "total") - (_row.OptionalNumber(_paths.Requests + "failures") ?? 0)
            - (_row.OptionalNumber(_paths.Requests + "incomplete") ?? 0);
        return tokensByRequest * completed / seconds;
    }

    private double? Duration()
    {
        if (_paths.IsFirst)
            return _row.OptionalPositive("metrics.time.duration");
        try
        {
            return _row.Optional("run.time.duration") is { } text ? XmlConvert.ToTimeSpan(text).TotalSeconds : null;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            _row.Reject("run.time.duration", "is not a duration like PT60S");
            return null;
        }
    }

    private double? Tokens(string which) =>
        _paths.IsFirst ? _row.OptionalPositive($"{_paths.Throughput}{which}_tokens_per_sec") : Rate($"{which}_token_rate", "tokens/s");

    private double? Rate(string metric, string unit)
    {
        var path = _paths.Throughput + metric;
        if (_row.OptionalPositive(path + ".mean") is not { } rate)
            return null;
        if (_row.Text(path + ".units") is { Length: > 0 } units && units != unit)
            _row.Reject(path + ".units", $"is not {unit}");
        return rate;
    }
}
