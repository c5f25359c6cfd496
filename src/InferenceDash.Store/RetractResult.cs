namespace InferenceDash.Store;

/// <summary>What became of a request to take an import back.</summary>
/// <param name="SnapshotId">Id of the new snapshot without that import; null when refused.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
public sealed record RetractResult(string? SnapshotId, string? Refusal)
{
    public bool IsRefused => SnapshotId is null;
}
