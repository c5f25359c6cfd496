namespace InferenceDash.Core.Curves;

/// <summary>
/// The frontier of one series with its interpolant. Immutable and prepared once: evaluation allocates nothing but its
/// result. Outside the range of its knots a curve has no value (methodology, Range).
/// </summary>
public sealed class Curve
{
    private readonly CurvePoint[] _points;
    private readonly CurvePoint[] _knots;
    private readonly double[]? _logLittle;
    private readonly MonotoneSpline? _publishedCost;
    private readonly MonotoneSpline? _publishedPower;

    private Curve(CurvePoint[] points)
    {
        _points = points;
        _knots = ParetoFrontier.OfSorted(points);
        IsPublished = points.Length > 0 && points[0].Published is not null;
        IsComposed = points.Length > 0 && points[0].IsComposed;
        foreach (var point in points)
        {
            if (point.Published is not null != IsPublished || point.IsComposed != IsComposed)
                throw new ArgumentException("Published, measured and composed points never share a curve.", nameof(points));
        }

        Range = _knots.Length == 0 ? null : new InteractivityRange(_knots[0].Interactivity, _knots[^1].Interactivity);
        if (_knots.Length < 2)
            return;

        var x = Array.ConvertAll(_knots, static k => k.Interactivity);
        Throughput = new MonotoneSpline(x, Array.ConvertAll(_knots, static k => k.ThroughputPerGpu));
        _logLittle = Array.ConvertAll(_knots, static k =>
            k.Concurrency is > 0 and var concurrency ? Math.Log(concurrency * k.Interactivity / k.ThroughputPerGpu) : double.NaN);
        if (IsPublished && Array.TrueForAll(_knots, k => k.Published!.Source.IsPricedLike(_knots[0].Published!.Source)))
        {
            _publishedCost = SplineOf(x, static p => p.CostPerMillionTokens);
            _publishedPower = SplineOf(x, static p => p.TokensPerSecondPerMegawatt);
        }
    }

    /// <summary>The curve of a side without points.</summary>
    public static Curve Empty { get; } = new([]);

    /// <summary>All points, on the frontier or not, by rising interactivity.</summary>
    public IReadOnlyList<CurvePoint> Points => _points;

    /// <summary>The frontier: by rising interactivity, and so by falling throughput.</summary>
    public IReadOnlyList<CurvePoint> Knots => _knots;

    /// <summary>From the lowest to the highest knot; null without points.</summary>
    public InteractivityRange? Range { get; }

    /// <summary>Whether the points are published operating points.</summary>
    public bool IsPublished { get; }

    /// <summary>Whether the points are composed of the times of single steps.</summary>
    public bool IsComposed { get; }

    /// <summary>The interactivity band that the published page states; null: none stated, or measured points.</summary>
    public InteractivityRange? Band => IsPublished ? _points[0].Published!.Band : null;

    /// <summary>Throughput on interactivity; null with fewer than two knots.</summary>
    internal MonotoneSpline? Throughput { get; }

    /// <summary>
    /// At each knot the logarithm of concurrency × interactivity / throughput, NaN where concurrency is unknown; empty with
    /// fewer than two knots.
    /// </summary>
    internal ReadOnlySpan<double> LogLittle => _logLittle;

    /// <summary>The curve of the costs that were published under these rates; null: they follow from throughput.</summary>
    internal MonotoneSpline? CostPublishedUnder(GpuRates rates) => ArePricedWith(rates) ? _publishedCost : null;

    /// <summary>The curve of the tok/s/MW that were published under these rates; null: they follow from throughput.</summary>
    internal MonotoneSpline? PowerPublishedUnder(GpuRates rates) => ArePricedWith(rates) ? _publishedPower : null;

    /// <summary>The curve of points in any order.</summary>
    /// <exception cref="ArgumentException">A figure is not finite and above 0, or published and measured points are mixed.</exception>
    public static Curve Of(IReadOnlyList<CurvePoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return points.Count == 0 ? Empty : new Curve(ParetoFrontier.Sorted(points));
    }

    /// <summary>Whether a point of <see cref="Points"/> is on the frontier.</summary>
    public bool IsOnFrontier(CurvePoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        var last = CountUpTo(_knots, point.Interactivity, isIncluded: true) - 1;
        return last >= 0 && ReferenceEquals(_knots[last], point);
    }

    /// <summary>Throughput per GPU at an interactivity within <see cref="Range"/>; null outside.</summary>
    public double? ThroughputAt(double interactivity)
    {
        if (Range is not { } range || !range.Contains(interactivity))
            return null;
        return Throughput is null ? _knots[0].ThroughputPerGpu : Throughput.At(interactivity);
    }

    /// <summary>
    /// Throughput per GPU wherever the curve has a value: within <see cref="Range"/>, and below it where slower points were
    /// measured and are worse than its lowest knot; null elsewhere.
    /// </summary>
    internal double? ValueAt(double interactivity) =>
        interactivity < Range?.Low && interactivity >= Slowest ? _knots[0].ThroughputPerGpu : ThroughputAt(interactivity);

    /// <summary>Requests in flight strictly between two knots; null outside, on a knot, or where it is not known.</summary>
    internal double? ConcurrencyAt(double interactivity) =>
        Range is { } range && interactivity > range.Low && interactivity < range.High && PointAt(interactivity) is null
            ? Concurrency(Upper(interactivity), interactivity, Throughput!.At(interactivity))
            : null;

