using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>The single requests of a benchmark of GuideLLM, which lists those that completed, failed and were cut off apart.</summary>
internal static class GuideLlmRequests
{
    private const string Completed = "requests.successful", Failed = "requests.errored", CutOff = "requests.incomplete";
    private const double MillisecondsPerSecond = 1000;

    private static readonly string[] Figures = ["time_to_first_token_ms", "inter_token_latency_ms", "output_tokens"];

    /// <summary>What is read whole.</summary>
    public static JsonLists Lists() => new(RequestLatencies.Most, (Completed, Figures), (Failed, []), (CutOff, []));

    /// <summary>The requests of a row; null: it lists none.</summary>
    public static RequestList? Of(JsonFields row, double? cutOff)
    {
        if (row.Lists?[Completed] is not { Count: > 0 } list)
            return null;
        if (list.Count > RequestLatencies.Most)
            return new RequestList { Listed = list.Count };
        return new RequestList
        {
            Completed = [.. Enumerable.Range(0, list.Count).Select(i => (list[i] / MillisecondsPerSecond, TpotAt(i)))],
            Failed = row.Lists[Failed]?.Count ?? 0,
            CutOff = (int)(cutOff ?? row.Lists[CutOff]?.Count ?? 0),
            DurationSeconds = row.NumberIfAny("duration") ?? (row.NumberIfAny("end_time") - row.NumberIfAny("start_time")),
            Listed = list.Count,
        };

        double? TpotAt(int i) => list[i, 2] <= 1 ? null : list[i, 1] / MillisecondsPerSecond;
    }
}
