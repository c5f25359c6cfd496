using MathNet.Numerics.Random;

namespace InferenceDash.Core.Comparing;

/// <summary>
/// Draws a series again and again from its repeats: of each point with n of them n − 1 are drawn with replacement, so that the
/// spread of the drawn centres is that of the centre itself however few there are (methodology, Repeats). The draws of a series
/// follow from its place in the comparison alone, so an interval does not depend on what else is asked.
/// </summary>
internal sealed class Resampling
{
    // Draws of a comparison; fewer where it has many points, so that its page stays quick.
    private const int Most = 2000;
    private const int Fewest = 400;
    private const int MostPoints = 400_000;

    private const int Seed = 1979;

    private const int MostOnStack = 64;

    private readonly RandomSource _random;
    private readonly IReadOnlyList<(CurvePoint[] Fixed, BenchmarkPoint[][] Repeated)> _recipes;

    public Resampling(SeriesCurve curve, int series)
    {
        _random = new Xoshiro256StarStar(Seed + series, threadSafe: false);
        _recipes = [.. curve.Recipes.Select(r => (
            r.Curve.Points.Where(p => p.Repeats.Count < 2).ToArray(),
            r.Curve.Points.Where(p => p.Repeats.Count >= 2).Select(p => p.Repeats.ToArray()).ToArray()))];
    }

    /// <summary>How often series are drawn.</summary>
    public static int CountFor(IEnumerable<SeriesCurve> series) => Math.Clamp(MostPoints / Math.Max(1, series.Sum(s => s.Points.Count)), Fewest, Most);

    /// <summary>The curves of all recipes, drawn anew.</summary>
    public Curve[] Next() => [.. _recipes.Select(r => Curve.Of([.. r.Fixed, .. r.Repeated.Select(Drawn)]))];

    /// <summary>The throughput of the best of the recipes at a place; NaN: it has none, or only a bound on it is known.</summary>
    public static double At(Curve[] recipes, double interactivity)
    {
        double value = double.NaN, bound = 0;
        foreach (var curve in recipes)
        {
            if (curve.ValueAt(interactivity) is { } own)
                value = double.IsNaN(value) ? own : Math.Max(value, own);
            else if (interactivity < curve.Range?.Low)
                bound = Math.Max(bound, curve.Knots[0].ThroughputPerGpu);
        }

        return value >= bound ? value : double.NaN;
    }

    private CurvePoint Drawn(BenchmarkPoint[] repeats)
    {
        var draws = repeats.Length - 1;
        Span<double> interactivity = draws <= MostOnStack ? stackalloc double[draws] : new double[draws];
        Span<double> throughput = draws <= MostOnStack ? stackalloc double[draws] : new double[draws];
        for (var i = 0; i < draws; i++)
        {
            var one = repeats[_random.Next(repeats.Length)];
            (interactivity[i], throughput[i]) = (one.Interactivity, one.ThroughputPerGpu);
        }

        return new CurvePoint(Centre.Of(interactivity), Centre.Of(throughput));
    }
}
