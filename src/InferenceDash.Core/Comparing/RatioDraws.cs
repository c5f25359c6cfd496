using MathNet.Numerics.Random;

namespace InferenceDash.Core.Comparing;

/// <summary>
/// How far the ratio of two measured figures is known where both were measured several times and no curve lies between them:
/// both are drawn again and again as repeats of a curve are (<see cref="Resampling"/>), n − 1 of n with replacement.
/// </summary>
internal static class RatioDraws
{
    private const int Draws = 2000;
    private const int Seed = 1979;

    /// <summary>95 % interval of the ratio of the centres; null: one of the two was measured fewer than two times.</summary>
    /// <param name="one">Repeats of the figure, each above 0.</param>
    /// <param name="other">Repeats of the figure that it is divided by, each above 0.</param>
    public static Interval? Of(double[] one, double[] other)
    {
        if (one.Length < 2 || other.Length < 2)
            return null;
        var random = new Xoshiro256StarStar(Seed, threadSafe: false);
        var ratios = new double[Draws];
        for (var i = 0; i < ratios.Length; i++)
            ratios[i] = Drawn(one, random) / Drawn(other, random);
        return Interval.Of(ratios);
    }

    private static double Drawn(double[] figures, RandomSource random)
    {
        var drawn = new double[figures.Length - 1];
        for (var i = 0; i < drawn.Length; i++)
            drawn[i] = figures[random.Next(figures.Length)];
        return Centre.Of(drawn);
    }
}
