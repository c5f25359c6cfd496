namespace InferenceDash.Web.Addresses;

/// <summary>What an address of the search asks for. Null is "not chosen".</summary>
public sealed record SearchQuery
{
    public static readonly SearchQuery Default = new();

    /// <summary>What was typed; null: nothing yet.</summary>
    public string? Text { get; init; }

    /// <summary>One group of results, in full; null: the first of each.</summary>
    public SearchKind? Kind { get; init; }

    /// <summary>Most results of a group that a program wants; null: the usual number.</summary>
    public int? Limit { get; init; }

    /// <summary>Which page of a group's results a program wants; null: the first.</summary>
    public int? Page { get; init; }

    public string? Snapshot { get; init; }
}

/// <summary>What could be read of a query of the search, and what could not.</summary>
public sealed record ParsedSearchQuery(SearchQuery Query, IReadOnlyList<QueryProblem> Problems)
{
    /// <summary>Keys that mean nothing to a program that searches.</summary>
    public IReadOnlyList<string> UnknownKeys { get; init; } = [];
}
