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
            "image", "disaggregated", "multinode", .. ParallelismFields.Columns,
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
            Configuration(row),
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
            Image = row.Optional("image"),
        };
        if (row.IsSound)
            rows.Add(point, row.Line);
    });

    private static Configuration Configuration(CsvFields row)
    {
        var disaggregated = row.OptionalTruth("disaggregated") ?? false;
        var (prefill, decode) = ParallelismFields.Read(row, disaggregated);
        return new Configuration(row.Text("engine"), disaggregated, row.OptionalTruth("multinode") ?? false, prefill, decode);
    }
}
