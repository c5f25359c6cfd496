namespace InferenceDash.Store.Import.Formats;

/// <summary>Benchmark points in this project's own format: one row per point, units in the column names.</summary>
internal sealed class BenchmarkCsv : ISourceFormat
{
    private static readonly CsvColumns Columns = new(
        [
            .. SeriesFields.Columns, "engine", "date", "concurrency", "gpus", "interactivity_tok_s_user", "throughput_tok_s_gpu",
        ],
        [
            "run", "output_throughput_tok_s_gpu", "input_throughput_tok_s_gpu", "median_ttft_s", "p99_ttft_s", "median_e2el_s",
            "median_tpot_s", "p90_tpot_s", "p99_tpot_s", "joules_per_token", "acceptance_length", "acceptance_length_tool",
            "acceptance", "draft_tokens", "engine_version", "image", "disaggregated", "multinode", .. ParallelismFields.Columns,
        ],
        ["engine", "gpus"],
        TakesDefaults: true);

    // What a file has whose engine and GPUs are given as options, and the figures of a published page have as well.
    private static readonly string[] Measures = ["interactivity_tok_s_user", "throughput_tok_s_gpu", "concurrency"];

    public string Name => "benchmark-csv";

    public bool DefinesNames => false;

    /// <summary>Every column, in the order in which they are exported.</summary>
    public static IEnumerable<string> AllColumns => Columns.Required.Concat(Columns.Optional);

    public bool Recognises(SourceHead head) =>
        Columns.AreIn(head) || (CsvColumns.Has(head, Measures) && !CsvColumns.Has(head, ["source"]));

    public void Read(SourceContent source, ImportRows rows) => CsvTable.Read(source, Columns, rows, row =>
    {
        var series = SeriesFields.Read(row, rows.Names);
        var point = new BenchmarkPoint(
            series!,
            Configuration(row, series?.Method),
            row.Optional("run") ?? rows.DefaultRun,
            row.Day("date"),
            row.Positive("concurrency"),
            row.Positive("interactivity_tok_s_user"),
            row.Positive("throughput_tok_s_gpu"))
        {
            OutputThroughputPerGpu = row.OptionalNumber("output_throughput_tok_s_gpu"),
            InputThroughputPerGpu = row.OptionalNumber("input_throughput_tok_s_gpu"),
            MedianTtftSeconds = row.OptionalNumber("median_ttft_s"),
            P99TtftSeconds = row.OptionalNumber("p99_ttft_s"),
            MedianE2eLatencySeconds = row.OptionalNumber("median_e2el_s"),
            MedianTpotSeconds = row.OptionalNumber("median_tpot_s"),
            P90TpotSeconds = row.OptionalNumber("p90_tpot_s"),
            P99TpotSeconds = row.OptionalNumber("p99_tpot_s"),
            JoulesPerTotalToken = row.OptionalNumber("joules_per_token"),
            AcceptanceLength = row.OptionalNumber("acceptance_length"),
            AcceptanceLengthTool = row.Optional("acceptance_length_tool"),
            AcceptanceOrigin = AcceptanceOrigin(row),
            EngineVersion = row.Optional("engine_version"),
            Image = row.Optional("image"),
        };
        if (row.IsSound)
            rows.Add(point, row.Line);
    });

    private static Configuration Configuration(CsvFields row, SpecMethod? method)
    {
        var disaggregated = row.OptionalTruth("disaggregated") ?? false;
        var (prefill, decode) = ParallelismFields.Read(row, disaggregated);
        return new Configuration(row.Text("engine"), disaggregated, row.OptionalTruth("multinode") ?? false, prefill, decode)
        {
            DraftTokens = DraftTokens(row, method),
        };
    }

    // Off drafts nothing, whether a file says so or leaves it out: one deployment, so one way to store it.
    private static int? DraftTokens(CsvFields row, SpecMethod? method)
    {
        var drafted = row.OptionalCount("draft_tokens", least: 0);
        if (method is { IsOff: true } && drafted > 0)
            row.Reject("draft_tokens", "is above 0, though spec_method says that nothing is drafted");
        if (method is { IsOff: false } && drafted == 0 && row.IsSound)
            row.Reject("draft_tokens", "is 0, though spec_method says that tokens are drafted");
        return drafted == 0 ? null : drafted;
    }

    private static string? AcceptanceOrigin(CsvFields row)
    {
        var origin = row.Optional("acceptance");
        if (origin is not null && origin.Split(':')[0].ToLowerInvariant() is not ("measured" or "synthetic"))
            row.Reject("acceptance", "is neither measured nor synthetic, alone or followed by a colon and a remark");
        return origin;
    }
}
