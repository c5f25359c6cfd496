using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>The fields in which a tool writes its latencies, and the parts of a second that it writes them in.</summary>
internal sealed class Latencies
{
    private readonly (MeasuredField Field, string Name)[] _names;
    private readonly string[] _betweenTokens;
    private readonly string _meanTpot;
    private readonly double _perSecond;

    /// <summary>Names like <c>median_tpot_ms</c>, as vLLM made them and others took them over.</summary>
    /// <param name="ending">What stands behind every name: the unit.</param>
    /// <param name="endToEnd">What the tool calls the end-to-end latency.</param>
    /// <param name="perSecond">How many of the unit a second has.</param>
    public Latencies(string ending, string endToEnd, double perSecond)
    {
        _perSecond = perSecond;
        MedianTpot = $"median_tpot{ending}";
        _meanTpot = $"mean_tpot{ending}";
        _betweenTokens = [$"median_itl{ending}", $"p99_itl{ending}"];
        _names =
        [
            (MeasuredFields.MedianTtft, $"median_ttft{ending}"), (MeasuredFields.P99Ttft, $"p99_ttft{ending}"),
            (MeasuredFields.MedianE2eLatency, $"median_{endToEnd}{ending}"), (MeasuredFields.MedianTpot, MedianTpot),
            (MeasuredFields.P90Tpot, $"p90_tpot{ending}"), (MeasuredFields.P99Tpot, $"p99_tpot{ending}"),
        ];
    }

    /// <summary>Name of the one latency that a row must have.</summary>
    public string MedianTpot { get; }

    /// <summary>The latencies of a row, in seconds.</summary>
    /// <param name="row">The row.</param>
    /// <param name="outputTokens">Mean output tokens of a request; null: unknown.</param>
    public Figures Of(JsonFields row, double? outputTokens)
    {
        var figures = new Figures();
        if (!WasStreamed(row, outputTokens))
            return figures;
        row.Positive(MedianTpot);
        foreach (var (field, name) in _names)
            figures[field] = Latency(row, field, name) / _perSecond;
        return figures;
    }

    /// <summary>Mean time per output token, s; null: unknown.</summary>
    public double? MeanTpotSeconds(JsonFields row) => row.NumberIfAny(_meanTpot) / _perSecond;

    // A first token is never there at once: 0 is what a tool writes that did not see when it came.
    private static double? Latency(JsonFields row, MeasuredField field, string name)
    {
        var isOfFirstToken = field == MeasuredFields.MedianTtft || field == MeasuredFields.P99Ttft;
        return isOfFirstToken && row.NumberIfAny(name) is 0 ? null : row.OptionalPositive(name);
    }

    // Without a stream there is nothing between the tokens. What is then written as TPOT is the whole answer's time, or none.
    private bool WasStreamed(JsonFields row, double? outputTokens)
    {
        var allTpotsAreZero = row.NumberIfAny(MedianTpot) is 0;
        var hasNothingBetween = Array.TrueForAll(_betweenTokens, name => row.NumberIfAny(name) is 0);
        if (!allTpotsAreZero && !hasNothingBetween)
            return true;
        Streaming.RefuseNothingBetween(
            row, allTpotsAreZero ? MedianTpot : _betweenTokens[0], outputTokens, "stream them token by token and measure again");
        return false;
    }
}
