namespace InferenceDash.Web.Shared;

/// <summary>A configuration in a few words.</summary>
public static class Deployment
{
    /// <summary><c>TP 8, EP 8, DP attention, 8 GPUs</c>; prefill and decode apart where they are; what is unknown is left out.</summary>
    public static string Of(Configuration c) => c.Disaggregated
        ? $"prefill {Workers(c.Prefill)}; decode {Workers(c.Decode)}"
        : Workers(c.Decode);

    /// <summary>A run's address without what all runs share: its id, and the attempt where it is not the first.</summary>
    public static string ShortRun(string run)
    {
        if (!Uri.TryCreate(run, UriKind.Absolute, out var address) || address.Segments.Length < 2)
            return run;
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is [.., var id, "attempts", var attempt]
            ? attempt == "1" ? id : $"{id} (attempt {attempt})"
            : parts[^1];
    }

    /// <summary>Whether a run is an address that a reader may follow.</summary>
    public static bool IsLink(string run) =>
        Uri.TryCreate(run, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static string Workers(Parallelism p)
    {
        var words = new List<string>();
        if (p.TensorParallel is { } tp)
            words.Add($"TP {tp}");
        if (p.ExpertParallel is > 1 and var ep)
            words.Add($"EP {ep}");
        if (p.DataParallelAttention == true)
            words.Add("DP attention");
        if (p.Workers is > 1 and var workers)
            words.Add($"{workers} workers");
        words.Add(p.Gpus is { } gpus ? gpus == 1 ? "1 GPU" : $"{gpus} GPUs" : "GPU count unknown");
        return string.Join(", ", words);
    }
}
