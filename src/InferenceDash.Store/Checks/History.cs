using InferenceDash.Store.Database;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Checks;

/// <summary>
/// The snapshots of a store, which are a chain: each names the one before it, and its id is made from that name and its own
/// content. Ordinals may have gaps: PostgreSQL does not count back for an import that was refused.
/// </summary>
internal sealed class History
{
    private const string Remedy = "Restore a backup from before this (restore FILE).";

    private History(IReadOnlyList<RecordedSnapshot> snapshots) => Snapshots = snapshots;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<RecordedSnapshot> Snapshots { get; }

    public static async Task<History> ReadAsync(StoreContext context, CancellationToken cancellationToken) => new(
        await context.Database
            .SqlQueryRaw<RecordedSnapshot>(
                """
                SELECT "Ordinal", "Id", "Hash", "ParentId", "Kind", "Options", "ContentHash", "RowCount", "RetractsOrdinal"
                FROM snapshots ORDER BY "Ordinal"
                """)
            .ToListAsync(cancellationToken));

    public IEnumerable<StoreFinding> Findings() => Chain().Concat(Retractions());

    private IEnumerable<StoreFinding> Chain()
    {
        RecordedSnapshot? before = null;
        foreach (var snapshot in Snapshots)
        {
            if (snapshot.ParentId != before?.Id)
            {
                var named = snapshot.ParentId is { } parent ? $"names {parent} as the one before it" : "names none before it";
                yield return new StoreFinding(
                    $"The history has a gap: snapshot {snapshot.Id} {named}, and there {(before is null ? "is none" : $"stands {before.Id}")}.", Remedy);
            }
            else if (!snapshot.IdFits)
            {
                yield return new StoreFinding($"The id of snapshot {snapshot.Id} does not fit its content, so links that pin it show other data.", Remedy);
            }

            before = snapshot;
        }
    }

    private IEnumerable<StoreFinding> Retractions()
    {
        var retracted = new HashSet<int>();
        var byOrdinal = Snapshots.ToDictionary(snapshot => snapshot.Ordinal);
        foreach (var snapshot in Snapshots.Where(snapshot => snapshot.RetractsOrdinal is not null || snapshot.Kind != nameof(SnapshotKind.Import)))
        {
            if (FlawOf(snapshot) is { } flaw)
                yield return new StoreFinding($"Snapshot {snapshot.Id} {flaw}.", Remedy);
        }

        string? FlawOf(RecordedSnapshot snapshot) => snapshot switch
        {
            { IsRetraction: false, RetractsOrdinal: null } => $"is neither an import nor a retraction (“{snapshot.Kind}”)",
            { IsRetraction: false } => "is an import and says that it retracts another one",
            { RetractsOrdinal: null } => "is a retraction and does not say of what",
            { RetractsOrdinal: { } ordinal } when !IsEarlierImport(ordinal, snapshot) => "retracts no import that came before it",
            { RetractsOrdinal: { } ordinal } when !retracted.Add(ordinal) => "retracts an import that was retracted before",
            _ => null,
        };

        bool IsEarlierImport(int ordinal, RecordedSnapshot snapshot) =>
            ordinal < snapshot.Ordinal && byOrdinal.GetValueOrDefault(ordinal) is { IsRetraction: false };
    }
}
