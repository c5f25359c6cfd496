using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// The summary of an AIPerf run, <c>profile_export_aiperf.json</c> or its copy in CSV: each metric is an object with its
/// unit, mean and percentiles. Units are read, never assumed.
/// </summary>
internal sealed class AiPerf : ISourceFormat
{
    // What only AIPerf writes beside the metrics, which it has from GenAI-Perf.
    private static readonly string[] Marks =
        ["aiperf_version", "schema_version", "was_cancelled", "error_summary", "start_time", "run_info", "input_config.loadgen", "input_config.phases"];

    // Of the configuration of today, and of versions before 0.9.
    private static readonly string[] ModelFields = ["input_config.models.items.0.name", "input_config.endpoint.model_names.0"];

    public string Name => "aiperf";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) =>
        AiPerfByProducts.Of(head) is not null || AiPerfCsv.IsOne(head) || AiPerfRecords.Are(head.Keys)
        || (UnitMetrics.AreIn(head) && (IsMarked(head) || !head.Keys.Contains("input_config")))
        // A run in which nothing was completed has no metrics but the count of its errors.
        || (head.Keys.Contains("input_config") && IsMarked(head) && (head.Keys.Contains("error_summary") || head.Keys.Contains("error_request_count")));

    public void Read(SourceContent source, ImportRows rows)
    {
        var head = SourceHead.Of(source.Name, source.Open);
        if (AiPerfByProducts.Of(head) is { } what)
            rows.LeaveOut(what);
        else if (AiPerfRecords.Are(head.Keys))
            AiPerfRecords.Leave(source, rows);
        else if (AiPerfPhases.AreBeside(source))
            rows.LeaveOut(AiPerfByProducts.AllPhases);
        else if (!AiPerfCsv.IsOne(head))
            JsonRows.Read(source, rows, Read);
        else if (AiPerfCsv.HasJson(source))
            rows.LeaveOut(AiPerfByProducts.Csv);
        else
            JsonRows.Read(AiPerfCsv.AsJson(source), rows, Read);
    }

    /// <summary>Whether a file is one of AIPerf's and none of its ancestor's.</summary>
    public static bool IsMarked(SourceHead head) => Array.Exists(Marks, head.Keys.Contains);

    private static void Read(JsonFields row)
    {
        if (AiPerfPhases.IsWarmup(row))
        {
            row.Rows.LeaveOut(AiPerfByProducts.Warmup);
            return;
        }

        var failed = row.NumberIfAny("error_request_count.avg");
        if (NothingCompleted(row, failed) || UnitMetrics.Speed(row) is not { } speed)
            return;
        var load = AiPerfLoad.Of(row);
        var perSecond = row.NumberIfAny("request_throughput.avg");
        new LoadResult
        {
            ModelField = Array.Find(ModelFields, row.Has),
            Date = row.OptionalDay("start_time", "2026-04-30T12:00:00"),
            Sequence = UnitMetrics.Sequence(row),
            MeanInputTokens = row.NumberIfAny(UnitMetrics.InputTokens),
            MeanOutputTokens = row.NumberIfAny(UnitMetrics.OutputTokens),
            Concurrency = load.Concurrency,
            Interactivity = speed.PerUser,
            TotalThroughput = Total(row),
            OutputThroughput = UnitMetrics.Rate(row, "output_token_throughput", "avg", "", isRequired: false),
            Requests = AiPerfRecords.Beside(row),
            Facts = new RunFacts
            {
                Completed = row.NumberIfAny("request_count.avg"),
                Failed = failed,
                CutOff = row.NumberIfAny("cancelled_request_count.avg"),
                WasCancelled = row.TruthIfAny("was_cancelled"),
                ConcurrencyCeiling = load.Concurrency,
                // Little's law is exact over a whole run.
                MeanConcurrency = perSecond * UnitMetrics.Seconds(row, "request_latency", "avg"),
                RequestRate = load.RequestRate,
                FollowedTrace = load.FollowedTrace,
                RampedUp = load.RampedUp,
                MeanTpotSeconds = UnitMetrics.Seconds(row, "inter_token_latency", "avg"),
                Prompts = load.Prompts,
            },
            Deployment = WatchedGpus.OfAiPerf(row),
            Drafts = AiPerfDrafts.Of(row),
            Figures = UnitMetrics.Latencies(row),
        }.Add(row);
    }

    // One cause, one sentence: the most frequent error stands first in the summary.
    private static bool NothingCompleted(JsonFields row, double? failed)
    {
        if (RequestCounts.NothingCompleted(row, "request_count.avg", failed))
            return true;
        if (row.Has("request_count.avg") || row.Has("request_latency.avg") || row.Has("output_token_throughput.avg"))
            return false;
        const string error = "error_summary.0.error_details.";
        var message = row.TextIfAny(error + "message") ?? row.TextIfAny(error + "type");
        var count = failed ?? row.NumberIfAny("error_summary.0.count");
        row.Reject(
            "error_summary", value: null,
            "says that no request completed" + (count is null ? "" : $" ({count.Value:N0} failed{(message is null ? "" : $": {Shortened.Of(message)}")})"));
        return true;
    }

    // Versions without a total have the tokens and the time.
    private static double Total(JsonFields row)
    {
        if (row.Has("total_token_throughput.avg") || !row.Has("total_isl.avg"))
            return UnitMetrics.Rate(row, "total_token_throughput", "avg", "", isRequired: true) ?? 0;
        var tokens = row.Positive("total_isl.avg") + row.Positive("total_osl.avg");
        var seconds = UnitMetrics.Seconds(row, "benchmark_duration", "avg");
        if (seconds is null)
            row.Reject("benchmark_duration.avg", "is required where total_token_throughput is missing");
        return tokens / seconds ?? 0;
    }
}
