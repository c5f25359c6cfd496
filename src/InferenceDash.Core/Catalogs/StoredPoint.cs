namespace InferenceDash.Core.Catalogs;

/// <summary>A point as the explorer lists it: measured, published, or brought by the reader.</summary>
/// <param name="Series">Model, GPU, precision, sequence and method.</param>
/// <param name="Point">Its figures.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record StoredPoint(SeriesKey Series, CurvePoint Point, PointSource Source)
{
    /// <summary>Serving framework; null: not published.</summary>
    public string? Engine => Point.Engine;

    /// <summary>Prefill and decode on GPUs of their own; null: not published.</summary>
    public bool? IsDisaggregated => Point.Measured?.Configuration.Disaggregated;

    /// <summary>More than one node; null: not published.</summary>
    public bool? IsMultinode => Point.Measured?.Configuration.Multinode;

    /// <summary>99th percentile of the time to first token, s; null: unknown.</summary>
    public double? P99TtftSeconds => Point.Measured?.P99TtftSeconds;

    /// <summary>What the point says for itself, whatever the frontier keeps.</summary>
    public OperatingPoint Figures(GpuRates rates) => Curve.Of([Point]).At(Point.Interactivity, rates);
}
