using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// What vLLM's benchmarks write beside the results of <c>bench serve</c>: files that belong to a sweep or a comparison and
/// hold no point of one. They are known so that a folder can be imported as it is, and a file alone is told what it is.
/// </summary>
internal static class VllmByProducts
{
    private static readonly LeftOut FailedRun = new(
        "report of a run of vllm bench sweep that failed", "reports of runs of vllm bench sweep that failed", "a failed run has no measurement");

    private static readonly LeftOut PytorchRecords = new(
        "copy of a result in PyTorch’s benchmark format", "copies of results in PyTorch’s benchmark format",
        "import the results themselves, whose names lack .pytorch");

    private static readonly LeftOut Throughput = new(
        "result of vllm bench throughput", "results of vllm bench throughput",
        "offline, without a time per token; measure with vllm bench serve");

    private static readonly LeftOut Latency = new(
        "result of vllm bench latency", "results of vllm bench latency",
        "without throughput and a time per token; measure with vllm bench serve");

    /// <summary>What the file is; null: none of these.</summary>
    public static LeftOut? Of(SourceHead head)
    {
        bool Has(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (!head.Keys.Contains(name))
                    return false;
            }

            return true;
        }

        return Has("error_type", "serve_overrides") ? FailedRun
            : Has("benchmark", "metric", "metric.benchmark_values") ? PytorchRecords
            : Has("elapsed_time", "num_requests", "tokens_per_second") ? Throughput
            : Has("avg_latency", "latencies", "percentiles") ? Latency
            : null;
    }

    /// <summary>The same of a file that is read for its rows.</summary>
    public static LeftOut? Of(SourceContent source)
    {
        using var stream = source.Open();
        var bytes = new byte[SourceHead.Most];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Of(new SourceHead(source.Name, bytes[..length]));
    }
}
