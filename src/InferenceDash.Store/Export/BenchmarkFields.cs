using System.Globalization;
using InferenceDash.Store.Import.Formats;

namespace InferenceDash.Store.Export;

/// <summary>A benchmark point as a row of our CSV.</summary>
internal static class BenchmarkFields
{
    private static readonly Dictionary<string, Func<BenchmarkPoint, string?>> ByColumn = new(StringComparer.Ordinal)
    {
        ["model"] = p => p.Series.Model,
        ["gpu"] = p => p.Series.Gpu,
        ["precision"] = p => p.Series.Precision.Key,
        ["sequence"] = p => p.Series.Sequence.Label,
        ["spec_method"] = p => p.Series.Method.Key,
        ["engine"] = p => p.Configuration.Engine,
        ["date"] = p => p.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["concurrency"] = p => Text(p.Concurrency),
        ["gpus"] = p => Text(p.Configuration.TotalGpus),
        ["interactivity_tok_s_user"] = p => Text(p.Interactivity),
        ["throughput_tok_s_gpu"] = p => Text(p.ThroughputPerGpu),
        ["run"] = p => p.Run,
        ["output_throughput_tok_s_gpu"] = p => Text(p.OutputThroughputPerGpu),
        ["input_throughput_tok_s_gpu"] = p => Text(p.InputThroughputPerGpu),
        ["median_ttft_s"] = p => Text(p.MedianTtftSeconds),
        ["p99_ttft_s"] = p => Text(p.P99TtftSeconds),
        ["median_e2el_s"] = p => Text(p.MedianE2eLatencySeconds),
        ["median_tpot_s"] = p => Text(p.MedianTpotSeconds),
        ["p90_tpot_s"] = p => Text(p.P90TpotSeconds),
        ["p99_tpot_s"] = p => Text(p.P99TpotSeconds),
        ["joules_per_token"] = p => Text(p.JoulesPerTotalToken),
        ["acceptance_length"] = p => Text(p.AcceptanceLength),
        ["acceptance_length_tool"] = p => p.AcceptanceLengthTool,
        ["acceptance"] = p => p.AcceptanceOrigin,
        ["draft_tokens"] = p => Text(p.Configuration.DraftTokens),
        ["engine_version"] = p => p.EngineVersion,
        ["image"] = p => p.Image,
        ["disaggregated"] = p => Text(p.Configuration.Disaggregated),
        ["multinode"] = p => Text(p.Configuration.Multinode),
        ["prefill_tp"] = p => Text(p.Configuration.Prefill.TensorParallel),
        ["prefill_ep"] = p => Text(p.Configuration.Prefill.ExpertParallel),
        ["prefill_dp_attention"] = p => Text(p.Configuration.Prefill.DataParallelAttention),
        ["prefill_workers"] = p => Text(p.Configuration.Prefill.Workers),
        ["prefill_gpus"] = p => Text(p.Configuration.Prefill.Gpus),
        ["decode_tp"] = p => Text(p.Configuration.Decode.TensorParallel),
        ["decode_ep"] = p => Text(p.Configuration.Decode.ExpertParallel),
        ["decode_dp_attention"] = p => Text(p.Configuration.Decode.DataParallelAttention),
        ["decode_workers"] = p => Text(p.Configuration.Decode.Workers),
        ["decode_gpus"] = p => Text(p.Configuration.Decode.Gpus),
    };

    private static readonly Func<BenchmarkPoint, string?>[] InOrder = [.. BenchmarkCsv.AllColumns.Select(column => ByColumn[column])];

    /// <summary>Its fields in the order of the format's columns; empty where unknown.</summary>
    public static string[] Of(BenchmarkPoint point) => Array.ConvertAll(InOrder, field => field(point) ?? "");

    // "R": the shortest text that reads back to the same number.
    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string? Text(double? number) => number is { } given ? Text(given) : null;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(bool? truth) => truth switch { null => null, true => "true", false => "false" };
}
