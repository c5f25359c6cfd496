namespace InferenceDash.Web.Exploring;

/// <summary>What a page is about that holds an explorer: the explorer is preset to it, and its address is the page's as long as it stays with it.</summary>
public sealed record ExplorerSubject
{
    public required Catalog Catalog { get; init; }

    /// <summary>The page's query, resolved.</summary>
    public required ComparisonQuery Query { get; init; }

    public required Model Model { get; init; }

    public required Sequence Sequence { get; init; }

    public required PointSource Source { get; init; }

    /// <summary>Keys of its GPUs.</summary>
    public required IReadOnlyList<string> Gpus { get; init; }

    public required IReadOnlyList<Precision> Precisions { get; init; }

    /// <summary>Keys of its spec methods; empty: all.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>The engines that it is about; empty: the page can be narrowed to one of <see cref="KnownEngines"/>.</summary>
    public IReadOnlyList<string> Engines { get; init; } = [];

    public IReadOnlyList<string> KnownEngines { get; init; } = [];

    /// <summary>What its series differ in.</summary>
    public SeriesSplit Split { get; init; }

    /// <summary>Whether the page leaves points off the frontier out unless asked for.</summary>
    public bool IsFrontierOnly { get; init; }

    /// <summary>The page without a query.</summary>
    public required string Path { get; init; }

    /// <summary>The page with a query.</summary>
    public required Func<ComparisonQuery, string> Url { get; init; }

    /// <summary>What else there is to say of the points it shows; null: nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The page with its explorer open.</summary>
    public string OpenUrl => Url(Query with { Explorer = Query.Explorer with { Split = Query.Explorer.Split ?? Split } });
}
