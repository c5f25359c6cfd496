namespace InferenceDash.Web.Addresses;

/// <summary>What an address of a comparison or of the explorer asks for. Null, or empty, is "not chosen": the data decides.</summary>
public sealed record ComparisonQuery : RatedQuery
{
    public static readonly ComparisonQuery Default = new();

    /// <summary>The same question put to newer data, at their own usual prices where this one has its own.</summary>
    /// <param name="sequence">The sequence that this one shows, whatever newer data would.</param>
    /// <param name="usualSet">Id of the assumption set that its own data would choose; null: there is none.</param>
    public ParsedQuery ByNewerData(Sequence sequence, string? usualSet) => new(
        this with { Sequence = sequence, Snapshot = null, Assumptions = Assumptions == usualSet ? null : Assumptions }, []);

    /// <summary>Id of the upload whose points are shown beside those of the store; null: none.</summary>
    public string? Own { get; init; }

    /// <summary>Target interactivities, tok/s/user; null: the defaults.</summary>
    public IReadOnlyList<double>? Targets { get; init; }

    /// <summary>Precisions on the chart beside the page's own.</summary>
    public IReadOnlyList<Precision> Precisions { get; init; } = [];

    /// <summary>Key of the charted metric.</summary>
    public string? Metric { get; init; }

    /// <summary>Key of the metric that the answer goes by; null: the comparison's own.</summary>
    public string? Lead { get; init; }

    /// <summary>A logarithmic vertical axis; null: the page's own way.</summary>
    public bool? IsLog { get; init; }

    /// <summary>Leave the points off the frontier out of the chart; null: the page's own way.</summary>
    public bool? IsFrontierOnly { get; init; }

    /// <summary>One engine of a comparison; the explorer takes several, with commas between.</summary>
    public string? Engine { get; init; }

    /// <summary>What only the explorer asks for.</summary>
    public ExplorerQuery Explorer { get; init; } = ExplorerQuery.Default;

    /// <summary>Only points with at most this p99 TTFT, s.</summary>
    public double? TtftCeilingSeconds { get; init; }

    /// <summary>At which speed does it cost this, $ per million total tokens?</summary>
    public double? CostPerMillionTokens { get; init; }

    /// <summary>At which interactivity is this number of requests in flight?</summary>
    public double? Concurrency { get; init; }

    /// <summary>Which fleet serves this number of users at once?</summary>
    public double? Users { get; init; }

    /// <summary>What fleet delivers this rate, output tok/s?</summary>
    public double? OutputTokensPerSecond { get; init; }

    /// <summary>The speed that the fleet's users see, tok/s/user; null: the middle target.</summary>
    public double? FleetInteractivity { get; init; }

    /// <summary>What serves this load over time?</summary>
    public LoadProfile? Load { get; init; }

    /// <summary>A load as it was typed that cannot be read: it stands in its field to be mended, and in no other address.</summary>
    public string? UnreadLoad { get; init; }

    /// <summary>Draft tokens per step of the what-if, a whole number.</summary>
    public double? DraftLength { get; init; }

    /// <summary>Acceptance rate of the what-if, 0 to 1.</summary>
    public double? AcceptanceRate { get; init; }

    /// <summary>Cost of a draft token of the what-if, as a share of one step.</summary>
    public double? DraftCost { get; init; }

    /// <summary>What would the method deliver if a step yielded this many tokens?</summary>
    public double? AcceptanceLength { get; init; }

    /// <summary>Longest time to first token of a request that counts as good, s.</summary>
    public double? GoodTtftSeconds { get; init; }

    /// <summary>Longest time per output token of a request that counts as good, s.</summary>
    public double? GoodTpotSeconds { get; init; }
}

/// <summary>What could be read of a query, and what could not.</summary>
public sealed record ParsedQuery(ComparisonQuery Query, IReadOnlyList<QueryProblem> Problems)
{
    /// <summary>
    /// Keys that mean nothing here. A page passes them over, since links collect such things on their way; an answer that
    /// is to be cited does not.
    /// </summary>
    public IReadOnlyList<string> UnknownKeys { get; init; } = [];

    /// <summary>The same with its targets from slow to fast, as a page shows them. A program gets them as it asked.</summary>
    public ParsedQuery InOrder() => Query.Targets is { } targets ? this with { Query = Query with { Targets = [.. targets.Order()] } } : this;
}
