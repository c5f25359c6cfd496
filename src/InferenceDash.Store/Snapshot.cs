namespace InferenceDash.Store;

/// <summary>What made a snapshot.</summary>
public enum SnapshotKind
{
    /// <summary>Files were imported.</summary>
    Import,

    /// <summary>An earlier import was taken back.</summary>
    Retract,
}

/// <summary>The data as of one import or retraction.</summary>
public sealed record Snapshot
{
    /// <summary>Short id, which pins an address: eight hexadecimal digits, or more where another snapshot has the same.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the snapshot before; null for the first.</summary>
    public required string? ParentId { get; init; }

    public required SnapshotKind Kind { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>Names of the formats read, comma-separated; empty for a retraction.</summary>
    public required string Format { get; init; }

    /// <summary>Names of the files, without folders.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The options that shaped the rows; empty: none.</summary>
    public required string Options { get; init; }

    /// <summary>Rows stored, of every kind.</summary>
    public required int RowCount { get; init; }

    /// <summary>Rows of the files that were reported and left out.</summary>
    public required int RejectedCount { get; init; }

    /// <summary>For a retraction, the import it takes back; else null.</summary>
    public required string? Retracts { get; init; }

    /// <summary>For an import, the retraction that takes it back; null where it stands.</summary>
    public required string? RetractedBy { get; init; }
}
