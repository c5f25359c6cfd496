using InferenceDash.Store;

namespace InferenceDash.Web.Shared;

/// <summary>What a page is made from.</summary>
/// <param name="Catalog">The data as of the snapshot that the address names, else the newest.</param>
/// <param name="Newest">Id of the newest snapshot.</param>
/// <param name="Snapshots">Every snapshot, oldest first.</param>
/// <param name="Query">The query of the address, less a snapshot that there is none of.</param>
/// <param name="Problems">What is wrong with the snapshot's id, or the upload's.</param>
public sealed record PageData(Catalog Catalog, string Newest, IReadOnlyList<Snapshot> Snapshots, string Query, IReadOnlyList<QueryProblem> Problems)
{
    /// <summary>Everything that is wrong with the address.</summary>
    public IReadOnlyList<QueryProblem> And(IReadOnlyList<QueryProblem> more) => Problems.Count == 0 ? more : [.. Problems, .. more];

    /// <summary>The newest data, whichever the address names.</summary>
    public Catalog NewestCatalog { get; init; } = Catalog;

    /// <summary>What of the reader's own lies over the data; null: nothing.</summary>
    public OwnUpload? Own { get; init; }

    /// <summary>The data for an address's query: that of the snapshot it names, or the nearest there is.</summary>
    /// <param name="catalogs">Where it is taken from.</param>
    /// <param name="query">The query.</param>
    /// <param name="takesOwn">Whether the page shows what a reader brought.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async ValueTask<PageData> OfAsync(CatalogCache catalogs, string query, bool takesOwn, CancellationToken cancellation)
    {
        var snapshot = QueryParser.SnapshotOf(query);
        var asked = await catalogs.AsOfAsync(snapshot, cancellation);
        var newest = snapshot is null ? asked! : await catalogs.NewestAsync(cancellation);
        var (newestId, snapshots) = (newest.Dataset.Snapshot, await catalogs.SnapshotsAsync(cancellation));
        var data = asked is not null
            ? new PageData(asked, newestId, snapshots, query, []) { NewestCatalog = newest }
            : new PageData(newest, newestId, snapshots, QueryParser.WithoutSnapshot(query), [QueryProblem.OfSnapshot(snapshot!)]);
        return takesOwn && QueryParser.OwnOf(query) is { } upload ? await data.WithAsync(upload, catalogs, cancellation) : data;
    }

    /// <summary>The same for a page that shows what is stored alone.</summary>
    public static ValueTask<PageData> OfAsync(CatalogCache catalogs, string query, CancellationToken cancellation) =>
        OfAsync(catalogs, query, takesOwn: false, cancellation);

    private async Task<PageData> WithAsync(string upload, CatalogCache catalogs, CancellationToken cancellation) =>
        await catalogs.WithAsync(Catalog, upload, cancellation) is { } own
            ? this with { Catalog = own.Catalog, Own = new OwnUpload(upload, own.Reading.ExpiresAt, own.Catalog.Own.Count) }
            : this with { Query = QueryParser.WithoutOwn(Query), Problems = [.. Problems, QueryProblem.OfOwn()] };
}

/// <summary>What a reader brought, on a page that shows it.</summary>
/// <param name="Id">What it is found under.</param>
/// <param name="ExpiresAt">When it is deleted.</param>
/// <param name="Points">Its measurements.</param>
public sealed record OwnUpload(string Id, DateTimeOffset ExpiresAt, int Points);
