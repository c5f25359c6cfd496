using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary>The catalog for commands that name a comparison.</summary>
internal static class Catalogs
{
    /// <exception cref="StoreException">There is no such snapshot.</exception>
    public static async Task<Catalog> AsOfAsync(BenchmarkStore store, string? snapshot, CancellationToken cancellation) =>
        await store.ReadAsync(snapshot, cancellationToken: cancellation) is { } dataset
            ? new Catalog(dataset)
            : throw new StoreException(snapshot is null ? StoreCommandWords.Empty : ProblemWords.NoSnapshot(snapshot));

    public static StoreException Unknown(Catalog catalog, string slug)
    {
        var near = catalog.Near(slug, 3).Select(matchup => matchup.Slug).ToList();
        return new StoreException(ComparisonCommandWords.Unknown(slug, near));
    }
}
