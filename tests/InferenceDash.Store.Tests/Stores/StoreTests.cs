namespace InferenceDash.Store.Tests;

/// <summary>
/// Tests of behaviour that is the same whatever database holds the store. A class of them is abstract and has two nested
/// classes, OnSqlite and OnPostgres, which run it on each; its tests are <see cref="StoreFactAttribute"/> and
/// <see cref="StoreTheoryAttribute"/>.
/// </summary>
public abstract class StoreTests(StoreKind kind)
{
    private protected StoreKind Kind { get; } = kind;

    /// <summary>A store that holds the first step of the bundled data, and no measurement.</summary>
    private protected Task<TemporaryStore> BundledAsync() => TemporaryStore.BundledAsync(Kind);

    /// <summary>A store that holds all of the bundled data.</summary>
    private protected Task<TemporaryStore> WholeAsync() => TemporaryStore.WholeAsync(Kind);

    /// <summary>A store that holds nothing: its folder of bundled data is empty.</summary>
    private protected Task<TemporaryStore> EmptyAsync() => TemporaryStore.EmptyAsync(Kind);

    /// <summary>A place for a store, without one.</summary>
    private protected TemporaryStore Unopened() => new(Kind);
}
