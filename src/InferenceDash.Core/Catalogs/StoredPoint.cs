namespace InferenceDash.Core.Catalogs;

/// <summary>A point as the explorer lists it: measured, published, or brought by the reader.</summary>
/// <param name="Series">Model, GPU, precision, sequence and method.</param>
/// <param name="Point">Its figures.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record StoredPoint(SeriesKey Series, CurvePoint Point, PointSource Source)
{
    /// <summary>The point of the curve that it belongs to: itself, or the centre of its repeats.</summary>
    public CurvePoint Knot { get; init; } = Point;

    /// <summary>How many measurements of the same there are, itself among them; 1: there are no others.</summary>
    public int Repeats => Math.Max(1, Knot.Repeats.Count);

    /// <summary>What is wrong with it, and that its repeats disagree where they do.</summary>
    public QualityFlags Quality => Knot.Repeats.Count == 0
        ? Point.Quality
        : Point.Quality.With(QualityFlags.Of(Knot.Quality.Where(f => f.Rule == QualityRules.RepeatsDisagree)));

    /// <summary>Serving framework; null: not published.</summary>
    public string? Engine => Point.Engine;

    /// <summary>Prefill and decode on GPUs of their own; null: not published.</summary>
    public bool? IsDisaggregated => Point.Measured?.Configuration.Disaggregated;

    /// <summary>More than one node; null: not published.</summary>
    public bool? IsMultinode => Point.Measured?.Configuration.Multinode;

    /// <summary>99th percentile of the time to first token, s, of repeats their centre, so that they meet a ceiling together; null: unknown.</summary>
    public double? P99TtftSeconds => Knot.P99TtftSeconds;

    /// <summary>What the point says for itself, whatever the frontier keeps.</summary>
    public OperatingPoint Figures(GpuRates rates) => Curve.Of(Point, rates);

    /// <summary>The point of the curve by itself.</summary>
    public StoredPoint Centre => ReferenceEquals(Knot, Point) ? this : new StoredPoint(Series, Knot, Source);
}
