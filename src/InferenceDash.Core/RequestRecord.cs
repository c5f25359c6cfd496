namespace InferenceDash.Core;

/// <summary>Where the latencies of the requests of a point are: in the store, by the import and a number in it, or here.</summary>
/// <param name="Import">Ordinal of the import; 0: no store has them.</param>
/// <param name="Number">Its number in the import, from 1; 0: no store has them.</param>
public sealed record RequestRecord(int Import, int Number)
{
    /// <summary>The latencies; null: they have to be read.</summary>
    public RequestLatencies? Latencies { get; init; }

    /// <summary>Latencies that no store has.</summary>
    public static RequestRecord Of(RequestLatencies latencies) => new(0, 0) { Latencies = latencies };
}