    /// <summary>What the curve says at a target.</summary>
    /// <param name="target">Interactivity, tok/s/user; finite and above 0.</param>
    /// <param name="rates">Price and power for cost and tok/s/MW.</param>
    public OperatingPoint At(double target, GpuRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        if (!(target > 0) || !double.IsFinite(target))
            throw new ArgumentOutOfRangeException(nameof(target), target, "A target is a finite interactivity above 0.");
        if (Range is not { } range)
            return NoData;
        if (PointAt(target) is { } point)
            return OnPoint(point, point.Status, rates);
        if (target > range.High)
            return AboveRange;

        return target < range.Low ? Below(target, rates) : Between(Upper(target), target, rates);
    }

    /// <summary>What a point says for itself, whatever a curve makes of it.</summary>
    /// <param name="point">The point.</param>
    /// <param name="rates">Price and power for cost and tok/s/MW.</param>
    public static OperatingPoint Of(CurvePoint point, GpuRates rates)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(rates);
        return OnPoint(point, point.Status, rates);
    }

    /// <summary>The slowest point, on the frontier or not, tok/s/user; null without points.</summary>
    public double? Slowest => _points.Length == 0 ? null : _points[0].Interactivity;

    // A point that serves faster users also serves slower ones, so its figures hold below the range. Where slower points
    // were tried and are worse, they are all there is; where none was tried they are bounds, and how many requests would
    // then be in flight is not known.
    private OperatingPoint Below(double target, GpuRates rates)
    {
        var lowest = OnPoint(_knots[0], OperatingPointStatus.BelowRange, rates);
        return target >= Slowest ? lowest : lowest with { IsBound = true, Concurrency = null };
    }

    private static OperatingPoint NoData { get; } = new(OperatingPointStatus.NoData);

    private static OperatingPoint AboveRange { get; } = new(OperatingPointStatus.AboveRange);

    // There are such curves only where all knots were priced alike, so that one of them speaks for all.
    private bool ArePricedWith(GpuRates rates) => _knots is [{ Published: { } first }, ..] && rates.Priced(first.Source);

    // A published figure stands, whether or not the frontier keeps it; of measurements the frontier's speak.
    private CurvePoint? PointAt(double target)
    {
        var candidates = IsPublished ? _points : _knots;
        var last = CountUpTo(candidates, target, isIncluded: true) - 1;
        return last >= 0 && candidates[last].Interactivity == target ? candidates[last] : null;
    }

    // Index of the first knot above a target that lies strictly between two knots.
    private int Upper(double target) => Math.Max(1, CountUpTo(_knots, target, isIncluded: false));

    // How many of the points, which rise, are below an interactivity, or at it as well.
    private static int CountUpTo(CurvePoint[] points, double interactivity, bool isIncluded)
    {
        var (low, high) = (0, points.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (points[middle].Interactivity < interactivity || (isIncluded && points[middle].Interactivity == interactivity))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static OperatingPoint OnPoint(CurvePoint point, OperatingPointStatus status, GpuRates rates)
    {
        var published = point.Published is { } own && rates.Priced(own.Source) ? own : null;
        return new OperatingPoint(status)
        {
            ThroughputPerGpu = point.ThroughputPerGpu,
            CostPerMillionTokens = published?.CostPerMillionTokens ?? Economics.CostPerMillionTokens(point.ThroughputPerGpu, rates.UsdPerGpuHour),
            TokensPerSecondPerMegawatt = published?.TokensPerSecondPerMegawatt ?? Economics.TokensPerSecondPerMegawatt(point.ThroughputPerGpu, rates.KwPerGpu),
            Concurrency = point.Concurrency,
            IsCostPublished = published?.CostPerMillionTokens is not null,
            IsPowerPublished = published?.TokensPerSecondPerMegawatt is not null,
            Rates = rates,
            Bracket = [point],
        };
    }

    private OperatingPoint Between(int upper, double target, GpuRates rates)
    {
        var throughput = Throughput!.At(target);
        var cost = CostPublishedUnder(rates)?.At(target);
        var power = PowerPublishedUnder(rates)?.At(target);
        return new OperatingPoint(OperatingPointStatus.Interpolated)
        {
            ThroughputPerGpu = throughput,
            CostPerMillionTokens = cost ?? Economics.CostPerMillionTokens(throughput, rates.UsdPerGpuHour),
            TokensPerSecondPerMegawatt = power ?? Economics.TokensPerSecondPerMegawatt(throughput, rates.KwPerGpu),
            Concurrency = Concurrency(upper, target, throughput),
            IsCostPublished = cost is not null,
            IsPowerPublished = power is not null,
            Rates = rates,
            Bracket = [_knots[upper - 1], _knots[upper]],
        };
    }

    // Little's law: requests in flight = request rate × time in the system, so concurrency × interactivity / throughput
    // changes slowly along a curve; its logarithm is interpolated linearly between the neighbouring knots.
    private double? Concurrency(int upper, double target, double throughput)
    {
        double x0 = _knots[upper - 1].Interactivity, x1 = _knots[upper].Interactivity;
        double l0 = _logLittle![upper - 1], l1 = _logLittle[upper];
        var concurrency = Math.Exp(l0 + ((l1 - l0) * (target - x0) / (x1 - x0))) * throughput / target;
        return double.IsNaN(concurrency) ? null : concurrency;
    }

    private MonotoneSpline? SplineOf(double[] x, Func<PublishedPoint, double?> figure)
    {
        var y = new double[_knots.Length];
        for (var i = 0; i < y.Length; i++)
        {
            if (figure(_knots[i].Published!) is not { } value)
                return null;
            y[i] = value;
        }

        return new MonotoneSpline(x, y);
    }
}
