namespace InferenceDash.Core.Deciding;

/// <summary>
/// What one draft length delivers over requests in flight: straight lines between its measured concurrencies, both axes
/// logarithmic. Outside of what was measured it has no value.
/// </summary>
internal sealed class ConcurrencyLine
{
    private readonly double[] _concurrencies;
    private readonly double[] _throughputs;

    private ConcurrencyLine(int draftTokens, CurvePoint[] points)
    {
        (DraftTokens, Points) = (draftTokens, points);
        _concurrencies = Array.ConvertAll(points, static p => p.Concurrency!.Value);
        _throughputs = Array.ConvertAll(points, static p => p.ThroughputPerGpu);
    }

    /// <summary>Tokens drafted per step; 0 is off.</summary>
    public int DraftTokens { get; }

    /// <summary>Its points, one for each concurrency, rising.</summary>
    public IReadOnlyList<CurvePoint> Points { get; }

    /// <summary>The concurrencies that were measured, rising.</summary>
    public ReadOnlySpan<double> Concurrencies => _concurrencies;

    public double Low => _concurrencies[0];

    public double High => _concurrencies[^1];

    /// <summary>The line of points in any order; null: none of them states its concurrency.</summary>
    /// <param name="draftTokens">Tokens drafted per step.</param>
    /// <param name="points">Points of one deployment; of several at one concurrency the one that delivers most counts.</param>
    public static ConcurrencyLine? Of(int draftTokens, IEnumerable<CurvePoint> points)
    {
        CurvePoint[] known = [.. points.Where(p => p.Concurrency > 0).GroupBy(p => p.Concurrency!.Value).OrderBy(g => g.Key)
            .Select(g => g.MaxBy(p => p.ThroughputPerGpu)!)];
        return known.Length == 0 ? null : new ConcurrencyLine(draftTokens, known);
    }

    /// <summary>Throughput per GPU at a concurrency; null outside of what was measured.</summary>
    public double? At(double concurrency)
    {
        if (!(concurrency >= Low) || concurrency > High)
            return null;
        var upper = Array.BinarySearch(_concurrencies, concurrency);
        if (upper >= 0)
            return _throughputs[upper];
        upper = ~upper;
        var (from, to) = (_concurrencies[upper - 1], _concurrencies[upper]);
        var t = Math.Log(concurrency / from) / Math.Log(to / from);
        return _throughputs[upper - 1] * Math.Pow(_throughputs[upper] / _throughputs[upper - 1], t);
    }

    /// <summary>
    /// Where throughput is a given number of times another line's, within a range that both cover and neither has a measured
    /// concurrency inside of; null: nowhere. Between two measured concurrencies the ratio is a straight line on both logarithms.
    /// </summary>
    public double? WhereTimes(ConcurrencyLine other, double times, double low, double high)
    {
        if (At(low) is not { } a || At(high) is not { } b || other.At(low) is not { } c || other.At(high) is not { } d)
            return null;
        var (from, to) = (Math.Log(a / (c * times)), Math.Log(b / (d * times)));
        return from * to < 0 ? low * Math.Pow(high / low, from / (from - to)) : null;
    }
}
