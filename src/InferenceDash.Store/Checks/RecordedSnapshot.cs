using InferenceDash.Store.Database;

namespace InferenceDash.Store.Checks;

/// <summary>A snapshot as its row says it, whether or not that can be.</summary>
internal sealed class RecordedSnapshot
{
    public required int Ordinal { get; init; }

    public required string Id { get; init; }

    public required string Hash { get; init; }

    public string? ParentId { get; init; }

    public required string Kind { get; init; }

    public required string Options { get; init; }

    public required string ContentHash { get; init; }

    public required int RowCount { get; init; }

    public int? RetractsOrdinal { get; init; }

    public bool IsRetraction => Kind == nameof(SnapshotKind.Retract);

    /// <summary>Whether the id is made from what it stands for.</summary>
    public bool IdFits =>
        Hash == SnapshotLog.HashOf(ParentId, ContentHash, Options) && Id.Length > 0 && Hash.StartsWith(Id, StringComparison.Ordinal);
}
