using BenchmarkDotNet.Attributes;

namespace InferenceDash.Benchmarks;

/// <summary>What a page costs: reading a curve (aim: 20 million a second) and comparing two (aim: 200,000 a second).</summary>
public class CurveBenchmarks
{
    private const int Targets = 4096;
    private readonly Curve _method = Curve.Of(Sweeps.Method);
    private readonly Curve _off = Curve.Of(Sweeps.Off);
    private readonly double[] _targets = Varied(Curve.Of(Sweeps.Method).Range!.Value);

    /// <summary>Throughput of a prepared curve of 12 knots at one target, each on another place of the curve than the last.</summary>
    [Benchmark(OperationsPerInvoke = Targets)]
    public double ThroughputAt()
    {
        var sum = 0.0;
        foreach (var target in _targets)
            sum += _method.ThroughputAt(target) ?? 0;
        return sum;
    }

    /// <summary>Everything a curve says at one target.</summary>
    [Benchmark(OperationsPerInvoke = Targets)]
    public double OperatingPoint()
    {
        var sum = 0.0;
        foreach (var target in _targets)
            sum += _method.At(target, Sweeps.Rates).ThroughputPerGpu ?? 0;
        return sum;
    }

    /// <summary>The frontier and the interpolant of 20 points.</summary>
    [Benchmark]
    public Curve CurveOf() => Curve.Of(Sweeps.Method);

    /// <summary>Where two prepared curves cross.</summary>
    [Benchmark]
    public BreakEven BreakEvenOf() => Comparison.Of(Sweeps.SeriesOf(_method, _off), 1, []).BreakEven;

    /// <summary>From 20 points a side to the finished comparison: both curves, 3 targets with every metric, break-even.</summary>
    [Benchmark]
    public Comparison ComparisonFromPoints() =>
        Comparison.Of(Sweeps.SeriesOf(Curve.Of(Sweeps.Method), Curve.Of(Sweeps.Off)), 1, Sweeps.Targets);

    private static double[] Varied(InteractivityRange range)
    {
        var random = new Random(20260401);
        var targets = new double[Targets];
        for (var i = 0; i < targets.Length; i++)
            targets[i] = range.Low + (random.NextDouble() * (range.High - range.Low));
        return targets;
    }
}
