namespace InferenceDash.Core.Comparing;

/// <summary>
/// A stretch of one series' figures of one metric, as a curve times a factor: a recipe between its knots, or its lowest knot
/// below them, where the figure is a constant (and a bound, unless slower points were measured and are worse).
/// </summary>
/// <param name="Series">Index of the series.</param>
/// <param name="Curve">The figures, up to a factor that all strands of a comparison share.</param>
/// <param name="IsBound">The series delivers at least this, and nobody knows how much more.</param>
internal sealed record Strand(int Series, Crossings.Weighted Curve, bool IsBound)
{
    public double Low => Curve.Spline.Low;

    public double High => Curve.Spline.High;

    public double At(double x) => Curve.Weight * Curve.Spline.At(x);

    /// <summary>The strands of one recipe of a series.</summary>
    /// <param name="series">Index of the series.</param>
    /// <param name="curve">The recipe's curve.</param>
    /// <param name="spline">The figures between its knots; null: it has one knot, or figures that no curve holds.</param>
    /// <param name="lowest">The figure of its lowest knot, before the factor.</param>
    /// <param name="weight">The factor.</param>
    /// <param name="from">Where the comparison begins, tok/s/user.</param>
    public static IEnumerable<Strand> Of(int series, Curve curve, MonotoneSpline? spline, double lowest, double weight, double from)
    {
        if (spline is not null)
            yield return new Strand(series, new Crossings.Weighted(spline, weight), IsBound: false);
        double low = curve.Range!.Value.Low, slowest = Math.Max(from, curve.Slowest!.Value);
        if (slowest < low)
            yield return new Strand(series, new Crossings.Weighted(Constant(slowest, low, lowest), weight), IsBound: false);
        if (from < slowest)
            yield return new Strand(series, new Crossings.Weighted(Constant(from, slowest, lowest), weight), IsBound: true);
    }

    private static MonotoneSpline Constant(double low, double high, double value) => new([low, high], [value, value]);
}
