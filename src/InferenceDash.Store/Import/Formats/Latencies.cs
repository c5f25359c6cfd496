namespace InferenceDash.Store.Import.Formats;

/// <summary>The fields in which a tool writes its latencies, and the parts of a second that it writes them in.</summary>
internal sealed record Latencies(
    string MedianTtft, string P99Ttft, string MedianE2el, string MedianTpot, string P90Tpot, string P99Tpot, double PerSecond)
{
    /// <summary>Names like <c>median_tpot_ms</c>, as vLLM made them and others took them over.</summary>
    public static Latencies Named(string ending, string endToEnd, double perSecond) => new(
        $"median_ttft{ending}",
        $"p99_ttft{ending}",
        $"median_{endToEnd}{ending}",
        $"median_tpot{ending}",
        $"p90_tpot{ending}",
        $"p99_tpot{ending}",
        perSecond);

    public double? Seconds(JsonFields row, string field) => row.OptionalPositive(field) / PerSecond;

    public double RequiredSeconds(JsonFields row, string field) => row.Positive(field) / PerSecond;
}
