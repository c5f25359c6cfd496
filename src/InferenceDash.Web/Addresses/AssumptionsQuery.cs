namespace InferenceDash.Web.Addresses;

/// <summary>What an address of the assumption sets asks for. Null, or empty, is "not chosen".</summary>
public sealed record AssumptionsQuery
{
    public static readonly AssumptionsQuery Default = new();

    /// <summary>Ids of the sets to compare; at most two.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];

    public PriceBasis? Price { get; init; }

    public string? Snapshot { get; init; }
}

/// <summary>What could be read of such a query, and what could not.</summary>
public sealed record ParsedAssumptionsQuery(AssumptionsQuery Query, IReadOnlyList<QueryProblem> Problems)
{
    /// <summary>Keys that mean nothing to a program that asks for the sets.</summary>
    public IReadOnlyList<string> UnknownKeys { get; init; } = [];
}
