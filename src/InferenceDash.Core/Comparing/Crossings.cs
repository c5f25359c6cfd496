namespace InferenceDash.Core.Comparing;

/// <summary>
/// Where two piecewise cubics cross, found exactly: on each piece between neighbouring knots of either, the difference is
/// one cubic, which its own stationary points cut into monotone parts; each part holds at most one root.
/// </summary>
internal sealed class Crossings
{
    private readonly MonotoneSpline _first;
    private readonly MonotoneSpline _second;
    private readonly List<Stretch> _stretches = [];
    private double _start;
    private int _sign;
    private double _zeroAt = double.NaN;
    private bool _significant;

    private Crossings(MonotoneSpline first, MonotoneSpline second, double low)
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

    /// <summary>The stretches of the shared range in order; each border between two of them is a crossing.</summary>
    public static List<Stretch> Between(MonotoneSpline first, MonotoneSpline second)
    {
        var low = Math.Max(first.Low, second.Low);
        var high = Math.Min(first.High, second.High);
        var walk = new Crossings(first, second, low);
        walk.Walk(low, high);
        walk._stretches.Add(new Stretch(walk._start, high, walk._sign, walk._significant));
        return walk._stretches;
    }

    private void Walk(double low, double high)
    {
        int i = FirstFrom(_first.Knots, low), j = FirstFrom(_second.Knots, low);
        var from = new Ends(_first, i, _second, j, low);
        Enter(from.FirstValue - from.SecondValue, low);
        while (from.X < high)
        {
            if (_first.Knots[i] == from.X)
                i++;
            if (_second.Knots[j] == from.X)
                j++;
            var to = new Ends(_first, i, _second, j, Math.Min(_first.Knots[i], _second.Knots[j]));
            new Piece(from, to).Visit(this);
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
        public Ends(MonotoneSpline first, int firstKnot, MonotoneSpline second, int secondKnot, double x)
        {
            X = x;
            (FirstValue, FirstSlope) = At(first, firstKnot, x);
            (SecondValue, SecondSlope) = At(second, secondKnot, x);
        }

        // What a knot has by itself is exact and needs no evaluation.
        private static (double Value, double Slope) At(MonotoneSpline spline, int knot, double x) =>
            spline.Knots[knot] == x ? (spline.Values[knot], spline.Slopes[knot]) : (spline.At(x), spline.SlopeAt(x));
    }

    /// <summary>Both cubics between two neighbouring knots, on t from 0 to 1.</summary>
    private readonly struct Piece(in Ends from, in Ends to)
    {
        private readonly Ends _from = from;
        private readonly Ends _to = to;
        private readonly double _width = to.X - from.X;

        public void Visit(Crossings walk)
        {
            var difference = Weighted(1, 1);
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
        private bool Leads(int sign, double t0, double t1)
        {
            var excess = sign > 0 ? Weighted(1, 1 + Tie.Within) : Weighted(-(1 + Tie.Within), -1);
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

        private Cubic Weighted(double first, double second)
        {
            var v0 = (first * _from.FirstValue) - (second * _from.SecondValue);
            var v1 = (first * _to.FirstValue) - (second * _to.SecondValue);
            var m0 = ((first * _from.FirstSlope) - (second * _from.SecondSlope)) * _width;
            var m1 = ((first * _to.FirstSlope) - (second * _to.SecondSlope)) * _width;
            return Cubic.Hermite(v0, m0, v1, m1);
        }
    }
}
