namespace InferenceDash.Web.Addresses;

/// <summary>What every address with figures asks for: which points, and what they cost. Null, or empty, is "not chosen": the data decides.</summary>
public abstract record RatedQuery
{
    private static readonly IReadOnlyDictionary<string, double> NoRates = new Dictionary<string, double>();

    public Sequence? Sequence { get; init; }

    public PointSource? Source { get; init; }

    public PriceBasis? Price { get; init; }

    /// <summary>Id of the assumption set.</summary>
    public string? Assumptions { get; init; }

    /// <summary>The reader's $/GPU-hour, by GPU key.</summary>
    public IReadOnlyDictionary<string, double> UsdPerGpuHour { get; init; } = NoRates;

    /// <summary>The reader's kW per GPU, by GPU key.</summary>
    public IReadOnlyDictionary<string, double> KwPerGpu { get; init; } = NoRates;

    public string? Snapshot { get; init; }

    /// <summary>How its chart is drawn as a picture.</summary>
    public PictureQuery Picture { get; init; } = PictureQuery.Default;
}
