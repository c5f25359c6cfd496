namespace InferenceDash.Store.Import.Formats.Csv;

/// <summary>The columns of a benchmark row that say how the model is spread over GPUs.</summary>
internal static class ParallelismFields
{
    private static readonly string[] PerWorker = ["tp", "ep", "dp_attention", "workers", "gpus"];

    public static readonly IReadOnlyList<string> Columns =
        [.. PerWorker.Select(name => "prefill_" + name), .. PerWorker.Select(name => "decode_" + name)];

    /// <summary>Prefill and decode parallelism. Aggregated serving has one kind of worker, so both are the same.</summary>
    public static (Parallelism Prefill, Parallelism Decode) Read(CsvFields row, bool disaggregated)
    {
        var gpus = row.Count("gpus");
        var decode = Side(row, "decode_");
        var prefill = Side(row, "prefill_");
        if (disaggregated)
        {
            CheckSum(row, gpus, prefill.Gpus, decode.Gpus);
            return (prefill, decode);
        }

        if (decode.Gpus is { } given && given != gpus)
            row.Reject("decode_gpus", $"differs from gpus, {gpus}, though the row is not disaggregated");
        decode = decode with { Gpus = gpus };
        CheckSame(row, "prefill_tp", prefill.TensorParallel, decode.TensorParallel);
        CheckSame(row, "prefill_ep", prefill.ExpertParallel, decode.ExpertParallel);
        CheckSame(row, "prefill_dp_attention", prefill.DataParallelAttention, decode.DataParallelAttention);
        CheckSame(row, "prefill_workers", prefill.Workers, decode.Workers);
        CheckSame(row, "prefill_gpus", prefill.Gpus, decode.Gpus);
        return (decode, decode);
    }

    private static Parallelism Side(CsvFields row, string prefix) => new(
        row.OptionalCount(prefix + "tp"),
        row.OptionalCount(prefix + "ep"),
        row.OptionalTruth(prefix + "dp_attention"),
        row.OptionalCount(prefix + "workers", least: 0),
        row.OptionalCount(prefix + "gpus"));

    private static void CheckSum(CsvFields row, int gpus, int? prefill, int? decode)
    {
        if (prefill is null)
            row.Reject("prefill_gpus", "is required of a disaggregated row and empty");
        if (decode is null)
            row.Reject("decode_gpus", "is required of a disaggregated row and empty");
        if (prefill + decode is { } sum && sum != gpus && row.IsSound)
            row.Reject("gpus", $"is not the sum of prefill_gpus and decode_gpus, {sum}");
    }

    private static void CheckSame<T>(CsvFields row, string column, T? prefill, T? decode)
        where T : struct
    {
        if (prefill is not null && !Equals(prefill, decode))
            row.Reject(column, "differs from its decode column, though the row is not disaggregated");
    }
}
