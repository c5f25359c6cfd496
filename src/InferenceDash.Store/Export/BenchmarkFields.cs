using System.Globalization;
using InferenceDash.Store.Import.Formats.Csv;

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
        ["engine"] = p => CsvCell.Text(p.Configuration.Engine),
        ["date"] = p => DayText.Of(p.Date),
        ["concurrency"] = p => Text(p.Concurrency),
        ["gpus"] = p => Text(p.Configuration.TotalGpus),
        ["interactivity_tok_s_user"] = p => Text(p.Interactivity),
        ["throughput_tok_s_gpu"] = p => Text(p.ThroughputPerGpu),
        ["run"] = p => CsvCell.Text(p.Run),
        ["acceptance_length_tool"] = p => CsvCell.Text(p.AcceptanceLengthTool),
        ["acceptance"] = p => CsvCell.Text(p.AcceptanceOrigin),
        ["acceptance_by_position"] = p => p.AcceptanceByPosition?.ToString(),
        ["draft_tokens"] = p => Text(p.Configuration.DraftTokens),
        ["engine_version"] = p => CsvCell.Text(p.EngineVersion),
        ["image"] = p => CsvCell.Text(p.Image),
        ["quality"] = p => p.Quality.ToString(),
        ["excluded"] = p => p.IsExcluded ? "true" : null,
        ["request_latencies"] = p => p.Requests?.Latencies?.ToString(),
        ["composed"] = p => p.IsComposed ? "true" : null,
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

    private static readonly Func<BenchmarkPoint, string?>[] InOrder = [.. BenchmarkCsv.AllColumns.Select(Of)];

    /// <summary>Its fields in the order of the format's columns; empty where unknown.</summary>
    public static string[] Of(BenchmarkPoint point) => Array.ConvertAll(InOrder, field => field(point) ?? "");

    private static Func<BenchmarkPoint, string?> Of(string column) =>
        MeasuredFields.All.FirstOrDefault(field => field.Column == column) is { } measured ? point => Text(measured.Of(point)) : ByColumn[column];

    // "R": the shortest text that reads back to the same number.
    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string? Text(double? number) => number is { } given ? Text(given) : null;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(bool? truth) => truth switch { null => null, true => "true", false => "false" };
}
