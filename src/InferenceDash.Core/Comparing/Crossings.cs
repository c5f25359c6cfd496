namespace InferenceDash.Core.Comparing;

/// <summary>
/// Where two piecewise cubics cross, found exactly: on each piece between neighbouring knots of either, the difference is
/// one cubic, which its own stationary points cut into monotone parts; each part holds at most one root.
/// </summary>
internal sealed class Crossings
{
    private readonly Weighted _first;
    private readonly Weighted _second;
    private readonly List<Stretch> _stretches = [];
    private double _start;
    private int _sign;
    private double _zeroAt = double.NaN;
    private bool _significant;

    private Crossings(Weighted first, Weighted second, double low)
    {
        _first = first;
        _second = second;
        _start = low;
    }

    /// <summary>A stretch without a change of sign.</summary>
    /// <param name="Low">Where it begins, tok/s/user.</param>
    /// <param name="High">Where it ends, tok/s/user.</param>
    /// <param name="Sign">1: the first is greater, −1: the second, 0: equal throughout.</param>
    /// <param name="IsSignificant">The greater exceeds the other by more than <see cref="Tie.Within"/> somewhere in it.</param>
    public readonly record struct Stretch(double Low, double High, int Sign, bool IsSignificant);

    /// <summary>A curve times a factor, such as throughput / price per hour.</summary>
    public readonly record struct Weighted(MonotoneSpline Spline, double Weight = 1);

    /// <summary>The stretches of the shared range in order; each border between two of them is a crossing.</summary>
    public static List<Stretch> Between(MonotoneSpline first, MonotoneSpline second) => Between(new Weighted(first), new Weighted(second));

    /// <summary>The same of curves times a factor each: costs of two prices cross elsewhere than throughput.</summary>
    public static List<Stretch> Between(Weighted first, Weighted second)
    {
        var low = Math.Max(first.Spline.Low, second.Spline.Low);
        var high = Math.Min(first.Spline.High, second.Spline.High);
        var walk = new Crossings(first, second, low);
        walk.Walk(low, high);
        walk._stretches.Add(new Stretch(walk._start, high, walk._sign, walk._significant));
        return walk._stretches;
    }

    /// <summary>Whether the first exceeds the second by more than a tie anywhere in a range that both cover.</summary>
    public static bool Exceeds(Weighted first, Weighted second, double low, double high)
    {
        foreach (var piece in Pieces(first, second, low, high))
        {
            if (piece.Leads(1, 0, 1))
                return true;
        }

        return false;
    }

    private void Walk(double low, double high)
    {
        var isFirst = true;
        foreach (var piece in Pieces(_first, _second, low, high))
        {
            if (isFirst)
                Enter(piece.FirstDifference, low);
            isFirst = false;
            piece.Visit(this);
        }
    }

    // The range, cut at the knots of either.
    private static IEnumerable<Piece> Pieces(Weighted first, Weighted second, double low, double high)
    {
        int i = FirstFrom(first.Spline.Knots, low), j = FirstFrom(second.Spline.Knots, low);
        var from = new Ends(first, i, second, j, low);
        while (from.X < high)
        {
            if (first.Spline.Knots[i] == from.X)
                i++;
            if (second.Spline.Knots[j] == from.X)
                j++;
            var to = new Ends(first, i, second, j, Math.Min(high, Math.Min(first.Spline.Knots[i], second.Spline.Knots[j])));
            yield return new Piece(from, to);
            from = to;
        }
    }

    private static int FirstFrom(ReadOnlySpan<double> knots, double x)
    {
        var i = 0;
        while (knots[i] < x)
            i++;
        return i;
    }

    private void Enter(double difference, double x)
    {
        _sign = Math.Sign(difference);
        if (_sign == 0)
            _zeroAt = x;
    }

