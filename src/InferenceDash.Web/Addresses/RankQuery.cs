namespace InferenceDash.Web.Addresses;

/// <summary>What an address of a ranking asks for. Null, or empty, is "not chosen": the data decides.</summary>
public sealed record RankQuery : RatedQuery
{
    public static readonly RankQuery Default = new();

    /// <summary>The target, tok/s/user.</summary>
    public double? Interactivity { get; init; }

    /// <summary>Key of the metric of the order, one of <see cref="QueryParser.LeadKeys"/>.</summary>
    public string? By { get; init; }

    public SpecMethod? Method { get; init; }

    /// <summary>Vendor of the GPUs, in lower case.</summary>
    public string? Vendor { get; init; }

    public Precision? Precision { get; init; }

    /// <summary>The rows that were ticked to be compared: <c>gb300-fp4</c>.</summary>
    public IReadOnlyList<string> Picked { get; init; } = [];
}

/// <summary>What could be read of a query of a ranking, and what could not.</summary>
public sealed record ParsedRankQuery(RankQuery Query, IReadOnlyList<QueryProblem> Problems)
{
    /// <summary>Keys that mean nothing to a program that asks for a ranking.</summary>
    public IReadOnlyList<string> UnknownKeys { get; init; } = [];
}
