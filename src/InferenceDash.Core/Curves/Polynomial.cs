using MathNet.Numerics.RootFinding;

namespace InferenceDash.Core.Curves;

/// <summary>Polynomials of low degree on t from 0 to 1, lowest coefficient first.</summary>
internal static class Polynomial
{
    public static double At(double[] coefficients, double t)
    {
        var value = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
            value = (value * t) + coefficients[i];
        return value;
    }

    /// <summary>
    /// Every place within (0, 1) where the polynomial changes its sign, rising. The roots of the derivative, found the same
    /// way, cut the interval into monotone parts; each holds at most one.
    /// </summary>
    public static List<double> Roots(double[] coefficients)
    {
        var roots = new List<double>();
        if (coefficients.Length < 2)
            return roots;
        var ends = Roots(Derivative(coefficients));
        ends.Add(1);
        double from = 0, before = At(coefficients, 0);
        foreach (var to in ends)
        {
            var after = At(coefficients, to);
            if (before * after < 0)
                roots.Add(Brent.FindRoot(t => At(coefficients, t), from, to, accuracy: 1e-15, maxIterations: 200));
            else if (after == 0 && to < 1)
                roots.Add(to);
            (from, before) = (to, after);
        }

        return roots;
    }

    private static double[] Derivative(double[] coefficients)
    {
        var derivative = new double[coefficients.Length - 1];
        for (var i = 1; i < coefficients.Length; i++)
            derivative[i - 1] = i * coefficients[i];
        return derivative;
    }
}
