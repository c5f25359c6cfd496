namespace InferenceDash.Words;

/// <summary>A configuration in a few words.</summary>
public static class DeploymentWords
{
    /// <summary><c>TP 8, EP 8, DP attention, 8 GPUs</c>; prefill and decode apart where they are; what is unknown is left out.</summary>
    public static string Of(Configuration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration.Disaggregated
            ? Say.Of($"prefill {Workers(configuration.Prefill)}; decode {Workers(configuration.Decode)}")
            : Workers(configuration.Decode);
    }

    /// <summary>The same in a cell or a field that programs read: one text whoever asks.</summary>
    public static string ForPrograms(Configuration configuration) => Language.English.In(() => Of(configuration));

    /// <summary>A run's address without what all runs share: its id, and the attempt where it is not the first.</summary>
    public static string ShortRun(string run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (!Uri.TryCreate(run, UriKind.Absolute, out var address) || address.Segments.Length < 2)
            return run;
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is [.., var id, "attempts", var attempt]
            ? attempt == "1" ? id : Say.Of($"{id} (attempt {attempt})")
            : parts[^1];
    }

    private static string Workers(Parallelism p)
    {
        string?[] words =
        [
            p.TensorParallel is { } tensor ? $"TP {Count.Of(tensor)}" : null,
            p.ExpertParallel is > 1 and var experts ? $"EP {Count.Of(experts)}" : null,
            p.DataParallelAttention == true ? Say.Of("DP attention") : null,
            p.Workers is > 1 and var workers ? Count.Of(workers, "worker") : null,
            p.Gpus is { } gpus ? Count.Of(gpus, "GPU") : Say.Of("GPU count unknown"),
        ];
        return Listed.Commas(words.OfType<string>());
    }
}
