using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.Csv;

/// <summary>Benchmark points in this project's own format: one row per point, units in the column names.</summary>
internal sealed class BenchmarkCsv : ISourceFormat
{
    private const string Requests = "request_latencies";

    private static readonly CsvColumns Columns = new(
        [
            .. SeriesFields.Columns, "engine", "date", "concurrency", "gpus", "interactivity_tok_s_user", "throughput_tok_s_gpu",
        ],
        [
            "run", .. MeasuredFields.All.Select(field => field.Column), "acceptance_length_tool", "acceptance", "acceptance_by_position",
            "draft_tokens", "engine_version", "image", "quality", "excluded", "composed", "disaggregated", "multinode", .. ParallelismFields.Columns,
            Requests,
        ],
        ["engine", "gpus"],
        TakesDefaults: true,
        Long: Requests);

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
            row.Within("concurrency", Bounds.Concurrency),
            row.Within("interactivity_tok_s_user", Bounds.Interactivity),
            row.Within("throughput_tok_s_gpu", Bounds.Throughput))
        {
            AcceptanceLengthTool = row.Optional("acceptance_length_tool"),
            AcceptanceOrigin = AcceptanceOrigin(row),
            AcceptanceByPosition = Positions(row),
            EngineVersion = row.Optional("engine_version"),
            Image = row.Optional("image"),
            Quality = Quality(row),
            IsExcluded = row.OptionalTruth("excluded") ?? false,
            Requests = RecordOf(row),
        };
        var figures = new Figures();
        foreach (var field in MeasuredFields.All)
            figures[field] = row.OptionalNumber(field.Column);
        if (row.IsSound)
            rows.Add(figures.In(point), row.Line);
    });

    private static Configuration Configuration(CsvFields row, SpecMethod? method)
    {
        var disaggregated = row.OptionalTruth("disaggregated") ?? false;
        var (prefill, decode) = ParallelismFields.Read(row, disaggregated);
        return new Configuration(row.Text("engine"), disaggregated, row.OptionalTruth("multinode") ?? false, prefill, decode)
        {
            DraftTokens = DraftTokens(row, method),
            IsComposed = row.OptionalTruth("composed") ?? false,
        };
    }

    private static int? DraftTokens(CsvFields row, SpecMethod? method)
    {
        var drafted = row.OptionalCount("draft_tokens", least: 0);
        var (tokens, flaw) = row.Has("draft_tokens") ? Drafting.Of(method, drafted, null) : Drafting.Of(method, null, drafted);
        if (flaw is not null && row.IsSound)
            row.Reject("draft_tokens", flaw);
        return tokens;
    }

    private static string? AcceptanceOrigin(CsvFields row)
    {
        var origin = row.Optional("acceptance");
        if (origin is not null && !Drafting.IsOrigin(origin))
            row.Reject("acceptance", Drafting.UnknownOrigin);
        return origin;
    }

    private static AcceptanceByPosition? Positions(CsvFields row)
    {
        if (row.Optional("acceptance_by_position") is not { } text)
            return null;
        var positions = AcceptanceByPosition.Parse(text);
        if (positions is null)
            row.Reject("acceptance_by_position", "is not a list of shares from 0 to 1 like 0.83 0.61");
        return positions;
    }

    private static RequestRecord? RecordOf(CsvFields row)
    {
        if (row.Optional(Requests) is not { } text)
            return null;
        if (RequestLatencies.Parse(text) is { } latencies)
            return RequestRecord.Of(latencies);
        row.Reject(Requests, "is no record of requests as export writes it");
        return null;
    }

    private static QualityFlags Quality(CsvFields row)
    {
        if (row.Optional("quality") is not { } text)
            return QualityFlags.None;
        if (!QualityFlags.TryParse(text, out var flags))
            row.Reject("quality", $"is not a list of rules like ttft-stall=25;rate-driven=4; the rules are {string.Join(", ", QualityRules.All)}");
        return flags;
    }
}
