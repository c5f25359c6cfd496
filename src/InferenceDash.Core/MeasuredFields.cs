using System.Collections.Immutable;

namespace InferenceDash.Core;

/// <summary>
/// Every figure that a benchmark point may carry. Import, checks, store, export and API read this table; adding a figure is a
/// property of <see cref="BenchmarkPoint"/>, a row here and a migration of the store.
/// </summary>
public static class MeasuredFields
{
    private static readonly List<MeasuredField> Rows = [];

    /// <summary>Output tok/s per decode GPU.</summary>
    public static readonly MeasuredField OutputThroughput =
        Add("output_throughput_tok_s_gpu", nameof(BenchmarkPoint.OutputThroughputPerGpu), Bounds.PartOfThroughput);

    /// <summary>Input tok/s per prefill GPU.</summary>
    public static readonly MeasuredField InputThroughput =
        Add("input_throughput_tok_s_gpu", nameof(BenchmarkPoint.InputThroughputPerGpu), Bounds.PartOfThroughput);

    /// <summary>Median time to first token.</summary>
    public static readonly MeasuredField MedianTtft = Add("median_ttft_s", nameof(BenchmarkPoint.MedianTtftSeconds), Bounds.Seconds);

    /// <summary>99th percentile of the time to first token.</summary>
    public static readonly MeasuredField P99Ttft = Add("p99_ttft_s", nameof(BenchmarkPoint.P99TtftSeconds), Bounds.Seconds);

    /// <summary>Median end-to-end latency.</summary>
    public static readonly MeasuredField MedianE2eLatency = Add("median_e2el_s", nameof(BenchmarkPoint.MedianE2eLatencySeconds), Bounds.Seconds);

    /// <summary>Median time per output token after the first.</summary>
    public static readonly MeasuredField MedianTpot = Add("median_tpot_s", nameof(BenchmarkPoint.MedianTpotSeconds), Bounds.SecondsPerToken);

    /// <summary>90th percentile of the time per output token.</summary>
    public static readonly MeasuredField P90Tpot = Add("p90_tpot_s", nameof(BenchmarkPoint.P90TpotSeconds), Bounds.TailSecondsPerToken);

    /// <summary>99th percentile of the time per output token.</summary>
    public static readonly MeasuredField P99Tpot = Add("p99_tpot_s", nameof(BenchmarkPoint.P99TpotSeconds), Bounds.TailSecondsPerToken);

    /// <summary>Measured energy per total token.</summary>
    public static readonly MeasuredField JoulesPerToken = Add("joules_per_token", nameof(BenchmarkPoint.JoulesPerTotalToken), Bounds.JoulesPerToken);

    /// <summary>Tokens per verification step.</summary>
    public static readonly MeasuredField AcceptanceLength = Add("acceptance_length", nameof(BenchmarkPoint.AcceptanceLength), Bounds.TokensPerStep);

    /// <summary>Accepted ÷ drafted tokens.</summary>
    public static readonly MeasuredField AcceptanceRate = Add("acceptance_rate", nameof(BenchmarkPoint.AcceptanceRate), Bounds.Share);

    /// <summary>Tokens that were drafted.</summary>
    public static readonly MeasuredField DraftedTokens = Add("drafted_tokens", nameof(BenchmarkPoint.DraftedTokens), Bounds.Count);

    /// <summary>Drafted tokens that were accepted.</summary>
    public static readonly MeasuredField AcceptedTokens = Add("accepted_tokens", nameof(BenchmarkPoint.AcceptedTokens), Bounds.Count);

    /// <summary>Mean input tokens of a request.</summary>
    public static readonly MeasuredField MeanInputTokens = Add("mean_input_tokens", nameof(BenchmarkPoint.MeanInputTokens), Bounds.Tokens);

    /// <summary>Mean output tokens of a request.</summary>
    public static readonly MeasuredField MeanOutputTokens = Add("mean_output_tokens", nameof(BenchmarkPoint.MeanOutputTokens), Bounds.Tokens);

    /// <summary>All of them, in the order of our CSV.</summary>
    public static readonly ImmutableArray<MeasuredField> All = [.. Rows];

    private static MeasuredField Add(string column, string name, Bounds bounds)
    {
        var field = new MeasuredField(Rows.Count, column, name, bounds);
        Rows.Add(field);
        return field;
    }
}
