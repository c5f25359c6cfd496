namespace InferenceDash.Store.Tests.Import.BadInput;

/// <summary>Values that the fields of our own CSV formats cannot have.</summary>
internal static class BadCsvValue
{
    private static readonly string[] NoNumbers =
    [
        "", "x", "NaN", "Infinity", "-Infinity", "∞", "1e400", "-1", "0", "-0", "8,5", "1_000", "0x10", "8.5.1", "1e", "٨", "8 GPUs", "1/8", "=1+7",
        new('9', 5000),
    ];

    private static readonly string[] Models =
        ["Upper,M,,", "a--b,M,,", "-a,M,,", "a b,M,,", "ä,M,,", ",M,,", "a,,,", "a,M,,\na,M,,", "a,M,qwen-3-5,", "a,M,,same\nb,N,same,", "../a,M,,"];

    private static readonly string[] Assumptions =
    [
        "2026-13,g,G,V,A,1,1,1,1,1", "2026-9,g,G,V,A,1,1,1,1,1", "latest,g,G,V,A,1,1,1,1,1", ",g,G,V,A,1,1,1,1,1", "2026-09,G G,G,V,A,1,1,1,1,1",
        "2026-09,g,,V,A,1,1,1,1,1", "2026-09,g,G,,A,1,1,1,1,1", "2026-09,g,G,V,,1,1,1,1,1", "2026-09,g,G,V,A,-1,1,1,1,1",
        "2026-09,g,G,V,A,1,0,1,1,1", "2026-09,g,G,V,A,1,1,$2,1,1", "2026-09,g,G,V,A,1,1,1,NaN,1", "2026-09,g,G,V,A,1,1,1,1,1e999",
        "2026-09,g,G,V,A,1,1,1,1,1\n2026-09,g,G,V,A,1,1,1,1,1", "2026-09,g,G,V,A,1,1,1,1,1\n2026-10,g,G2,V,A,1,1,1,1,1", "2026-09,g,H100,V,A,1,1,1,1,1",
    ];

    private static readonly string[] Published =
    [
        "nobody,h100,fp8,1k/1k,mtp,84,360.9,1,,,,,table,p", "qwen-3-5,h1000,fp8,1k/1k,mtp,84,360.9,1,,,,,table,p",
        "qwen-3-5,h100,fp-8,1k/1k,mtp,84,360.9,1,,,,,table,p", "qwen-3-5,h100,fp8,1k,mtp,84,360.9,1,,,,,table,p",
        "qwen-3-5,h100,fp8,1k/1k,mtp,0,360.9,1,,,,,table,p", "qwen-3-5,h100,fp8,1k/1k,mtp,84,,1,,,,,table,p",
        "qwen-3-5,h100,fp8,1k/1k,mtp,84,3.6e2,1,,,,,table,p", "qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,free,,,,,table,p",
        "qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,1,-5,,,,table,p", "qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,1,,0,,,table,p",
        "qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,1,,,60,,table,p", "qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,1,,,157,60,table,p",
        "qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,1,,,,,guess,p", "qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,1,,,,,table,",
        "qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,1,,,,,table,p\nqwen-3-5,h100,fp8,1k/1k,mtp,84,361,1,,,,,table,p",
    ];

    private static readonly (string Column, string Value)[][] Points =
    [
        [("model", "qwen-3-6")], [("model", "")], [("gpu", "tpu")], [("gpu", "")], [("engine", "")], [("precision", "fp 8")], [("precision", "")],
        [("spec_method", "m-t-p")], [("spec_method", "")], [("sequence", "1k")], [("sequence", "0/1k")], [("sequence", "-1/5")], [("sequence", "1k/1k/1k")],
        [("sequence", "99999999999/1")], [("date", "11.06.2026")], [("date", "2026-02-30")], [("date", "")], [("date", "2026-06-11T09:30:00")],
        [("gpus", "1.5")], [("gpus", "99999999999")], [("disaggregated", "yes")], [("multinode", "1")], [("decode_tp", "0")], [("decode_workers", "-1")],
        [("median_tpot_s", "6.25")], [("interactivity_tok_s_user", "0.16")], [("interactivity_tok_s_user", "160000")], [("throughput_tok_s_gpu", "1e8")],
        [("median_ttft_s", "2"), ("p99_ttft_s", "1")], [("median_tpot_s", "0.02"), ("p90_tpot_s", "0.01")],
        [("median_tpot_s", "0.02"), ("p99_tpot_s", "0.01")], [("p90_tpot_s", "0.02"), ("p99_tpot_s", "0.01")], [("median_tpot_s", "-1")],
        [("joules_per_token", "NaN")], [("acceptance_length", "0.75")], [("output_throughput_tok_s_gpu", "fast")],
        [("disaggregated", "true")], [("disaggregated", "true"), ("gpus", "8"), ("prefill_gpus", "4"), ("decode_gpus", "8")],
    ];

    public static IEnumerable<BadFile> All =>
    [
        .. new[] { "concurrency", "gpus", "interactivity_tok_s_user", "throughput_tok_s_gpu" }.SelectMany(column =>
            NoNumbers.Select(value => Of($"benchmark-csv: {column} is '{Short(value)}'", Sweep.With((column, value))))),
        .. Points.Select(changes => Of(
            $"benchmark-csv: {string.Join(" and ", changes.Select(change => $"{change.Column} '{change.Value}'"))}", Sweep.With(changes))),
        .. Models.Select(rows => Of($"models-csv: the rows {Short(rows)}", Definitions.Models(rows))),
        .. Assumptions.Select(rows => Of($"gpu-assumptions-csv: the rows {Short(rows)}", Definitions.Assumptions(rows))),
        .. Published.Select(rows => Of($"published-points-csv: the rows {Short(rows)}", Definitions.Published(rows))),
    ];

    private static BadFile Of(string name, string content) => BadFile.Of(name, new ImportOptions(), content);

    private static string Short(string value) => (value.Length > 120 ? value[..10] + "…" : value).Replace("\n", " | ", StringComparison.Ordinal);
}
