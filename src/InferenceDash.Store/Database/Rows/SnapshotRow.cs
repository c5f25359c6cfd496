namespace InferenceDash.Store.Database.Rows;

internal sealed class SnapshotRow
{
    /// <summary>Position in the store's history: what "as of" compares.</summary>
    public int Ordinal { get; set; }

    public required string Id { get; set; }

    public required string Hash { get; set; }

    public string? ParentId { get; set; }

    public required SnapshotKind Kind { get; set; }

    public required DateTimeOffset ImportedAt { get; set; }

    public required string Format { get; set; }

    public required string[] Files { get; set; }

    public required string Options { get; set; }

    public required string ContentHash { get; set; }

    public int RowCount { get; set; }

    public int RejectedCount { get; set; }

    public int? RetractsOrdinal { get; set; }
}
