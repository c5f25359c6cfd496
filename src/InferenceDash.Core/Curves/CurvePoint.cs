namespace InferenceDash.Core.Curves;

/// <summary>What a curve needs of a point, whether measured or published.</summary>
/// <param name="Interactivity">tok/s/user, above 0 and finite.</param>
/// <param name="ThroughputPerGpu">Total tok/s/GPU, above 0 and finite.</param>
/// <param name="Concurrency">Requests in flight; null: unknown.</param>
public sealed record CurvePoint(double Interactivity, double ThroughputPerGpu, double? Concurrency = null)
{
    /// <summary>The benchmark point this stands for; null: a published point.</summary>
    public BenchmarkPoint? Measured { get; init; }

    /// <summary>The published operating point this stands for; null: it is a measurement.</summary>
    public PublishedPoint? Published { get; init; }

    /// <summary>Serving framework; null: not known.</summary>
    public string? Engine => Measured?.Configuration.Engine;

    /// <summary>Whether it ran on an engine, whatever the case of its name; without one, every point did.</summary>
    public bool IsOf(string? engine) => string.IsNullOrEmpty(engine) || string.Equals(Engine, engine, StringComparison.OrdinalIgnoreCase);

    /// <summary>The engines of points, by name; none where they are not known.</summary>
    public static IReadOnlyList<string> EnginesOf(IEnumerable<CurvePoint> points) =>
        [.. points.Select(p => p.Engine).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Day of the run; null: not known.</summary>
    public DateOnly? Date => Measured?.Date;

    /// <summary>99th percentile of the time to first token, s; null: not known, as of every published point.</summary>
    public double? P99TtftSeconds => Measured?.P99TtftSeconds;

    /// <summary>A published operating point as a point of a curve.</summary>
    public static CurvePoint Of(PublishedPoint point) =>
        new(point.Interactivity, point.ThroughputPerGpu, point.Concurrency) { Published = point };

    /// <summary>A benchmark point as a point of a curve.</summary>
    public static CurvePoint Of(BenchmarkPoint point) =>
        new(point.Interactivity, point.ThroughputPerGpu, point.Concurrency) { Measured = point };
}
