namespace InferenceDash.Core;

/// <summary>
/// How one deployment served the model, beyond its <see cref="SeriesKey"/>. Two points of equal series and equal
/// configuration differ in concurrency or in run only. Engines that differ in case are one engine.
/// </summary>
/// <param name="Engine">Serving framework: <c>SGLang</c>, <c>vLLM</c>, <c>TRT-LLM</c>, ….</param>
/// <param name="Disaggregated">Prefill and decode on GPUs of their own.</param>
/// <param name="Multinode">More than one node.</param>
/// <param name="Prefill">Parallelism of the prefill workers; equal to <paramref name="Decode"/> when aggregated.</param>
/// <param name="Decode">Parallelism of the decode workers.</param>
public sealed record Configuration(string Engine, bool Disaggregated, bool Multinode, Parallelism Prefill, Parallelism Decode)
{
    /// <summary>
    /// Tokens drafted per verification step (k); null: unknown, or speculative decoding is off. Two draft lengths are two
    /// deployments.
    /// </summary>
    public int? DraftTokens { get; init; }

    /// <summary>
    /// Whether no deployment served it: its points are composed of the times of single steps (<see cref="StepComposition"/>). Such
    /// points are no measurements of a server, and never count as the same as one.
    /// </summary>
    public bool IsComposed { get; init; }

    /// <summary>GPUs of the whole deployment; null where a count is unknown.</summary>
    public int? TotalGpus => Disaggregated ? Prefill.Gpus + Decode.Gpus : Decode.Gpus;

    /// <inheritdoc/>
    public bool Equals(Configuration? other) =>
        other is not null
        && string.Equals(Engine, other.Engine, StringComparison.OrdinalIgnoreCase)
        && (Disaggregated, Multinode, DraftTokens, IsComposed) == (other.Disaggregated, other.Multinode, other.DraftTokens, other.IsComposed)
        && Prefill == other.Prefill
        && Decode == other.Decode;

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(Engine), Disaggregated, Multinode, DraftTokens, IsComposed, Prefill, Decode);
}

/// <summary>Parallelism of one kind of worker. Null is unknown.</summary>
/// <param name="TensorParallel">Tensor parallelism (TP).</param>
/// <param name="ExpertParallel">Expert parallelism (EP); it shares the TP GPUs.</param>
/// <param name="DataParallelAttention">Attention with data parallelism.</param>
/// <param name="Workers">Number of workers.</param>
/// <param name="Gpus">GPUs of all workers together.</param>
public sealed record Parallelism(int? TensorParallel, int? ExpertParallel, bool? DataParallelAttention, int? Workers, int? Gpus);
