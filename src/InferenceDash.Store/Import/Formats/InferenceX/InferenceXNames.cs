namespace InferenceDash.Store.Import.Formats.InferenceX;

/// <summary>The names that InferenceX uses for hardware, engines and models, in all of its formats.</summary>
internal static class InferenceXNames
{
    public const string Throughput = "tput_per_gpu";

    public const string Interactivity = "median_intvty";

    public const string MedianTpot = "median_tpot";

    public const string MeanTpot = "mean_tpot";

    /// <summary>
    /// What it calls the two kinds of parallelism that multiply the GPUs of tensor parallelism: pipeline, and the context of
    /// prefill. Context parallelism of decode shares GPUs.
    /// </summary>
    public static readonly IReadOnlyList<string> Widths = ["pp", "pcp_size"];

    // Written into the names of model prefixes by some of its runs.
    private static readonly string[] PrecisionSuffixes = ["-fp4", "-fp8", "-mxfp4", "-nvfp4", "-bf16", "-int4"];

    /// <summary>What it calls the figures that are taken from its metrics, in seconds and per GPU already.</summary>
    public static readonly IReadOnlyList<(MeasuredField Field, string Name)> Figures =
    [
        (MeasuredFields.OutputThroughput, "output_tput_per_gpu"), (MeasuredFields.InputThroughput, "input_tput_per_gpu"),
        (MeasuredFields.MedianTtft, "median_ttft"), (MeasuredFields.P99Ttft, "p99_ttft"), (MeasuredFields.MedianE2eLatency, "median_e2el"),
        (MeasuredFields.MedianTpot, MedianTpot), (MeasuredFields.P90Tpot, "p90_tpot"), (MeasuredFields.P99Tpot, "p99_tpot"),
        (MeasuredFields.JoulesPerToken, "joules_per_total_token"),
    ];

    /// <summary>How people write a framework; one that is not known stands as it is.</summary>
    public static string Engine(string framework) => framework.ToLowerInvariant() switch
    {
        "sglang" => "SGLang",
        "vllm" => "vLLM",
        "trt" => "TRT-LLM",
        "dynamo-trt" => "Dynamo TRT-LLM",
        "dynamo-sglang" => "Dynamo SGLang",
        "mori-sglang" => "MoRI SGLang",
        "atom" => "ATOM",
        _ => framework,
    };

    /// <summary>
    /// The GPU of a runner: its name without the runner's own parts, <c>b200-trt</c>, <c>mi355x_0</c>,
    /// <c>cluster:gb300-nv</c>; null: unknown.
    /// </summary>
    public static string? Gpu(KnownNames names, string runner)
    {
        runner = runner[(runner.LastIndexOf(':') + 1)..];
        while (true)
        {
            if (names.Gpu(runner) is { } known)
                return known;
            var cut = runner.LastIndexOfAny(['-', '_']);
            if (cut <= 0)
                return null;
            runner = runner[..cut];
        }
    }

    /// <summary>A model by the prefix of its runs, with or without a precision; null: unknown.</summary>
    public static string? Model(KnownNames names, string prefix)
    {
        if (names.Model(prefix) is { } known)
            return known;
        var suffix = Array.Find(PrecisionSuffixes, suffix => prefix.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
        return suffix is null ? null : names.Model(prefix[..^suffix.Length]);
    }

    /// <summary>Container images stand in file names there, with a number sign for each slash.</summary>
    public static string? Image(string? image) => image?.Replace('#', '/');
}
