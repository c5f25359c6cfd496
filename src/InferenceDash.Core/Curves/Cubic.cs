using MathNet.Numerics.RootFinding;

namespace InferenceDash.Core.Curves;

/// <summary>a + b t + c t² + d t³ on t from 0 to 1, with its value at 1 as given rather than summed.</summary>
internal readonly record struct Cubic(double A, double B, double C, double D, double End)
{
    /// <summary>The cubic of the given values and slopes (per t) at 0 and at 1.</summary>
    public static Cubic Hermite(double v0, double m0, double v1, double m1) =>
        new(v0, m0, (3 * (v1 - v0)) - (2 * m0) - m1, (2 * (v0 - v1)) + m0 + m1, v1);

    public Cubic Negated() => new(-A, -B, -C, -D, -End);

    public double At(double t) => t == 1 ? End : A + (t * (B + (t * (C + (t * D)))));

    /// <summary>The ends of the monotone parts of (0, 1], at most three; returns how many.</summary>
    public int Parts(Span<double> ends)
    {
        var count = 0;
        // A cubic whose Bernstein coefficients rise, or fall, throughout is monotone: most pieces end here.
        double b1 = A + (B / 3), b2 = b1 + ((B + C) / 3);
        if (!((b1 >= A && b2 >= b1 && End >= b2) || (b1 <= A && b2 <= b1 && End <= b2)))
        {
            var discriminant = (C * C) - (3 * D * B);
            if (discriminant > 0)
            {
                // The stable pair of roots of 3d t² + 2c t + b: no difference of near-equal numbers.
                var q = -(C + Math.CopySign(Math.Sqrt(discriminant), C));
                var (r0, r1) = (q / (3 * D), B / q);
                if (!(r0 <= r1))
                    (r0, r1) = (r1, r0);
                if (r0 is > 0 and < 1)
                    ends[count++] = r0;
                if (r1 is > 0 and < 1)
                    ends[count++] = r1;
            }
        }

        ends[count++] = 1;
        return count;
    }

    /// <summary>The root between two parameters at which the cubic has opposite signs.</summary>
    public double Root(double t0, double t1) =>
        Brent.FindRoot(At, t0, t1, accuracy: 1e-15, maxIterations: 200);
}
