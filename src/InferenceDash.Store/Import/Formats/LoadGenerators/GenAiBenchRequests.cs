using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>The single requests of a run of genai-bench, in the unit of time that the file names.</summary>
internal static class GenAiBenchRequests
{
    private const string Path = "individual_request_metrics";

    private static readonly string[] Figures = ["ttft", "e2e_latency", "num_output_tokens", "error_code"];

    /// <summary>What is read whole.</summary>
    public static JsonLists Lists() => new(RequestLatencies.Most, (Path, Figures));

    /// <summary>The requests of a row; null: it lists none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="perSecond">How many of its unit a second has.</param>
    /// <param name="duration">Field of the run's length, s.</param>
    public static RequestList? Of(JsonFields row, double perSecond, string duration)
    {
        if (row.Lists?[Path] is not { Count: > 0 } list)
            return null;
        if (list.Count > RequestLatencies.Most)
            return new RequestList { Listed = list.Count };
        List<int> sound = [.. Enumerable.Range(0, list.Count).Where(i => double.IsNaN(list[i, 3]))];
        return new RequestList
        {
            Completed = [.. sound.Select(i => (list[i] / perSecond, RequestList.Tpot((list[i, 1] - list[i]) / perSecond, list[i, 2])))],
            Failed = list.Count - sound.Count,
            DurationSeconds = row.NumberIfAny(duration),
            Listed = list.Count,
        };
    }
}
