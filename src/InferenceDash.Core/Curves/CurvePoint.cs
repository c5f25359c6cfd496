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

    /// <summary>The measurements that it is the centre of, where one run measured the same several times; else empty.</summary>
    public IReadOnlyList<BenchmarkPoint> Repeats { get; init; } = [];

    /// <summary>What is wrong with the measurement, or with one of its repeats.</summary>
    public QualityFlags Quality => Measured?.Quality ?? QualityFlags.None;

    /// <summary>Whether anything is wrong with it.</summary>
    public bool IsFlagged => Quality.Any;

    /// <summary>The same without flagged measurements; null: nothing is left.</summary>
    public CurvePoint? Sound => !IsFlagged ? this : Repeats.Where(r => !r.Quality.Any).ToList() is { Count: > 0 } sound ? Curves.Repeats.Together(sound) : null;

    /// <summary>How many measurements it stands for; 0: it is published.</summary>
    public int MeasurementCount => Measured is null ? 0 : Math.Max(1, Repeats.Count);

    /// <summary>Whether it is composed of the times of single steps, and no server was measured.</summary>
    public bool IsComposed => Measured is { IsComposed: true };

    /// <summary>What a figure is that is exactly this point's.</summary>
    internal OperatingPointStatus Status => Published is not null ? OperatingPointStatus.Published
        : IsComposed ? OperatingPointStatus.Composed
        : OperatingPointStatus.Measured;

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
