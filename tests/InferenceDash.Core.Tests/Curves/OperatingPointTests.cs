using static InferenceDash.Core.Curves.OperatingPointStatus;

namespace InferenceDash.Core.Tests.Curves;

/// <summary>What a curve says at a target: a value, a bound, or nothing.</summary>
public class OperatingPointTests
{
    [Fact]
    public void A_side_without_points_has_no_data()
    {
        var point = Curve.Empty.At(50, Given.Rates);
        point.Status.ShouldBe(NoData);
        ShouldBeWithoutFigures(point);
    }

    [Fact]
    public void On_a_measured_knot_the_measurement_answers()
    {
        var curve = Given.CurveWithConcurrency((10, 400, 64), (20, 300, 32), (30, 100, 8));
        var point = curve.At(20, Given.Rates);
        point.Status.ShouldBe(Measured);
        point.ThroughputPerGpu.ShouldBe(300);
        point.Concurrency.ShouldBe(32);
        point.Bracket.ShouldBe([curve.Knots[1]]);
        point.HasValue.ShouldBeTrue();
    }

    [Fact]
    public void Between_two_knots_both_are_named()
    {
        var curve = Given.Curve((10, 400), (20, 300), (30, 100));
        var point = curve.At(24, Given.Rates);
        point.Status.ShouldBe(Interpolated);
        point.ThroughputPerGpu.ShouldBe(curve.ThroughputAt(24));
        point.Bracket.ShouldBe([curve.Knots[1], curve.Knots[2]]);
        point.HasValue.ShouldBeTrue();
    }

    [Fact]
    public void Below_the_lowest_knot_there_is_a_bound_not_a_value()
    {
        var curve = Given.CurveWithConcurrency((10, 400, 64), (20, 300, 32));
        var point = curve.At(9, Given.Rates);
        point.Status.ShouldBe(BelowRange);
        point.HasValue.ShouldBeFalse();
        point.ThroughputPerGpu.ShouldBe(400);
        point.CostPerMillionTokens.ShouldBe(Economics.CostPerMillionTokens(400, Given.Rates.UsdPerGpuHour));
        point.Bracket.ShouldBe([curve.Knots[0]]);
    }

    [Fact]
    public void A_bound_has_no_concurrency() =>
        Given.CurveWithConcurrency((10, 400, 64), (20, 300, 32)).At(9, Given.Rates).Concurrency.ShouldBeNull();

    [Fact]
    public void Above_the_highest_knot_there_is_nothing()
    {
        var point = Given.Curve((10, 400), (20, 300)).At(20.5, Given.Rates);
        point.Status.ShouldBe(AboveRange);
        ShouldBeWithoutFigures(point);
    }

    [Fact]
    public void One_knot_answers_only_at_itself()
    {
        var curve = Given.Curve((50, 400));
        curve.At(50, Given.Rates).Status.ShouldBe(Measured);
        curve.At(49, Given.Rates).Status.ShouldBe(BelowRange);
        curve.At(51, Given.Rates).Status.ShouldBe(AboveRange);
    }

    [Fact]
    public void A_published_point_off_the_frontier_answers_at_its_interactivity()
    {
        var curve = Given.PublishedCurve((10, 400, 1.0), (20, 150, 2.5), (30, 200, 2.0));
        var point = curve.At(20, Given.PublishedRates);
        point.Status.ShouldBe(Published);
        point.ThroughputPerGpu.ShouldBe(150);
        point.CostPerMillionTokens.ShouldBe(2.5);
        curve.At(20.1, Given.PublishedRates).ThroughputPerGpu!.Value.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void A_published_point_off_the_frontier_answers_below_the_lowest_knot_too()
    {
        var curve = Given.PublishedCurve((32, 9479, null), (46, 9479, null), (61, 9252, null));
        curve.Range.ShouldBe(new InteractivityRange(46, 61));
        curve.At(32, Given.PublishedRates).Status.ShouldBe(Published);
        curve.At(33, Given.PublishedRates).Status.ShouldBe(BelowRange);
    }

    [Fact]
    public void A_measured_point_off_the_frontier_does_not_answer()
    {
        var point = Given.Curve((10, 400), (20, 150), (30, 200)).At(20, Given.Rates);
        point.Status.ShouldBe(Interpolated);
        point.ThroughputPerGpu!.Value.ShouldBe(300, 1e-12);
    }

    [Fact]
    public void Of_two_published_points_at_one_interactivity_the_higher_answers() =>
        Given.PublishedCurve((20, 150, null), (20, 180, null), (20, 170, null)).At(20, Given.PublishedRates).ThroughputPerGpu.ShouldBe(180);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_target_that_is_no_interactivity_is_refused(double target) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Given.Curve((10, 400)).At(target, Given.Rates));

    [Fact]
    public void Exactly_the_two_knots_around_a_target_are_named() => Always.For(Always.AnyCurveWithATargetInRange, given =>
    {
        var point = given.Curve.At(given.Target, Given.Rates);
        point.HasValue.ShouldBeTrue();
        point.Bracket[0].Interactivity.ShouldBeLessThanOrEqualTo(given.Target);
        point.Bracket[^1].Interactivity.ShouldBeGreaterThanOrEqualTo(given.Target);
        point.Bracket.Count.ShouldBe(point.Status == Measured ? 1 : 2);
    });

    private static void ShouldBeWithoutFigures(OperatingPoint point)
    {
        point.HasValue.ShouldBeFalse();
        point.ThroughputPerGpu.ShouldBeNull();
        point.CostPerMillionTokens.ShouldBeNull();
        point.TokensPerSecondPerMegawatt.ShouldBeNull();
        point.Concurrency.ShouldBeNull();
        point.Bracket.ShouldBeEmpty();
    }
}
