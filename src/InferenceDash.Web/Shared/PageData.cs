using InferenceDash.Store;

namespace InferenceDash.Web.Shared;

/// <summary>What a page is made from.</summary>
/// <param name="Catalog">The data as of the snapshot that the address names, else the newest.</param>
/// <param name="Newest">Id of the newest snapshot.</param>
/// <param name="Snapshots">Every snapshot, oldest first.</param>
/// <param name="Query">The query of the address, less a snapshot that there is none of.</param>
/// <param name="Problems">What is wrong with the snapshot's id.</param>
public sealed record PageData(Catalog Catalog, string Newest, IReadOnlyList<Snapshot> Snapshots, string Query, IReadOnlyList<QueryProblem> Problems)
{
    /// <summary>Everything that is wrong with the address.</summary>
    public IReadOnlyList<QueryProblem> And(IReadOnlyList<QueryProblem> more) => Problems.Count == 0 ? more : [.. Problems, .. more];

    /// <summary>The data for an address's query: that of the snapshot it names, or the nearest there is.</summary>
    public static async ValueTask<PageData> OfAsync(CatalogCache catalogs, string query, CancellationToken cancellation)
    {
        var snapshot = QueryParser.SnapshotOf(query);
        var asked = await catalogs.AsOfAsync(snapshot, cancellation);
        var newest = snapshot is null ? asked! : await catalogs.NewestAsync(cancellation);
        var (newestId, snapshots) = (newest.Dataset.Snapshot, await catalogs.SnapshotsAsync(cancellation));
        return asked is not null
            ? new PageData(asked, newestId, snapshots, query, [])
            : new PageData(newest, newestId, snapshots, QueryParser.WithoutSnapshot(query), [QueryProblem.OfSnapshot(snapshot!)]);
    }
}
