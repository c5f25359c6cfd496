namespace InferenceDash.Core.Curves;

/// <summary>
/// Several measurements of one configuration at one concurrency in one run: one point of a curve, at the centre of them, so
/// that the luckiest of them does not stand for all (methodology, Repeats).
/// </summary>
public static class Repeats
{
    /// <summary>The points of a curve: repeats together, and every other point as it is.</summary>
    /// <param name="points">Points of one series; published ones have no repeats.</param>
    public static IReadOnlyList<CurvePoint> Centred(IReadOnlyList<CurvePoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var groups = points.Where(p => p.Measured is not null).GroupBy(p => KeyOf(p.Measured!)).ToDictionary(g => g.Key, g => g.ToList());
        if (groups.Values.All(g => g.Count == 1))
            return points;
        return [.. points.Where(p => p.Measured is not { } m || ReferenceEquals(groups[KeyOf(m)][0], p))
            .Select(p => p.Measured is { } m && groups[KeyOf(m)] is { Count: > 1 } repeats ? Together([.. repeats.Select(r => r.Measured!)]) : p)];
    }

    /// <summary>The point that stands for repeats; a single one is the point itself, bit for bit.</summary>
    /// <param name="repeats">At least one measurement, all of one configuration, run and concurrency.</param>
    public static CurvePoint Together(IReadOnlyList<BenchmarkPoint> repeats)
    {
        ArgumentNullException.ThrowIfNull(repeats);
        if (repeats.Count == 1)
            return CurvePoint.Of(repeats[0]);
        var quality = repeats.Aggregate(QualityFlags.None, static (flags, r) => flags.With(r.Quality));
        var spread = SpreadOf(repeats);
        if (spread > QualityRules.RepeatsDisagree.Limit)
            quality = quality.With(QualityFlags.Of([new QualityFlag(QualityRules.RepeatsDisagree, spread)]));
        var figures = new Figures();
        foreach (var field in MeasuredFields.All)
            figures[field] = CentreOfKnown(repeats, field.Of);
        var centre = figures.In(repeats[0]) with
        {
            Interactivity = Centre.Of([.. repeats.Select(r => r.Interactivity)]),
            ThroughputPerGpu = Centre.Of([.. repeats.Select(r => r.ThroughputPerGpu)]),
            Quality = quality,
            // Each repeat has its own.
            Requests = null,
        };
        return CurvePoint.Of(centre) with { Repeats = repeats };
    }

    /// <summary>How far the throughputs of repeats lie apart: (greatest − least) ÷ centre.</summary>
    public static double SpreadOf(IReadOnlyList<BenchmarkPoint> repeats)
    {
        ArgumentNullException.ThrowIfNull(repeats);
        double[] throughputs = [.. repeats.Select(r => r.ThroughputPerGpu)];
        return (throughputs.Max() - throughputs.Min()) / Centre.Of(throughputs);
    }

    private static double? CentreOfKnown(IReadOnlyList<BenchmarkPoint> repeats, Func<BenchmarkPoint, double?> figure)
    {
        double[] known = [.. repeats.Select(figure).OfType<double>()];
        return known.Length == 0 ? null : Centre.Of(known);
    }

    // Imported in one go: the same file imported again is the same measurement, and no repeat of it.
    private static (Configuration, string, int, double) KeyOf(BenchmarkPoint point) =>
        (point.Configuration, point.Run.ToUpperInvariant(), point.ImportOrder, point.Concurrency);
}
