namespace InferenceDash.Core.Tests.Curves;

public class MonotoneSplineTests
{
    [Fact]
    public void Fewer_than_two_knots_are_refused() => Should.Throw<ArgumentException>(() => new MonotoneSpline([10], [400]));

    [Fact]
    public void Values_must_be_as_many_as_knots() => Should.Throw<ArgumentException>(() => new MonotoneSpline([10, 20], [400]));

    [Theory]
    [InlineData(20, 20)]
    [InlineData(20, 15)]
    [InlineData(20, double.NaN)]
    public void Abscissae_that_do_not_rise_strictly_are_refused(double second, double third) =>
        Should.Throw<ArgumentException>(() => new MonotoneSpline([10, second, third], [3, 2, 1]));

    [Theory]
    [InlineData(9.999)]
    [InlineData(20.001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Outside_the_knots_there_is_neither_value_nor_slope(double x)
    {
        var spline = new MonotoneSpline([10, 20], [400, 300]);
        Should.Throw<ArgumentOutOfRangeException>(() => spline.At(x));
        Should.Throw<ArgumentOutOfRangeException>(() => spline.SlopeAt(x));
    }

    [Fact]
    public void Two_knots_are_a_straight_line()
    {
        var spline = new MonotoneSpline([10, 20], [400, 300]);
        spline.At(12.5).ShouldBe(375, 1e-12);
        spline.At(17.5).ShouldBe(325, 1e-12);
        spline.SlopeAt(13).ShouldBe(-10, 1e-12);
    }

    [Fact]
    public void Equal_secants_are_a_straight_line() => new MonotoneSpline([10, 20, 40], [400, 300, 100]).At(33).ShouldBe(170, 1e-12);

    [Fact]
    public void The_slope_is_level_at_a_peak_and_on_a_plateau()
    {
        new MonotoneSpline([10, 20, 30], [1, 5, 2]).Slopes[1].ShouldBe(0);
        new MonotoneSpline([10, 20, 30], [5, 2, 2]).Slopes[1].ShouldBe(0);
    }

    [Fact]
    public void An_inner_slope_is_at_most_half_the_parabolas_or_the_lesser_secant()
    {
        // Secants −40 and −1 at equal spacing: the parabola's slope is −20.5, its half −10.25; the lesser secant is −1.
        new MonotoneSpline([10, 20, 30], [500, 100, 90]).Slopes[1].ShouldBe(-2, 1e-12);

        // Secants −10 and −8: the parabola's slope is −9, its half −4.5, which counts twice.
        new MonotoneSpline([10, 20, 30], [200, 100, 20]).Slopes[1].ShouldBe(-9, 1e-12);
    }

    [Fact]
    public void Every_knot_is_met_exactly_the_last_included() => Always.For(Always.AnyCurve, curve =>
    {
        var spline = curve.Throughput!;
        for (var i = 0; i < spline.Count; i++)
            spline.At(spline.Knots[i]).ShouldBe(spline.Values[i]);
    });

    [Fact]
    public void The_derivative_at_a_knot_is_its_slope() => Always.For(Always.AnyCurve, curve =>
    {
        var spline = curve.Throughput!;
        for (var i = 0; i < spline.Count; i++)
            spline.SlopeAt(spline.Knots[i]).ShouldBe(spline.Slopes[i], 1e-10 * Math.Abs(spline.Slopes[i]) + 1e-10);
    });
}
