using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// The GPUs that a tool watched while it measured. A host may have more than served, so those that never did anything do not
/// count.
/// </summary>
internal static class WatchedGpus
{
    private const string AiPerf = "telemetry_data.endpoints";
    private const string GenAiPerf = "telemetry_stats.gpu_utilization";

    /// <summary>The GPUs in AIPerf's telemetry, which names each by where it was read; the same one may be read twice.</summary>
    public static Deployment OfAiPerf(JsonFields row)
    {
        var gpus = row.NamesIn(AiPerf)
            .SelectMany(endpoint => row.NamesIn($"{AiPerf}.{endpoint}.gpus").Select(gpu => $"{AiPerf}.{endpoint}.gpus.{gpu}"))
            .DistinctBy(gpu => row.TextIfAny(gpu + ".gpu_uuid") ?? gpu)
            .ToList();
        return Of(AiPerf, gpus.Count, gpus.Count(gpu => !WasIdle(row, gpu + ".metrics")));
    }

    /// <summary>The GPUs in GenAI-Perf's telemetry: each is a name in every metric.</summary>
    public static Deployment OfGenAiPerf(JsonFields row)
    {
        var gpus = row.NamesIn(GenAiPerf).Where(name => name.StartsWith("gpu", StringComparison.Ordinal)).ToList();
        return Of(GenAiPerf, gpus.Count, gpus.Count(gpu => Most(row, $"{GenAiPerf}.{gpu}") is not 0));
    }

    // From schema 1.5 on the name of a metric begins with the maker of the GPU.
    private static bool WasIdle(JsonFields row, string metrics) => row.NamesIn(metrics)
        .Any(name => name.EndsWith("gpu_utilization", StringComparison.Ordinal) && Most(row, $"{metrics}.{name}") is 0);

    private static double? Most(JsonFields row, string metric) => row.NumberIfAny(metric + ".max") ?? row.NumberIfAny(metric + ".avg");

    private static Deployment Of(string field, int watched, int busy) =>
        busy == 0 ? Deployment.Unknown : new Deployment { Gpus = busy, GpusOtherwise = watched, GpusField = field };
}
