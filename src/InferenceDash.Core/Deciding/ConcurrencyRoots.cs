using Brent = MathNet.Numerics.RootFinding.Brent;

namespace InferenceDash.Core.Deciding;

/// <summary>
/// Where a curve has a given concurrency. Between two knots ln N = l + s x + ln X(x) − ln x, with X a cubic: it is
/// stationary where s x X + x X′ − X, a polynomial of degree four, is zero. Its roots cut the piece into monotone parts, and
/// each part has the concurrency once at the most.
/// </summary>
internal static class ConcurrencyRoots
{
    /// <summary>All interactivities, rising, and whether any place looked at has more or fewer requests in flight.</summary>
    public static (IReadOnlyList<double> Roots, bool IsMore, bool IsLess) Of(Curve curve, double concurrency)
    {
        var roots = new List<double>();
        bool isMore = false, isLess = false;
        for (var i = 0; i < curve.Knots.Count; i++)
        {
            if (i > 0 && !double.IsNaN(curve.LogLittle[i - 1]) && !double.IsNaN(curve.LogLittle[i]))
                Piece(curve, i, concurrency, roots);
            var knot = curve.Knots[i];
            if (knot.Concurrency == concurrency)
                roots.Add(knot.Interactivity);
            isMore |= knot.Concurrency > concurrency;
            isLess |= knot.Concurrency < concurrency;
        }

        return (roots, isMore, isLess);
    }

    private static void Piece(Curve curve, int upper, double concurrency, List<double> roots)
    {
        var (a, b) = (curve.Knots[upper - 1], curve.Knots[upper]);
        var cubic = curve.Throughput!.Piece(upper);
        var (l0, l1, width) = (curve.LogLittle[upper - 1], curve.LogLittle[upper], b.Interactivity - a.Interactivity);
        var ends = Polynomial.Roots(Stationary(cubic, a.Interactivity, width, l1 - l0));
        ends.Add(1);
        double from = 0, before = Excess(0);
        foreach (var to in ends)
        {
            var after = Excess(to);
            if (before * after < 0)
                roots.Add(Place(Brent.FindRoot(Excess, from, to, accuracy: 1e-15, maxIterations: 200)));
            else if (after == 0 && to < 1)
                roots.Add(Place(to));
            (from, before) = (to, after);
        }

        double Place(double t) => InverseQuestions.InteractivityWithin(a.Interactivity, b.Interactivity, t);

        // At the knots what they have, to the last bit: a concurrency that was asked for exactly is found there, once.
        double Excess(double t) => t switch
        {
            0 => Math.Log(a.Concurrency!.Value / concurrency),
            1 => Math.Log(b.Concurrency!.Value / concurrency),
            _ => l0 + ((l1 - l0) * t) + Math.Log(cubic.At(t) / (a.Interactivity + (t * width)) / concurrency),
        };
    }

    // On t, with x = x0 + w t and the slope of l per t: s x X + x X′ − w X.
    private static double[] Stationary(Cubic c, double x0, double width, double slope) =>
    [
        (slope * x0 * c.A) + (x0 * c.B) - (width * c.A),
        (slope * ((x0 * c.B) + (width * c.A))) + (2 * x0 * c.C),
        (slope * ((x0 * c.C) + (width * c.B))) + (3 * x0 * c.D) + (width * c.C),
        (slope * ((x0 * c.D) + (width * c.C))) + (2 * width * c.D),
        slope * width * c.D,
    ];
}
