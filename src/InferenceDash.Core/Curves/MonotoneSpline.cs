using System.Globalization;
using MathNet.Numerics.Interpolation;

namespace InferenceDash.Core.Curves;

/// <summary>
/// A monotone cubic interpolant: cubic Hermite pieces with Steffen's slopes (M. Steffen, "A simple method for monotonic
/// interpolation in one dimension", Astronomy and Astrophysics 239, 1990). Between two knots it never leaves the range of
/// their values. Evaluation is Math.NET's; what Math.NET lets pass silently, extrapolation and equal abscissae, is refused here.
/// </summary>
internal sealed class MonotoneSpline
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _slopes;
    private readonly CubicSpline _spline;

    /// <summary>The interpolant through the given knots.</summary>
    /// <param name="x">At least two abscissae, strictly rising.</param>
    /// <param name="y">As many values.</param>
    /// <exception cref="ArgumentException">Fewer than two knots, or abscissae that do not rise.</exception>
    public MonotoneSpline(double[] x, double[] y)
    {
        if (x.Length < 2 || x.Length != y.Length)
            throw new ArgumentException($"A spline needs at least two knots with a value each, not {x.Length} and {y.Length}.", nameof(x));
        for (var i = 1; i < x.Length; i++)
        {
            if (!(x[i] > x[i - 1]))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Abscissae must rise strictly; {x[i - 1]} is followed by {x[i]}."),
                    nameof(x));
            }
        }

        _x = x;
        _y = y;
        _slopes = SteffenSlopes(x, y);
        _spline = CubicSpline.InterpolateHermiteSorted(x, y, _slopes);
    }

    public int Count => _x.Length;

    public double Low => _x[0];

    public double High => _x[^1];

    public ReadOnlySpan<double> Knots => _x;

    public ReadOnlySpan<double> Values => _y;

    public ReadOnlySpan<double> Slopes => _slopes;

    /// <summary>The value at <paramref name="x"/>, which must lie within the knots.</summary>
    public double At(double x)
    {
        if (!(x >= _x[0] && x <= _x[^1]))
            ThrowOutside(x);

        // The last knot ends its piece, where the cubic would be summed; every other knot begins one and is met exactly.
        return x == _x[^1] ? _y[^1] : _spline.Interpolate(x);
    }

    /// <summary>The first derivative at <paramref name="x"/>, which must lie within the knots.</summary>
    public double SlopeAt(double x)
    {
        if (!(x >= _x[0] && x <= _x[^1]))
            ThrowOutside(x);
        return x == _x[^1] ? _slopes[^1] : _spline.Differentiate(x);
    }

    /// <summary>The piece that ends at a knot after the first, less <paramref name="level"/>, on t from 0 to 1. It is monotone.</summary>
    public Cubic Piece(int upper, double level = 0)
    {
        var width = _x[upper] - _x[upper - 1];
        return Cubic.Hermite(_y[upper - 1] - level, _slopes[upper - 1] * width, _y[upper] - level, _slopes[upper] * width);
    }

    private static double[] SteffenSlopes(double[] x, double[] y)
    {
        var n = x.Length;
        var slopes = new double[n];
        var h0 = x[1] - x[0];
        var s0 = (y[1] - y[0]) / h0;
        if (n == 2)
        {
            slopes[0] = slopes[1] = s0;
            return slopes;
        }

        var first = s0;
        for (var i = 1; i < n - 1; i++)
        {
            var h1 = x[i + 1] - x[i];
            var s1 = (y[i + 1] - y[i]) / h1;
            var p = ((s0 * h1) + (s1 * h0)) / (h0 + h1);
            slopes[i] = (Math.Sign(s0) + Math.Sign(s1)) * Math.Min(Math.Min(Math.Abs(s0), Math.Abs(s1)), 0.5 * Math.Abs(p));
            (h0, s0) = (h1, s1);
        }

        // The end slope that makes the curvature vanish at the end; it stays within [½, 3/2] of the end's secant.
        slopes[0] = ((3 * first) - slopes[1]) / 2;
        slopes[n - 1] = ((3 * s0) - slopes[n - 2]) / 2;
        return slopes;
    }

    private void ThrowOutside(double x) =>
        throw new ArgumentOutOfRangeException(nameof(x), x, string.Create(CultureInfo.InvariantCulture, $"Outside the knots, {_x[0]} to {_x[^1]}."));
}
