using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// The summary of a GenAI-Perf run, <c>profile_export_genai_perf.json</c>: the metrics that AIPerf took over, with neither a
/// total throughput nor a date.
/// </summary>
internal sealed class GenAiPerf : ISourceFormat
{
    // Of the last versions, and of the first, which wrote their options flat.
    private static readonly string[] ConcurrencyFields = ["input_config.perf_analyzer.stimulus.concurrency", "input_config.concurrency"];
    private static readonly string[] RateFields = ["input_config.perf_analyzer.stimulus.request_rate", "input_config.request_rate"];
    private static readonly string[] ModelFields = ["input_config.model_names.0", "input_config.model.0", "input_config.model"];

    public string Name => "genai-perf";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) => UnitMetrics.AreIn(head) && head.Keys.Contains("input_config") && !AiPerf.IsMarked(head);

    public void Read(SourceContent source, ImportRows rows) => JsonRows.Read(source, rows, Read);

    private static void Read(JsonFields row)
    {
        if (RequestCounts.NothingCompleted(row, "request_count.avg", failed: null) || UnitMetrics.Speed(row) is not { } speed)
            return;
        var (input, output) = (row.Positive(UnitMetrics.InputTokens), row.Positive(UnitMetrics.OutputTokens));
        var perSecond = RequestsPerSecond(row);
        var concurrency = RequestCounts.Concurrency(row, Array.Find(ConcurrencyFields, row.Has) ?? ConcurrencyFields[0]);
        new LoadResult
        {
            ModelField = Array.Find(ModelFields, field => row.TextIfAny(field) is not null),
            Sequence = UnitMetrics.Sequence(row),
            MeanInputTokens = input,
            MeanOutputTokens = output,
            Concurrency = concurrency,
            Interactivity = speed.PerUser,
            TotalThroughput = perSecond * (input + output),
            OutputThroughput = UnitMetrics.Rate(row, "output_token_throughput", "avg", "", isRequired: false),
            Facts = new RunFacts
            {
                Completed = row.NumberIfAny("request_count.avg"),
                ConcurrencyCeiling = concurrency,
                MeanConcurrency = perSecond * UnitMetrics.Seconds(row, "request_latency", "avg"),
                RequestRate = RequestCounts.Rate(row, Array.Find(RateFields, row.Has) ?? RateFields[0]),
                MeanTpotSeconds = UnitMetrics.Seconds(row, "inter_token_latency", "avg"),
            },
            Deployment = WatchedGpus.OfGenAiPerf(row),
            Figures = UnitMetrics.Latencies(row),
        }.Add(row);
    }

    private static double RequestsPerSecond(JsonFields row)
    {
        const string metric = "request_throughput";
        var value = row.Positive(metric + ".avg");
        if (row.TextIfAny(metric + ".unit") is not ("requests/sec" or "requests/s" or "per sec"))
            row.Reject(metric + ".unit", "is not requests/sec");
        return value;
    }
}
