using System.Security.Cryptography;
using System.Text;
using InferenceDash.Store.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Database;

/// <summary>The history of the store: what was imported and retracted, in order.</summary>
internal static class SnapshotLog
{
    private const int ShortIdLength = 8;

    // Asked again and again, of a table that is small: whoever asks would rather go on with what it has than wait for a database that hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Task<SnapshotRow?> LatestAsync(StoreContext context, CancellationToken cancellationToken) =>
        SoonAsync(context, context.Snapshots.OrderByDescending(row => row.Ordinal), cancellationToken);

    public static Task<SnapshotRow?> FindAsync(StoreContext context, string id, CancellationToken cancellationToken) =>
        SoonAsync(context, context.Snapshots.Where(row => row.Id == id), cancellationToken);

    /// <summary>The retraction that takes an import back; null while it stands.</summary>
    public static Task<SnapshotRow?> RetractionOfAsync(StoreContext context, int ordinal, CancellationToken cancellationToken) =>
        context.Snapshots.FirstOrDefaultAsync(row => row.RetractsOrdinal == ordinal, cancellationToken);

    /// <summary>Adds a snapshot after the latest. The caller holds the write lock, so the latest stays the latest.</summary>
    public static async Task AppendAsync(StoreContext context, SnapshotRow row, CancellationToken cancellationToken)
    {
        row.ParentId = (await LatestAsync(context, cancellationToken))?.Id;
        row.Hash = HashOf(row.ParentId, row.ContentHash, row.Options);
        row.Id = row.Hash[..ShortIdLength];
        // Another snapshot may begin with the same digits.
        while (await context.Snapshots.AnyAsync(other => other.Id == row.Id, cancellationToken))
            row.Id = row.Hash[..(row.Id.Length + 1)];
        context.Snapshots.Add(row);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Writes the counts of a snapshot that was appended before its rows were read.</summary>
    public static Task CountAsync(StoreContext context, SnapshotRow row, int rows, int rejected, CancellationToken cancellationToken) =>
        context.Snapshots.Where(other => other.Ordinal == row.Ordinal).ExecuteUpdateAsync(
            update => update.SetProperty(other => other.RowCount, rows).SetProperty(other => other.RejectedCount, rejected),
            cancellationToken);

    public static async Task<IReadOnlyList<Snapshot>> AllAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var rows = await context.Snapshots.OrderBy(row => row.Ordinal).ToListAsync(cancellationToken);
        var ids = rows.ToDictionary(row => row.Ordinal, row => row.Id);
        var retractions = rows.Where(row => row.RetractsOrdinal is not null).ToDictionary(row => row.RetractsOrdinal!.Value, row => row.Id);
        return
        [
            .. rows.Select(row => ToSnapshot(
                row,
                retracts: row.RetractsOrdinal is { } ordinal ? ids[ordinal] : null,
                retractedBy: retractions.GetValueOrDefault(row.Ordinal))),
        ];
    }

    private static async Task<SnapshotRow?> SoonAsync(StoreContext context, IQueryable<SnapshotRow> rows, CancellationToken cancellationToken)
    {
        var usual = context.Database.GetCommandTimeout();
        context.Database.SetCommandTimeout(Patience);
        try
        {
            return await rows.FirstOrDefaultAsync(cancellationToken);
        }
        finally
        {
            context.Database.SetCommandTimeout(usual);
        }
    }

    private static Snapshot ToSnapshot(SnapshotRow row, string? retracts, string? retractedBy) => new()
    {
        Id = row.Id,
        ParentId = row.ParentId,
        Kind = row.Kind,
        ImportedAt = row.ImportedAt,
        Format = row.Format,
        Files = row.Files,
        Options = row.Options,
        RowCount = row.RowCount,
        RejectedCount = row.RejectedCount,
        Retracts = retracts,
        RetractedBy = retractedBy,
    };

    /// <summary>What the id of a snapshot begins: everything that makes it what it is.</summary>
    public static string HashOf(string? parentId, string contentHash, string options) => Hash($"{parentId}\n{contentHash}\n{options}");

    /// <summary>SHA-256 of a text, in lower-case hexadecimal digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
