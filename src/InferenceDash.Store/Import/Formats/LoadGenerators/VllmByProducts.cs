using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// What vLLM's benchmarks write beside the results of <c>bench serve</c>: files that belong to a sweep or a comparison and
/// hold no point of one. They are known so that a folder can be imported as it is, and a file alone is told what it is.
/// </summary>
internal static class VllmByProducts
{
    private static readonly LeftOut FailedRun = new(
        "report of a run of vllm bench sweep that failed", "reports of runs of vllm bench sweep that failed", "without a measurement");

    private static readonly LeftOut PytorchRecords = new(
        "copy of a result in PyTorch’s benchmark format", "copies of results in PyTorch’s benchmark format",
        "import the results themselves, whose names lack .pytorch");

    /// <summary>What the file is; null: none of these.</summary>
    public static LeftOut? Of(SourceHead head)
    {
        if (head.Keys.Contains("error_type") && head.Keys.Contains("serve_overrides"))
            return FailedRun;
        return head.Keys.Contains("benchmark") && head.Keys.Contains("metric.benchmark_values") ? PytorchRecords : null;
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
