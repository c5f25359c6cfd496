namespace InferenceDash.Core.Tests;

/// <summary>Measurements that differ in what tests of their quality care about.</summary>
internal static class Sweep
{
    public static readonly QualityFlags Stalled = QualityFlags.Of([new QualityFlag(QualityRules.TtftStall, 113)]);

    /// <summary>A measurement of one configuration and run; its concurrency follows from its interactivity unless given.</summary>
    public static BenchmarkPoint Point(double interactivity, double throughput, double? concurrency = null, QualityFlags? quality = null) =>
        Given.Measured(interactivity, throughput, concurrency ?? 1000 / interactivity, "vLLM", new DateOnly(2026, 6, 11)).Measured!
            with { Quality = quality ?? QualityFlags.None };

    /// <summary>The same, flagged because its server stalled.</summary>
    public static BenchmarkPoint Cold(double interactivity, double throughput, double? concurrency = null) =>
        Point(interactivity, throughput, concurrency, Stalled);

    /// <summary>A curve of measurements, repeats together.</summary>
    public static Curve Curve(params BenchmarkPoint[] points) => Core.Curves.Curve.Of(Repeats.Centred([.. points.Select(CurvePoint.Of)]));
}
