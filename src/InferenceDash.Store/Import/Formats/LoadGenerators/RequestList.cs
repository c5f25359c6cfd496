using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// The single requests of a run, as a file lists them. They are kept with the point where they are exactly the requests that its
/// figures are of, so that warm-up and cut-off are the same for both; a sample is never taken for all.
/// </summary>
internal sealed record RequestList
{
    /// <summary>Time to first token and time per output token of the completed requests, s.</summary>
    public IReadOnlyList<(double Ttft, double? Tpot)> Completed { get; init; } = [];

    /// <summary>Requests that the list says have failed.</summary>
    public int Failed { get; init; }

    /// <summary>Requests that the tool cut off.</summary>
    public int CutOff { get; init; }

    /// <summary>How long the run took, s; null: unknown.</summary>
    public double? DurationSeconds { get; init; }

    /// <summary>How many requests the list has, where it has more than are kept.</summary>
    public int Listed { get; init; }

    /// <summary>Requests of the lists that vLLM made and others took over: one for each figure, with an element for each request.</summary>
    /// <param name="row">The row, in seconds whatever its other figures are in.</param>
    /// <param name="duration">Field of the run's length.</param>
    public static RequestList? OfParallelLists(JsonFields row, string duration = "duration")
    {
        if (row.Lists is not { } lists || lists["ttfts"] is not { } ttfts || lists["itls"] is not { } gaps || lists["output_lens"] is not { } lengths)
            return null;
        var errors = lists["errors"];
        if (ttfts.Count > RequestLatencies.Most)
            return new RequestList { Listed = ttfts.Count };
        if (gaps.Count != ttfts.Count || lengths.Count != ttfts.Count || (errors is not null && errors.Count != ttfts.Count))
            return new RequestList();
        var completed = new List<(double, double?)>(ttfts.Count);
        for (var i = 0; i < ttfts.Count; i++)
        {
            // A failed request has a reason or, in older versions, nothing that it wrote.
            if (errors?[i] != 1 && lengths[i] > 0)
                completed.Add((ttfts[i], Tpot(gaps[i], lengths[i])));
        }

        return new RequestList
        {
            Completed = completed,
            Failed = ttfts.Count - completed.Count,
            DurationSeconds = row.NumberIfAny(duration),
            Listed = ttfts.Count,
        };
    }

    /// <summary>What a format of parallel lists asks to be read whole.</summary>
    public static JsonLists ParallelLists() => new(RequestLatencies.Most, ("ttfts", []), ("itls", []), ("output_lens", []), ("errors", []));

    /// <summary>The time per output token after the first; null: there is only one.</summary>
    public static double? Tpot(double secondsAfterFirst, double tokens) => tokens > 1 ? secondsAfterFirst / (tokens - 1) : null;
}
