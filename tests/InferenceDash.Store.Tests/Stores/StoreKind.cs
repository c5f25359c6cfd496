namespace InferenceDash.Store.Tests;

/// <summary>The databases that a store may be in.</summary>
public enum StoreKind
{
    Sqlite,
    Postgres,
}
