using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>The fields in which a tool writes its latencies, and the parts of a second that it writes them in.</summary>
internal sealed class Latencies
{
    private readonly (MeasuredField Field, string Name)[] _names;
    private readonly double _perSecond;

    /// <summary>Names like <c>median_tpot_ms</c>, as vLLM made them and others took them over.</summary>
    /// <param name="ending">What stands behind every name: the unit.</param>
    /// <param name="endToEnd">What the tool calls the end-to-end latency.</param>
    /// <param name="perSecond">How many of the unit a second has.</param>
    public Latencies(string ending, string endToEnd, double perSecond)
    {
        _perSecond = perSecond;
        MedianTpot = $"median_tpot{ending}";
        _names =
        [
            (MeasuredFields.MedianTtft, $"median_ttft{ending}"), (MeasuredFields.P99Ttft, $"p99_ttft{ending}"),
            (MeasuredFields.MedianE2eLatency, $"median_{endToEnd}{ending}"), (MeasuredFields.MedianTpot, MedianTpot),
            (MeasuredFields.P90Tpot, $"p90_tpot{ending}"), (MeasuredFields.P99Tpot, $"p99_tpot{ending}"),
        ];
    }

    /// <summary>How many of its unit a second has.</summary>
    public double PerSecond => _perSecond;

    /// <summary>Name of the one latency that a row must have.</summary>
    public string MedianTpot { get; }

    /// <summary>The latencies of a row, in seconds.</summary>
    public Figures Of(JsonFields row)
    {
        var figures = new Figures();
        row.Positive(MedianTpot);
        foreach (var (field, name) in _names)
            figures[field] = row.OptionalPositive(name) / _perSecond;
        return figures;
    }
}
