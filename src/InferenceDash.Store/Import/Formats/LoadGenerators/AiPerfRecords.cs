using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// The records of an AIPerf run, <c>profile_export.jsonl</c> beside its summary: one request a line, each figure with its unit.
/// Requests of the warm-up are no part of the summary, and those that were cancelled on purpose are no failures.
/// </summary>
internal static class AiPerfRecords
{
    private const string Ttft = "metrics.time_to_first_token", Tpot = "metrics.inter_token_latency";

    private static readonly LeftOut Alone = new(
        "file of the single requests of an AIPerf run", "files of the single requests of AIPerf runs",
        "it belongs to a summary; import it together with the run’s profile_export_aiperf.json");

    private static readonly Dictionary<string, double> PerSecond = new(StringComparer.OrdinalIgnoreCase)
    {
        ["s"] = 1, ["sec"] = 1, ["seconds"] = 1, ["ms"] = 1e3, ["milliseconds"] = 1e3,
        ["us"] = 1e6, ["microseconds"] = 1e6, ["ns"] = 1e9, ["nanoseconds"] = 1e9,
    };

    /// <summary>Whether a file is one.</summary>
    public static bool Are(IReadOnlySet<string> keys) => keys.Contains("metadata.benchmark_phase") && (keys.Contains("metrics") || keys.Contains("error"));

    /// <summary>Leaves out a file of records that no summary is beside of.</summary>
    public static void Leave(SourceContent source, ImportRows rows)
    {
        if (!Neighbours.Of(source, IsSummary).Any())
            rows.LeaveOut(Alone);
    }

    /// <summary>The records beside a summary; null: there are none, or there are several files of them.</summary>
    public static RequestList? Beside(JsonFields row)
    {
        if (Neighbours.Of(row.Source, Are).Take(2).ToList() is not [var file])
            return null;
        var (completed, failed, cutOff, listed) = (new List<(double, double?)>(), 0, 0, 0);
        JsonRows.Read(file, row.Rows, request =>
        {
            if (request.TextIfAny("metadata.benchmark_phase") == "warmup")
                return;
            listed++;
            if (request.TruthIfAny("metadata.was_cancelled") == true)
                cutOff++;
            else if (request.Has("error"))
                failed++;
            else if (completed.Count <= RequestLatencies.Most)
                completed.Add((Seconds(request, Ttft) ?? double.NaN, Seconds(request, Tpot)));
        });
        return new RequestList
        {
            Completed = completed, Failed = failed, CutOff = cutOff, Listed = listed, DurationSeconds = UnitMetrics.Seconds(row, "benchmark_duration", "avg"),
        };
    }

    private static bool IsSummary(IReadOnlySet<string> keys) => keys.Contains("request_latency");

    private static double? Seconds(JsonFields request, string metric) =>
        request.NumberIfAny(metric + ".value") is { } value && request.TextIfAny(metric + ".unit") is { } unit
        && PerSecond.TryGetValue(unit, out var perSecond)
            ? value / perSecond
            : null;
}