    /// <summary>Takes the end of a monotone part; a change of sign ends the stretch at the root.</summary>
    private void Reach(double difference, double x, double root)
    {
        var sign = Math.Sign(difference);
        if (sign == 0)
        {
            if (double.IsNaN(_zeroAt))
                _zeroAt = x;
            return;
        }

        if (_sign != 0 && sign != _sign)
        {
            var crossing = double.IsNaN(_zeroAt) ? root : _zeroAt;
            _stretches.Add(new Stretch(_start, crossing, _sign, _significant));
            _start = crossing;
            _significant = false;
        }

        _sign = sign;
        _zeroAt = double.NaN;
    }

    /// <summary>Values and slopes of both at one abscissa.</summary>
    private readonly struct Ends
    {
        public readonly double X, FirstValue, FirstSlope, SecondValue, SecondSlope;

        /// <summary>Both at <paramref name="x"/>; the given knots are the first of each that is not below it.</summary>
        public Ends(Weighted first, int firstKnot, Weighted second, int secondKnot, double x)
        {
            X = x;
            (FirstValue, FirstSlope) = At(first, firstKnot, x);
            (SecondValue, SecondSlope) = At(second, secondKnot, x);
        }

        // What a knot has by itself is exact and needs no evaluation.
        private static (double Value, double Slope) At(Weighted curve, int knot, double x)
        {
            var (spline, weight) = curve;
            return spline.Knots[knot] == x
                ? (weight * spline.Values[knot], weight * spline.Slopes[knot])
                : (weight * spline.At(x), weight * spline.SlopeAt(x));
        }
    }

    /// <summary>Both cubics between two neighbouring knots, on t from 0 to 1.</summary>
    private readonly struct Piece(in Ends from, in Ends to)
    {
        private readonly Ends _from = from;
        private readonly Ends _to = to;
        private readonly double _width = to.X - from.X;

        /// <summary>The difference at the lower end.</summary>
        public double FirstDifference => _from.FirstValue - _from.SecondValue;

        public void Visit(Crossings walk)
        {
            var difference = Combined(1, 1);
            Span<double> ends = stackalloc double[3];
            var parts = difference.Parts(ends);
            double t0 = 0, d0 = difference.At(0);
            for (var k = 0; k < parts; k++)
            {
                var t1 = ends[k];
                var d1 = difference.At(t1);
                var changes = d0 * d1 < 0;
                var root = changes ? difference.Root(t0, t1) : double.NaN;
                if (!walk._significant && walk._sign != 0)
                    walk._significant = Leads(walk._sign, t0, changes ? root : t1);
                var before = walk._sign;
                walk.Reach(d1, _from.X + (t1 * _width), _from.X + (root * _width));
                if (!walk._significant && walk._sign != before)
                    walk._significant = Leads(walk._sign, changes ? root : t0, t1);
                (t0, d0) = (t1, d1);
            }
        }

        // Whether the leader exceeds the other by more than a tie anywhere between two parameters: the greatest value of
        // leader − 1.01 × other, again a cubic, lies at an end or at a stationary point.
        public bool Leads(int sign, double t0, double t1)
        {
            var excess = sign > 0 ? Combined(1, 1 + Tie.Within) : Combined(-(1 + Tie.Within), -1);
            if (excess.At(t0) > 0 || excess.At(t1) > 0)
                return true;
            Span<double> ends = stackalloc double[3];
            var parts = excess.Parts(ends);
            for (var k = 0; k < parts - 1; k++)
            {
                if (ends[k] > t0 && ends[k] < t1 && excess.At(ends[k]) > 0)
                    return true;
            }

            return false;
        }

        private Cubic Combined(double first, double second)
        {
            var v0 = (first * _from.FirstValue) - (second * _from.SecondValue);
            var v1 = (first * _to.FirstValue) - (second * _to.SecondValue);
            var m0 = ((first * _from.FirstSlope) - (second * _from.SecondSlope)) * _width;
            var m1 = ((first * _to.FirstSlope) - (second * _to.SecondSlope)) * _width;
            return Cubic.Hermite(v0, m0, v1, m1);
        }
    }
}
