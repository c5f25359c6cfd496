namespace InferenceDash.Core;

/// <summary>
/// What a figure can be at all. The ends lie far beyond anything that is measured or paid: what lies outside is a slip of
/// the pen or the wrong unit, and would drive costs and axes to infinity.
/// </summary>
/// <param name="Least">The smallest figure that is taken.</param>
/// <param name="Greatest">The greatest.</param>
/// <param name="Unit">Unit of both.</param>
public sealed record Bounds(double Least, double Greatest, string Unit)
{
    /// <summary>tok/s/user; the least is a token in 5 s.</summary>
    public static readonly Bounds Interactivity = new(0.2, 1e4, "tok/s/user");

    /// <summary>Total tok/s/GPU.</summary>
    public static readonly Bounds Throughput = new(1e-3, 1e7, "tok/s/GPU");

    /// <summary>Input or output tok/s/GPU, of which there may be none.</summary>
    public static readonly Bounds PartOfThroughput = new(0, 1e7, "tok/s/GPU");

    /// <summary>tok/s/MW.</summary>
    public static readonly Bounds PerMegawatt = new(1e-3, 1e12, "tok/s/MW");

    /// <summary>Requests in flight.</summary>
    public static readonly Bounds Concurrency = new(1e-3, 1e6, "requests");

    /// <summary>Latencies, s.</summary>
    public static readonly Bounds Seconds = new(0, 1e6, "s");

    /// <summary>Median time per output token, s.</summary>
    public static readonly Bounds SecondsPerToken = new(1e-6, 5, "s");

    /// <summary>Times of single steps, ms; no step is free, and none takes minutes.</summary>
    public static readonly Bounds Milliseconds = new(1e-6, 6e4, "ms");

    /// <summary>The slow tail of the time per output token, s.</summary>
    public static readonly Bounds TailSecondsPerToken = new(1e-6, 1e6, "s");

    /// <summary>J per token.</summary>
    public static readonly Bounds JoulesPerToken = new(0, 1e6, "J");

    /// <summary>Tokens per verification step, of which every one yields at least one.</summary>
    public static readonly Bounds TokensPerStep = new(1, 1e3, "tokens per step");

    /// <summary>A part of a whole, 0 to 1.</summary>
    public static readonly Bounds Share = new(0, 1, "of the whole");

    /// <summary>Things that were counted, of which there may be none.</summary>
    public static readonly Bounds Count = new(0, 1e15, "");

    /// <summary>Mean tokens of a request.</summary>
    public static readonly Bounds Tokens = new(0, 1e9, "tokens");

    /// <summary>$ per million tokens.</summary>
    public static readonly Bounds UsdPerMillionTokens = new(1e-6, 1e6, "$");

    /// <summary>$/GPU-hour.</summary>
    public static readonly Bounds UsdPerHour = new(1e-4, 1e6, "$");

    /// <summary>kW per GPU.</summary>
    public static readonly Bounds Kilowatts = new(1e-4, 1e3, "kW");

    /// <summary>W.</summary>
    public static readonly Bounds Watts = new(0.1, 1e6, "W");

    /// <summary>Whether a figure is finite and within them.</summary>
    public bool Contain(double figure) => figure >= Least && figure <= Greatest;
}
