namespace InferenceDash.Web.Tests.Reference;

/// <summary>What a series says at a target, by plain arithmetic.</summary>
/// <param name="Status">As the API writes it.</param>
/// <param name="Throughput">tok/s/GPU; null: none.</param>
/// <param name="IsBound">At least this.</param>
/// <param name="Concurrency">Requests in flight; null: not known.</param>
/// <param name="Bracket">The rows used.</param>
internal sealed record PlainFigure(string Status, double? Throughput = null, bool IsBound = false, double? Concurrency = null, params PlainRow[] Bracket)
{
    /// <summary>Whether it is a figure and no bound.</summary>
    public bool IsValue => Throughput is not null && !IsBound;
}

/// <summary>
/// The frontier of the rows of one method and the cubic through it, written out as Steffen's paper has it: every row is
/// compared with every other, and no code is shared with the product.
/// </summary>
internal sealed class PlainCurve
{
    public PlainCurve(IEnumerable<PlainRow> rows)
    {
        Rows = [.. rows.OrderBy(r => r.X)];
        Knots = [.. Rows.Where(p => !Array.Exists(Rows, o => o != p && o.X >= p.X && o.Y >= p.Y && (o.X > p.X || o.Y > p.Y)))];
    }

    public PlainRow[] Rows { get; }

    public PlainRow[] Knots { get; }

    public double Slowest => Rows[0].X;

    public PlainFigure At(double x)
    {
        if (Rows.Length == 0)
            return new PlainFigure("no-data");
        if (Array.Find(Knots, k => k.X == x) is { } knot)
            return new PlainFigure("measured", knot.Y, false, knot.Concurrency, knot);
        var (lowest, highest) = (Knots[0], Knots[^1]);
        if (x > highest.X)
            return new PlainFigure("above-range");
        if (x < lowest.X)
            return new PlainFigure("below-range", lowest.Y, x < Slowest, x < Slowest ? null : lowest.Concurrency, lowest);
        var i = Array.FindIndex(Knots, k => k.X > x) - 1;
        var y = Between(i, x);
        return new PlainFigure("interpolated", y, false, Concurrency(Knots[i], Knots[i + 1], x, y), Knots[i], Knots[i + 1]);
    }

    private double Between(int i, double x)
    {
        var (h, s, d) = (Knots[i + 1].X - Knots[i].X, Secant(i), x - Knots[i].X);
        var (left, right) = (Slope(i), Slope(i + 1));
        var a = (left + right - (2 * s)) / (h * h);
        var b = ((3 * s) - (2 * left) - right) / h;
        return (a * d * d * d) + (b * d * d) + (left * d) + Knots[i].Y;
    }

    // Little's law: the logarithm of requests × interactivity / throughput runs straight from knot to knot.
    private static double Concurrency(PlainRow low, PlainRow high, double x, double y)
    {
        var (a, b) = (low.Concurrency * low.X / low.Y, high.Concurrency * high.X / high.Y);
        return a * Math.Pow(b / a, (x - low.X) / (high.X - low.X)) * y / x;
    }

    private double Slope(int i)
    {
        var last = Knots.Length - 1;
        if (last == 1)
            return Secant(0);
        if (i == 0)
            return ((3 * Secant(0)) - Slope(1)) / 2;
        if (i == last)
            return ((3 * Secant(last - 1)) - Slope(last - 1)) / 2;
        var (h0, h1) = (Knots[i].X - Knots[i - 1].X, Knots[i + 1].X - Knots[i].X);
        var (s0, s1) = (Secant(i - 1), Secant(i));
        var p = ((s0 * h1) + (s1 * h0)) / (h0 + h1);
        return (Math.Sign(s0) + Math.Sign(s1)) * new[] { Math.Abs(s0), Math.Abs(s1), Math.Abs(p) / 2 }.Min();
    }

    private double Secant(int i) => (Knots[i + 1].Y - Knots[i].Y) / (Knots[i + 1].X - Knots[i].X);
}
