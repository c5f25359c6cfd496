namespace InferenceDash.Core.Comparing;

/// <summary>What one series of a comparison is drawn from. Null is "not narrowed".</summary>
/// <param name="Model">Model slug.</param>
/// <param name="Gpu">GPU key.</param>
/// <param name="Precision">Precision of the weights.</param>
/// <param name="Method">Spec method, <see cref="SpecMethod.Off"/> or <see cref="SpecMethod.Best"/>.</param>
public sealed record SeriesSpec(string Model, string Gpu, Precision Precision, SpecMethod Method)
{
    /// <summary>Only points of this engine; compared without regard to case.</summary>
    public string? Engine { get; init; }

    /// <summary>Where its points come from, whatever the other series of a comparison show.</summary>
    public PointSource? Source { get; init; }

    /// <summary>Only points that draft this many tokens per verification step (k); 0 is off.</summary>
    public int? DraftTokens { get; init; }

    /// <summary>Only runs up to this day count, as they stood then.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Only points whose p99 TTFT is known to be at most this, s.</summary>
    public double? TtftCeilingSeconds { get; init; }

    /// <summary>The key of its points on one sequence.</summary>
    public SeriesKey On(Sequence sequence) => new(Model, Gpu, Precision, sequence, Method);
}

/// <summary>One series of a comparison, resolved: its curve, its price and power, and what it is called there.</summary>
/// <param name="Spec">What it is drawn from.</param>
/// <param name="Key">What sets it apart, as it stands in an address: <c>b200</c>, <c>fp4</c>, <c>3</c>.</param>
/// <param name="Label">The same as people write it: <c>B200</c>, <c>FP4</c>, <c>k = 3</c>.</param>
/// <param name="Curve">What it delivers; empty where nothing is known.</param>
/// <param name="Rates">Price and power of its GPU.</param>
public sealed record ComparedSeries(SeriesSpec Spec, string Key, string Label, SeriesCurve Curve, GpuRates Rates)
{
    /// <summary>What the ceiling on TTFT takes away; null: there is no ceiling.</summary>
    public TtftCeiling? Ceiling { get; init; }

    /// <summary>What the series delivers at a target.</summary>
    /// <param name="target">Interactivity, tok/s/user; finite and above 0.</param>
    public OperatingPoint At(double target) => Curve.At(target, Rates);
}
