using InferenceDash.Store;

namespace InferenceDash.Web.Shared;

/// <summary>What pages are made from, and how sure it is the newest.</summary>
/// <param name="Catalog">The newest catalog that could be read.</param>
/// <param name="Snapshots">Every snapshot known then, oldest first.</param>
/// <param name="StoreBytes">How large the store was then, bytes.</param>
/// <param name="AsOf">Since when the store has not answered, so that there may be newer data; null: it answers.</param>
public sealed record CatalogState(Catalog Catalog, IReadOnlyList<Snapshot> Snapshots, long StoreBytes, DateTimeOffset? AsOf);
