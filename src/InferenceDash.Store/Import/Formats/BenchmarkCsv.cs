using InferenceDash.Core;

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
            "acceptance_length", "image", "disaggregated", "multinode", .. ParallelismFields.Columns,
        ],
        ["engine", "gpus"]);

    public string Name => "benchmark-csv";

    public bool DefinesNames => false;

    public bool Recognises(SourceFile file) => Columns.AreIn(file);

    public void Read(SourceFile file, ImportBatch batch) => CsvTable.Read(file, Columns, batch, row =>
    {
        var series = SeriesFields.Read(row, batch.Names);
        var point = new BenchmarkPoint(
            series!,
            Configuration(row),
            row.Optional("run") ?? batch.DefaultRun,
            row.Day("date"),
            row.Positive("concurrency"),
            row.Positive("interactivity_tok_s_user"),
            row.Positive("throughput_tok_s_gpu"))
        {
            OutputThroughputPerGpu = row.OptionalPositive("output_throughput_tok_s_gpu"),
            InputThroughputPerGpu = row.OptionalPositive("input_throughput_tok_s_gpu"),
            MedianTtftSeconds = row.OptionalPositive("median_ttft_s"),
            P99TtftSeconds = row.OptionalPositive("p99_ttft_s"),
            MedianE2eLatencySeconds = row.OptionalPositive("median_e2el_s"),
            AcceptanceLength = row.OptionalPositive("acceptance_length"),
            Image = row.Optional("image"),
        };
        if (point.AcceptanceLength < 1 && row.IsSound)
            row.Reject("acceptance_length", "is below 1, the token that every verification step yields");
        if (row.IsSound)
            batch.BenchmarkPoints.Add(point);
    });

    private static Configuration Configuration(CsvFields row)
    {
        var disaggregated = row.OptionalTruth("disaggregated") ?? false;
        var (prefill, decode) = ParallelismFields.Read(row, disaggregated);
        return new Configuration(row.Text("engine"), disaggregated, row.OptionalTruth("multinode") ?? false, prefill, decode);
    }
}
