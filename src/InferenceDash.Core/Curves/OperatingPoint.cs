namespace InferenceDash.Core.Curves;

/// <summary>
/// What a curve says at one target interactivity. Null figures are unknown. Where <see cref="IsBound"/> is set, throughput
/// and tok/s/MW are lower bounds and cost is an upper bound.
/// </summary>
public sealed record OperatingPoint(OperatingPointStatus Status)
{
    /// <summary>Total tok/s/GPU.</summary>
    public double? ThroughputPerGpu { get; init; }

    /// <summary>$ per million total tokens.</summary>
    public double? CostPerMillionTokens { get; init; }

    /// <summary>Total tok/s per megawatt, all in.</summary>
    public double? TokensPerSecondPerMegawatt { get; init; }

    /// <summary>Requests in flight; unknown where the figures are bounds.</summary>
    public double? Concurrency { get; init; }

    /// <summary>The cost is the published one, or interpolated between published ones; otherwise it is derived.</summary>
    public bool IsCostPublished { get; init; }

    /// <summary>tok/s/MW is the published figure, or interpolated between published ones; otherwise it is derived.</summary>
    public bool IsPowerPublished { get; init; }

    /// <summary>Price and power behind the derived figures; null without figures.</summary>
    public GpuRates? Rates { get; init; }

    /// <summary>The measured or composed point whose own figures these are; null for bounds, interpolated and published figures.</summary>
    public BenchmarkPoint? Measurement =>
        Status is OperatingPointStatus.Measured or OperatingPointStatus.Composed ? Bracket[0].Measured : null;

    /// <summary>The one or two points the figures rest on, by rising interactivity; none without figures.</summary>
    public IReadOnlyList<CurvePoint> Bracket { get; init; } = [];

    /// <summary>
    /// The figures are bounds: the target is slower than every point of the curve, and nobody measured how much more it
    /// delivers there. Where slower points were measured and are worse, the lowest knot is what the curve has
    /// (methodology, Range) and its figures are values.
    /// </summary>
    public bool IsBound { get; init; }

    /// <summary>The spec method whose curve answers; null: not known, or no figures.</summary>
    public SpecMethod? Method { get; init; }

    /// <summary>What weakens the figures, in the order of <see cref="EvidenceMark"/>; none where they are well founded or missing.</summary>
    public IReadOnlyList<EvidenceMark> Marks { get; init; } = [];

    /// <summary>Whether the figures are values, not bounds and not missing.</summary>
    public bool HasValue => ThroughputPerGpu is not null && !IsBound;
}
