namespace InferenceDash.Web.Gating;

/// <summary>One side of a gate, with the catalog of its measurements.</summary>
/// <param name="IsBaseline">Whether the other one is compared with it.</param>
/// <param name="Snapshot">The snapshot of the store that it is; null: it comes from files.</param>
/// <param name="Paths">The files that are named; none of a snapshot.</param>
/// <param name="Catalog">Its measurements.</param>
public sealed record GateSide(bool IsBaseline, string? Snapshot, IReadOnlyList<string> Paths, Catalog Catalog)
{
    /// <summary>What it is, in a line.</summary>
    public string Says => Snapshot is { } id ? GateWords.OfSnapshot(IsBaseline, id) : GateWords.OfFiles(IsBaseline, Paths, Catalog.Dataset.Measured.Count);
}
