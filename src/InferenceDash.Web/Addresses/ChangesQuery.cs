namespace InferenceDash.Web.Addresses;

/// <summary>Which two snapshots an address compares. Null is "not chosen".</summary>
public sealed record ChangesQuery
{
    public static readonly ChangesQuery Default = new();

    /// <summary>The earlier snapshot; null: the one that the later one was made from.</summary>
    public string? Since { get; init; }

    /// <summary>The later snapshot; null: the newest.</summary>
    public string? Snapshot { get; init; }
}

/// <summary>What could be read of such a query, and what could not.</summary>
public sealed record ParsedChangesQuery(ChangesQuery Query, IReadOnlyList<QueryProblem> Problems)
{
    /// <summary>Keys that mean nothing here.</summary>
    public IReadOnlyList<string> UnknownKeys { get; init; } = [];
}
