namespace InferenceDash.Web.Addresses;

/// <summary>The order of the map's rows and of the list below it.</summary>
public enum MapSort
{
    /// <summary>By model, GPU and precision, as the data lists them.</summary>
    Model,

    /// <summary>By throughput ratio, largest first.</summary>
    Ratio,

    /// <summary>By break-even, lowest first; pairs without one after.</summary>
    BreakEven,
}

/// <summary>What an address of the map asks for. Null is "not chosen".</summary>
public sealed record MapQuery
{
    public static readonly MapQuery Default = new();

    public Sequence? Sequence { get; init; }

    public PointSource? Source { get; init; }

    /// <summary>The sources that a map can be asked for.</summary>
    public static IReadOnlyList<PointSource> Sources { get; } = [PointSource.Published, PointSource.Measured];

    /// <summary>Which default target of each pair; null: the middle one, or all three to a program.</summary>
    public MapSpeed? Speed { get; init; }

    /// <summary>One interactivity for every pair, tok/s/user. It takes the place of <see cref="Speed"/>.</summary>
    public double? Interactivity { get; init; }

    public MapSort Sort { get; init; }

    /// <summary>Words that stand in a pair's model, GPU, precision, vendor or sequence.</summary>
    public string? Filter { get; init; }

    public string? Snapshot { get; init; }

    /// <summary>How it is drawn as a picture.</summary>
    public PictureQuery Picture { get; init; } = PictureQuery.Default;
}

/// <summary>What could be read of a query of the map, and what could not.</summary>
public sealed record ParsedMapQuery(MapQuery Query, IReadOnlyList<QueryProblem> Problems)
{
    /// <summary>Keys that mean nothing to a program that asks for the map.</summary>
    public IReadOnlyList<string> UnknownKeys { get; init; } = [];
}
